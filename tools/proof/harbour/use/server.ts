import { deepStrictEqual, rejects, strictEqual } from 'node:assert'
import {
  exportTides,
  importTides,
  listArchiveItems,
  listBerthsItems,
  listBerthsPages,
  listShipsItems,
  listTidesItems,
  watchTides,
} from '@harbour/client'
import { reconnecting } from '@harbour/client/runtime'
import { security, servers } from './access.ts'
import { type Deed, type Seen, clientOf } from './deed.ts'
import { type Outcome, outcomeOf, type Reason } from './outcome.ts'
import { wire } from './wire.ts'

const tides = [1, 2, 3, 4, 5].map((day) => ({ at: `2024-05-0${day}T12:00:00Z`, height: day / 2 }))

const streams: readonly Deed[] = [
  {
    name: 'watchTides',
    why: 'it has no streams',
    run: async (host) => {
      const events = await Array.fromAsync(await watchTides(clientOf(host)))
      deepStrictEqual(
        events.map((event) => [event.id, event.data]),
        [
          ['1', tides[0]],
          ['2', tides[1]],
        ],
      )
    },
  },
  {
    name: 'watchTides, connecting again',
    run: async (host) => {
      const heights: number[] = []
      for await (const { data } of reconnecting(watchTides, clientOf(host), {}, { delay: 1 })) if (heights.push(data.height) === 4) break
      deepStrictEqual(heights, [0.5, 1, 1.5, 2])
    },
  },
  {
    name: 'watchTides, until it is enough',
    run: async (host) => {
      const stop = new AbortController()
      const all = reconnecting(watchTides, clientOf(host), {}, { delay: 60_000, signal: stop.signal })
      await rejects(
        async () => {
          for await (const event of all) if (event.id === '2') stop.abort(new Error('enough'))
        },
        { message: 'enough' },
      )
    },
  },
  {
    name: 'exportTides',
    why: 'it has no streams',
    run: async (host) => deepStrictEqual(await Array.fromAsync(await exportTides(clientOf(host), { year: 2024 })), tides),
  },
  {
    name: 'importTides',
    why: 'it has no streams',
    run: async (host, seen) => {
      deepStrictEqual(await Array.fromAsync(await importTides(clientOf(host), { body: tides })), tides)
      const { body, headers } = await seen()
      strictEqual(headers['content-type'], 'application/x-ndjson')
      deepStrictEqual(
        body
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
        tides,
      )
    },
  },
]

const paged: readonly Deed[] = [
  {
    name: 'listBerths, all of them',
    run: async (host) => {
      const ids = (await Array.fromAsync(listBerthsItems(clientOf(host)))).map((berth) => berth.id)
      deepStrictEqual(ids, ['east-1', 'east-2', 'east-3'])
      strictEqual((await Array.fromAsync(listBerthsPages(clientOf(host), { page: 2 }))).length, 2)
    },
  },
  {
    name: 'listShips, all of them',
    run: async (host) =>
      deepStrictEqual(
        (await Array.fromAsync(listShipsItems(clientOf(host)))).map(({ name }) => name),
        ['first', 'second'],
      ),
  },
  { name: 'listTides, all of them', run: async (host) => deepStrictEqual(await Array.fromAsync(listTidesItems(clientOf(host))), tides) },
  { name: 'listArchive, all of it', run: async (host) => deepStrictEqual(await Array.fromAsync(listArchiveItems(clientOf(host))), tides) },
]

const deeds = [...wire, ...streams, ...paged, ...security, ...servers]

/** Why the operations that Prism is not asked are not. */
export const reasons: readonly Reason[] = deeds.flatMap(({ name, why }) => (why === undefined ? [] : [{ operation: name, why }]))

/** What a server on loopback, which Harbour could be, is asked, and what comes of it. */
export async function withServer(host: string): Promise<readonly Outcome[]> {
  const seen = async (): Promise<Seen> => {
    const last: Seen = JSON.parse(await (await fetch(`${host}/seen`)).text())
    return last
  }
  const outcomes: Outcome[] = []
  for (const { name, run } of deeds) outcomes.push(await outcomeOf(name, () => run(host, seen)))
  return outcomes
}

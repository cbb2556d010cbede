import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert'
import {
  ApiClient,
  type ConfigurationOptions,
  exportTides,
  filePapers,
  findBerth,
  findSignals,
  forgetShip,
  getPapers,
  importTides,
  listArchiveItems,
  listBerthsItems,
  listBerthsPages,
  listShipsItems,
  listTidesItems,
  readSignals,
  reportShip,
  watchTides,
  writeLog,
} from '@harbour/client'
import { account } from '@harbour/client/auth'
import { clientCredentials, reconnecting, retry, validate } from '@harbour/client/runtime'
import { validations } from '@harbour/validators'
import { type Outcome, outcomeOf, type Reason } from './outcome.ts'

interface Seen {
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Something done with the client, and what has to come of it. */
interface Deed {
  /** What is done; it starts with the operation. */
  readonly name: string
  /** Why Prism 5.16 cannot answer it; absent where an operation stands among those of Prism too. */
  readonly why?: string
  readonly run: (host: string, seen: () => Promise<Seen>) => Promise<void>
}

const id = '9d2f6a34-51c0-4e8b-8a7f-3b6c1d0e5f42'
const size = { width: 12, depth: 5 }
const words = ['ahoy', 'there']
const clientOf = (host: string, more: ConfigurationOptions = {}): ApiClient =>
  new ApiClient({ host, apiKey: { harbourKey: 'k', account: 'a' }, validate: validate((operation) => validations[operation]), ...more })

const wire: readonly Deed[] = [
  {
    name: 'readSignals',
    why: 'it ends itself where a path has a list',
    run: async (host, seen) => {
      const given = { plain: 'a/b', list: words, flags: size, label: words, labels: words, matrix: words, matrices: words }
      deepStrictEqual(await readSignals(clientOf(host), given), ['ahoy'])
      const path = '/signals/a%2Fb/ahoy,there/width=12,depth=5/.ahoy,there/.ahoy.there/;matrix=ahoy,there/;matrices=ahoy;matrices=there'
      strictEqual((await seen()).target, path)
    },
  },
  {
    name: 'findSignals',
    why: 'it splits lists before it decodes them, and does not read cookies',
    run: async (host, seen) => {
      await findSignals(clientOf(host), {
        exploded: words,
        joined: words,
        members: size,
        spaced: words,
        piped: words,
        deep: size,
        where: '/quay/3?x',
        note: '',
        json: size,
        'X-Words': words,
        'X-Size': size,
        session: 'abc',
        seen: words,
      })
      const { target, headers } = await seen()
      deepStrictEqual(target.replace('/signals?', '').split('&'), [
        'exploded=ahoy',
        'exploded=there',
        'joined=ahoy,there',
        'width=12',
        'depth=5',
        'spaced=ahoy%20there',
        'piped=ahoy%7Cthere',
        'deep%5Bwidth%5D=12',
        'deep%5Bdepth%5D=5',
        'where=/quay/3?x',
        'note=',
        'json=%7B%22width%22%3A12%2C%22depth%22%3A5%7D',
      ])
      deepStrictEqual(
        [headers['x-words'], headers['x-size'], headers['cookie']],
        ['ahoy,there', 'width=12,depth=5', 'session=abc; seen=ahoy,there'],
      )
    },
  },
  {
    name: 'filePapers with parts of every kind',
    run: async (host, seen) => {
      const scan = new Blob(['%PDF'])
      const number = await filePapers(clientOf(host), { id, body: { kind: 'crew', scan, notes: { by: 'me' }, marks: ['a', 'b'] } })
      strictEqual(number, 'P-1')
      const { headers, body } = await seen()
      match(headers['content-type'] ?? '', /^multipart\/form-data; ?boundary=/)
      strictEqual(headers['authorization'], 'Bearer a')
      const parts = [...body.matchAll(/name="(\w+)"[^\r]*\r\n(?:content-type: ([^\r]*)\r\n)?\r\n([^\r]*)/gi)].map(([, ...part]) => part)
      deepStrictEqual(parts, [
        ['kind', undefined, 'crew'],
        ['scan', 'application/pdf', '%PDF'],
        ['notes', 'application/json', '{"by":"me"}'],
        ['marks', undefined, 'a'],
        ['marks', undefined, 'b'],
      ])
    },
  },
  {
    name: 'writeLog with members in styles of their own',
    run: async (host, seen) => {
      await writeLog(clientOf(host), {
        id,
        body: { entry: 'All is well', crew: ['ann', 'bo'], weather: { wind: 3, sea: 2 }, ports: ['x', 'y'] },
      })
      const { body } = await seen()
      deepStrictEqual(
        [...new URLSearchParams(body)],
        [
          ['entry', 'All is well'],
          ['crew', 'ann,bo'],
          ['weather[wind]', '3'],
          ['weather[sea]', '2'],
          ['ports', 'x'],
          ['ports', 'y'],
        ],
      )
    },
  },
  {
    name: 'getPapers as a file',
    run: async (host) => {
      const papers = await getPapers(clientOf(host), { id })
      ok(papers instanceof Blob)
      deepStrictEqual([...new Uint8Array(await papers.arrayBuffer())], [37, 80, 68, 70, 0, 255])
    },
  },
]

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

/** Who is let in with what: the first way whose credentials are all there. */
const letIn = (
  name: string,
  apiKey: ConfigurationOptions['apiKey'],
  call: (client: ApiClient) => Promise<unknown>,
  want: readonly string[],
): Deed => ({
  name: `${name} with ${Object.keys(apiKey ?? {}).join(' and ') || 'nothing'}`,
  run: async (host, seen) => {
    await call(clientOf(host, { apiKey }))
    const { headers, target } = await seen()
    const sent = ['authorization', 'x-harbour-key', 'cookie'].flatMap((header) =>
      headers[header] === undefined ? [] : [`${header}: ${headers[header]}`],
    )
    deepStrictEqual([...sent, ...(target.includes('key=') ? [target.replace(/.*\?/, '')] : [])], want)
  },
})

const report = (client: ApiClient): Promise<unknown> => reportShip(client, { body: { name: 'Marigold' } })
const forget = (client: ApiClient): Promise<unknown> => forgetShip(client, { id })
const find = (client: ApiClient): Promise<unknown> => findBerth(client, { id: 'east-3' })
const pilot = `authorization: Basic ${btoa('name:password')}`

const security: readonly Deed[] = [
  letIn('reportShip', { harbourKey: 'k', pilot: 'name:password' }, report, [pilot, 'x-harbour-key: k']),
  letIn('reportShip', { harbourKey: 'k' }, report, []),
  letIn('reportShip', { harbourKey: 'k', account: 'a' }, report, ['authorization: Bearer a']),
  letIn('forgetShip', { queryKey: 'q', cookieKey: 'c' }, forget, ['key=q']),
  letIn('forgetShip', { cookieKey: 'c' }, forget, ['cookie: harbour=c']),
  letIn('forgetShip', {}, forget, []),
  letIn('findBerth', {}, find, []),
  letIn('findBerth', { token: () => Promise.resolve('t') }, find, ['authorization: Bearer t']),
  {
    name: 'filePapers with a token of the server',
    run: async (host, seen) => {
      const token = clientCredentials({ ...account, tokenUrl: `${host}/token`, clientId: 'me', clientSecret: 's', scopes: ['papers'] })
      const body = { kind: 'crew', scan: new Blob(['x']) }
      await filePapers(clientOf(host, { apiKey: { account: token }, retry: retry() }), { id, body })
      strictEqual((await seen()).headers['authorization'], 'Bearer from-the-server')
    },
  },
]

const deeds = [...wire, ...streams, ...paged, ...security]

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

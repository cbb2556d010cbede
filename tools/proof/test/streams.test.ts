import { createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasEngine, withEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { type Exports, isValidator } from '../src/made.ts'
import { scenarios } from '../src/scenarios/all.ts'
import { buildScenario, type Built, readScenario } from '../src/scenarios/build.ts'
import { surfaceFiles } from '../src/scenarios/surfaces.ts'
import { openWorkshop, scopeOf } from '../src/scenarios/workshop.ts'

/** What is emitted of streams and webhooks, called: client, validators and handlers of one document together. */

const folder = emptyFolder()
const workshop = openWorkshop(join(folder, 'workshop'))
const builds = new Map<string, Built>()
const ids = ['openapi-3.2/events', 'openapi-3.2/sequences', 'webhooks/verified']

beforeAll(async () => {
  if (!hasEngine) return
  const reads = scenarios()
    .filter(({ id }) => ids.includes(id))
    .map((scenario) => readScenario(scenario, join(folder, 'documents', scopeOf(scenario.id))))
  const surfaces = await surfaceFiles(
    reads.flatMap(({ document }) => document ?? []),
    { scratch: join(folder, 'engine'), engine: hasEngine },
  )
  for (const read of reads) {
    const built = await buildScenario(read, { file: read.document && surfaces.files.get(read.document), cache: join(folder, 'cache') })
    builds.set(read.scenario.id, built)
    workshop.write(built)
  }
})

type Callable = (...given: readonly unknown[]) => unknown
const isCallable = (value: unknown): value is Callable => typeof value === 'function'
const isClass = (value: unknown): value is new (options: object) => object => typeof value === 'function'

/** What a module of a scenario exports, by name. */
function exported(id: string, path: string): (name: string) => Callable {
  const built = builds.get(id)
  if (!built) throw new Error(`There is no ${id}`)
  const all: Exports = workshop.load(built, path)
  return (name) => {
    const found = new Map(Object.entries(all)).get(name)
    if (!isCallable(found)) throw new Error(`${path} has no ${name}`)
    return found
  }
}

function clientAt(id: string, host?: string): object {
  const ApiClient: unknown = exported(id, 'client/src/index.ts')('ApiClient')
  if (!isClass(ApiClient)) throw new Error('There is no ApiClient')
  return new ApiClient(host === undefined ? {} : { host })
}

function validatorOf(id: string, name: string): (value: unknown) => boolean {
  const built = builds.get(id)
  const found = built && new Map(Object.entries(workshop.load(built, 'validators/src/index.ts'))).get(name)
  if (!isValidator(found)) throw new Error(`There is no ${name}`)
  return (value) => found.safeParse(value).success
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function itemsOf(given: unknown): Promise<readonly unknown[]> {
  const stream = await given
  if (!isStream(stream)) throw new Error('no stream')
  const items: unknown[] = []
  for await (const item of stream) items.push(item)
  return items
}

const isHandler = (value: unknown): value is RequestHandler => typeof value === 'object' && value !== null && 'run' in value

function answering(id: string, name: string, options: object): void {
  const handler = exported(id, 'fixtures/src/msw/index.ts')(`${name}Handler`)({ server: 'http://things.example', ...options })
  if (!isHandler(handler)) throw new Error('no handler')
  const server = setupServer(handler)
  server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => server.close())
}

describe.skipIf(!hasEngine)(withEngine('streams'), () => {
  test.each([
    ['openapi-3.2/events', 'watchPets', 'WatchPetsResponse200ItemSchema', {}],
    ['openapi-3.2/events', 'ticks', 'TicksResponse200ItemSchema', {}],
    ['openapi-3.2/events', 'chat', 'ChatResponse200TextEventStreamItemSchema', { type: 'text/event-stream' }],
    ['openapi-3.2/sequences', 'getLog', 'GetLogResponse200ItemSchema', {}],
  ])('%s: what the handler of %s writes, the client reads, and the validator takes', async (id, name, schema, options) => {
    const isValid = validatorOf(id, schema)
    const counts = new Set<number>()
    for (const seed of [undefined, 1, 2, 3, 4, 5]) {
      answering(id, name, { ...options, ...(seed !== undefined && { seed }) })
      const items = await itemsOf(exported(id, 'client/src/index.ts')(name)(clientAt(id, 'http://things.example'), {}))
      expect(items.filter((item) => !isValid(item))).toEqual([])
      counts.add(items.length)
    }
    expect(counts.size).toBeGreaterThan(1)
  })

  test('a handler takes the items of a stream in place of the fixture', async () => {
    const id = 'openapi-3.2/events'
    const given = [
      { event: 'born', data: 'a\nb', id: '1' },
      { event: 'message', data: '', id: '', retry: 3 },
    ]
    answering(id, 'ticks', { body: given })
    expect(await itemsOf(exported(id, 'client/src/index.ts')('ticks')(clientAt(id, 'http://things.example'), {}))).toEqual(given)
  })

  test('an item that is not as documented is an error when it comes', async () => {
    const id = 'openapi-3.2/sequences'
    answering(id, 'getLog', { body: [{ text: 'a' }, { text: 1 }] })
    const built = builds.get(id)
    const schemas = built && new Map(Object.entries(workshop.load(built, 'validators/src/index.ts'))).get('getLogValidation')
    const validate = exported(id, '../runtime/client/index.ts')('validate')(schemas)
    const stream = await exported(id, 'client/src/index.ts')('getLog')(clientAt(id, 'http://things.example'), {}, { validate })
    const seen: unknown[] = []
    const read = async (): Promise<void> => {
      if (isStream(stream)) for await (const item of stream) seen.push(item)
    }
    await expect(read()).rejects.toMatchObject({ name: 'ValidationError', of: '200' })
    expect(seen).toEqual([{ text: 'a' }])
  })

  test.each(['leaving the loop', 'an abort'])('%s ends the connection', async (how) => {
    const closed = Promise.withResolvers<void>()
    const http = createServer((_, response) => {
      response.on('close', () => closed.resolve())
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: a\n\n')
    })
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void http.close())
    const address = http.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port')
    const id = 'openapi-3.2/events'
    const aborting = new AbortController()
    const options = { signal: aborting.signal }
    const stream = await exported(id, 'client/src/index.ts')('ticks')(clientAt(id, `http://127.0.0.1:${address.port}`), {}, options)
    const read = async (): Promise<void> => {
      if (!isStream(stream)) throw new Error('no stream')
      for await (const _ of stream) {
        if (how === 'an abort') aborting.abort(new Error('enough'))
        else break
      }
    }
    if (how === 'an abort') await expect(read()).rejects.toThrow('enough')
    else await read()
    await closed.promise
  })

  test('a webhook from a fixture, signed elsewhere, is verified, validated and told apart', async () => {
    const id = 'webhooks/verified'
    const key = randomBytes(24)
    const secret = `whsec_${key.toString('base64')}`
    const timestamp = String(Math.floor(Date.now() / 1000))
    const built = builds.get(id)
    const schema = built && new Map(Object.entries(workshop.load(built, 'validators/src/index.ts'))).get('AnyWebhookBodySchema')
    const parse = exported(id, '../runtime/client/index.ts')('parseWebhook')
    const posted = (body: unknown): Request => {
      const text = JSON.stringify(body)
      const mac = createHmac('sha256', key).update(`msg.${timestamp}.${text}`).digest('base64')
      const headers = { 'webhook-id': 'msg', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` }
      return new Request('https://consumer.example', { method: 'POST', headers, body: text })
    }
    for (const name of ['makePetBornWebhookBody', 'makePetLostWebhookBody']) {
      const body = exported(id, 'fixtures/src/index.ts')(name)()
      expect(await parse(posted(body), { secret, schema })).toEqual(body)
    }
    await expect(parse(posted({ type: 'eaten' }), { secret, schema })).rejects.toMatchObject({ fault: 'invalid body' })
    await expect(parse(posted({ type: 'born' }), { secret: key.toString('hex'), schema })).rejects.toMatchObject({ fault: 'bad signature' })
  })
})

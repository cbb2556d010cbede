import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { build } from '../model/given.ts'
import { emitted } from './build.ts'

/** What is emitted for pages, servers and tokens, run by Node as it stands, against a server on loopback. */

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'trefoil-paging-'))
const http = join(root, 'packages/runtime/src/http')
const runtime = new Map(readdirSync(http).map((name) => [`http/${name}`, readFileSync(join(http, name), 'utf8')]))

interface Seen {
  readonly target: string
  readonly key: unknown
}
interface Listening {
  readonly origin: string
  readonly seen: Seen[]
  readonly close: () => void
}

async function listen(answer: (request: URL, response: ServerResponse, message: IncomingMessage) => unknown): Promise<Listening> {
  const seen: Seen[] = []
  const server = createServer((message, response) => {
    const { url = '', headers } = message
    seen.push({ target: url, key: headers['x-key'] ?? headers.authorization })
    const body = answer(new URL(url, 'http://localhost'), response, message)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, seen, close: () => void server.close() }
}

const things = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Seven things, three a page unless the request says how many, by number, offset or cursor; where the next page is. */
function page({ pathname, searchParams }: URL, response: ServerResponse): unknown {
  const number = (name: string): number | undefined => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined)
  const size = number('size') ?? 3
  const from = number('offset') ?? number('cursor') ?? ((number('page') ?? 1) - 1) * size
  const rest = things.slice(from)
  const more = rest.length > size
  const base = new Map([
    ['/elsewhere', `${other.origin}/elsewhere`],
    ['/documented', `${own.origin}/documented`],
  ]).get(pathname)
  const link = `${base ?? ''}?cursor=${from + size}&junk=1`
  if (more) response.setHeader('link', `<${link}>; rel="next"`)
  const next = more ? { next: { href: link }, cursor: String(from + size), number: from + size } : { next: null, cursor: '', number: null }
  return pathname === '/plain' ? rest.slice(0, size) : { things: rest.slice(0, size), more, ...next }
}

const query = (name: string, type: string): JsonObject => ({ name, in: 'query', schema: { type } })
const list = { type: 'array', items: { type: 'string' } }
const body: JsonObject = {
  type: 'object',
  required: ['things', 'more', 'next', 'cursor', 'number'],
  properties: {
    things: list,
    more: { type: 'boolean' },
    next: { type: ['object', 'null'], required: ['href'], properties: { href: { type: 'string' } } },
    cursor: { type: 'string' },
    number: { type: ['integer', 'null'] },
  },
}

const operation = (operationId: string, declared: JsonObject, own: JsonObject = {}): JsonObject => ({
  get: {
    operationId,
    parameters: [query('page', 'integer'), query('offset', 'integer'), query('cursor', 'string'), query('size', 'integer')],
    responses: { 200: { description: 'A page', content: { 'application/json': { schema: body } } } },
    'x-trefoil-pagination': { items: '/things', ...declared },
    ...own,
  },
})

const plain = { responses: { 200: { description: 'A page', content: { 'application/json': { schema: list } } } } }

const documentAt = (origin: string): JsonObject => ({
  servers: [{ url: origin }, { url: 'http://{host}/{base}', variables: { host: { default: 'nowhere.example' }, base: { default: 'v1' } } }],
  security: [{ key: [] }],
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      account: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: `${origin}/token`, scopes: { read: 'Read' } } } },
    },
  },
  paths: {
    '/by-page': operation('byPage', { style: 'page', parameter: 'page', next: '/more' }),
    '/until-empty': operation('untilEmpty', { style: 'page', parameter: 'page' }),
    '/until-short': operation('untilShort', { style: 'page', parameter: 'page', size: 'size' }),
    '/plain': operation('byOffset', { style: 'offset', parameter: 'offset', items: '', size: 'size' }, plain),
    '/by-cursor': operation('byCursor', { style: 'cursor', parameter: 'cursor', next: '/cursor' }),
    '/by-number': operation('byNumber', { style: 'cursor', parameter: 'cursor', next: '/number' }),
    '/by-header': operation('byHeader', { style: 'link', parameters: ['cursor'] }),
    '/by-link': operation('byLink', { style: 'link', parameters: ['cursor'], next: '/next/href' }),
    '/elsewhere': operation('elsewhere', { style: 'link', parameters: ['cursor'] }),
    '/documented': operation('documented', { style: 'link', parameters: ['cursor'] }),
    '/token-only': operation('tokenOnly', { style: 'cursor', parameter: 'cursor', next: '/cursor' }, { security: [{ account: ['read'] }] }),
  },
})

let own: Listening
let other: Listening
let client: Exports
let servers: Exports
let auth: Exports
let tools: Exports

type Exports = (name: string) => (...args: readonly unknown[]) => unknown
const load = createRequire(import.meta.url)

function exportsOf(path: string): Exports {
  const found: object = load(join(folder, path))
  return (name) => {
    const value: unknown = Reflect.get(found, name)
    if (typeof value !== 'function') return () => value
    return (...args) => (/^class\b/.test(String(value)) ? Reflect.construct(value, args) : Reflect.apply(value, undefined, args))
  }
}

beforeAll(async () => {
  own = await listen((url, response) => (url.pathname === '/token' ? { access_token: 'T0KEN', expires_in: 60 } : page(url, response)))
  other = await listen(page)
  const { api, said } = build(documentAt(own.origin))
  expect(said).toEqual([])
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [path, text] of emitted(api, { runtime })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  client = exportsOf('src/index.ts')
  servers = exportsOf('src/servers.ts')
  auth = exportsOf('src/auth.ts')
  tools = exportsOf('src/runtime/index.ts')
})
afterAll(() => {
  own.close()
  other.close()
  rmSync(folder, { recursive: true, force: true })
})

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** All that is iterated over, and what the server has seen of it. */
async function iterated(made: () => unknown): Promise<{ readonly all: readonly unknown[]; readonly seen: readonly string[] }> {
  own.seen.length = 0
  const iterable = made()
  if (!isIterable(iterable)) throw new Error('There is nothing to iterate over')
  const all: unknown[] = []
  for await (const item of iterable) all.push(item)
  return { all, seen: own.seen.map(({ target }) => target.replace(/^\/[\w-]+/, '')) }
}

const apiClient = (options: object = {}): unknown => client('ApiClient')({ apiKey: { key: 'S3CR3T' }, ...options })

describe('all items, in as many calls as there are pages', () => {
  test.each<[string, object, readonly string[]]>([
    ['byPage', {}, ['', '?page=2', '?page=3']],
    ['untilEmpty', {}, ['', '?page=2', '?page=3', '?page=4']],
    ['untilShort', { size: 5 }, ['?size=5', '?page=2&size=5']],
    ['untilShort', {}, ['', '?page=2', '?page=3', '?page=4']],
    ['byOffset', { size: 2 }, ['?size=2', '?offset=2&size=2', '?offset=4&size=2', '?offset=6&size=2']],
    ['byCursor', {}, ['', '?cursor=3', '?cursor=6']],
    ['byNumber', {}, ['', '?cursor=3', '?cursor=6']],
    ['byHeader', {}, ['', '?cursor=3', '?cursor=6']],
    ['byLink', { size: 4 }, ['?size=4', '?cursor=4&size=4']],
  ])('%s, %j', async (name, parameters, want) => {
    const { all, seen } = await iterated(() => client(`${name}Items`)(apiClient(), parameters))
    expect(all).toEqual(things)
    expect(seen).toEqual(want)
    expect(new Set(own.seen.map(({ key }) => key))).toEqual(new Set(['S3CR3T']))
  })
})

test('pages are bodies, from the one that is asked for', async () => {
  const { all } = await iterated(() => client('byOffsetPages')(apiClient(), { offset: 3, size: 3 }))
  expect(all).toEqual([['d', 'e', 'f'], ['g']])
})

test('methods of a class do the same', async () => {
  const api: unknown = client('DefaultApi')(apiClient())
  const method: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, 'byCursorItems') : undefined
  const { all } = await iterated(() => (typeof method === 'function' ? Reflect.apply(method, api, []) : undefined))
  expect(all).toEqual(things)
})

test('a link to another origin is an error: nothing goes there, a key least of all', async () => {
  await expect(iterated(() => client('elsewhereItems')(apiClient()))).rejects.toThrow(`the next page is elsewhere: ${other.origin}`)
  expect(own.seen).toHaveLength(1)
  expect(other.seen).toEqual([])
})

test.each(['byHeader', 'documented'])(
  'pages of %s go on where the call is sent, though a link lead to the documented server',
  async (name) => {
    own.seen.length = 0
    const server = servers('hostBase')({ host: other.origin.slice('http://'.length), base: '' })
    const all = await iterated(() => client(`${name}Items`)(apiClient(), {}, { server }))
    expect([all.all, own.seen, other.seen.splice(0).length]).toEqual([things, [], 3])
  },
)

test('what leaves the loop asks for no more pages; a signal ends it', async () => {
  own.seen.length = 0
  const iterable = client('byPageItems')(apiClient())
  if (isIterable(iterable)) for await (const item of iterable) if (item === 'b') break
  expect(own.seen).toHaveLength(1)
  const signal = AbortSignal.abort()
  await expect(iterated(() => client('byPageItems')(apiClient(), {}, { signal }))).rejects.toThrow('aborted')
})

test('the emitted source of tokens is where they are asked for', async () => {
  const account: unknown = auth('account')()
  expect(account).toEqual({ tokenUrl: `${own.origin}/token`, offered: ['read'] })
  const credential = tools('clientCredentials')({ ...Object(account), clientId: 'me', clientSecret: 'secret', scopes: ['read'] })
  const { all, seen } = await iterated(() => client('tokenOnlyItems')(client('ApiClient')({ apiKey: { account: credential } })))
  expect(all).toEqual(things)
  expect(seen).toEqual(['', '', '?cursor=3', '?cursor=6'])
  expect(own.seen.map(({ key }) => key)).toEqual([`Basic ${btoa('me:secret')}`, 'Bearer T0KEN', 'Bearer T0KEN', 'Bearer T0KEN'])
})

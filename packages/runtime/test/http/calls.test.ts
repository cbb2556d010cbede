import { describe, expect, test } from 'vitest'
import {
  ApiClient,
  apiKeyHeader,
  asJson,
  asNothing,
  Configuration,
  form,
  header,
  json,
  operation,
  type OperationShape,
} from '../../src/http/index.ts'
import { answering, answeringJson, server } from './server.ts'

const base: OperationShape = { id: 'op', server: 'http://127.0.0.1:9', method: 'GET', path: '/', answers: { 204: asNothing } }
const call = (shape: Partial<OperationShape>) => operation<object, object>({ ...base, ...shape })
const recorded = () => server(answering(204))

describe('where it goes', () => {
  test.each([
    ['the server of the document', (url: string) => ({ server: `${url}/v1` }), {}, {}, '/v1/'],
    ['the configured host', () => ({}), { path: '/v2' }, {}, '/v2/'],
    ['a slash at its end counts once', () => ({}), { path: '/v2/' }, {}, '/v2/'],
    ['an @ in its path', () => ({}), { path: '/a//b@c' }, {}, '/a//b@c/'],
    ['the host of one call', () => ({}), { path: '/v2' }, { path: '/v3' }, '/v3/'],
  ])('%s', async (_, shape, configured, own, want) => {
    const { url, seen } = await recorded()
    const at = ({ path }: { path?: string }) => (path === undefined ? {} : { host: url + path })
    await call(shape(url))(new ApiClient(at(configured)), {}, 'path' in own ? { server: url + own.path } : {})
    expect(seen[0]?.target).toBe(want)
  })

  test('a given fetch is called in place of the own, without a receiver', async () => {
    const urls: unknown[] = []
    function fetch(this: unknown, url: unknown): Promise<Response> {
      urls.push(url, this)
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    await call({ path: '/a' })(new ApiClient(new Configuration({ fetch })))
    expect(urls).toEqual(['http://127.0.0.1:9/a', undefined])
  })
})

describe('path parameters', () => {
  test.each([
    ['a', '/things/a'],
    [0, '/things/0'],
    [false, '/things/false'],
    ['a/b?c#d', '/things/a%2Fb%3Fc%23d'],
    ['%2e%2e', '/things/%252e%252e'],
    ['...', '/things/...'],
    ['é {id} \\', '/things/%C3%A9%20%7Bid%7D%20%5C'],
    ["!'()*", "/things/!'()*"],
    ['$&', '/things/%24%26'],
  ])('%j goes as %s', async (id, want) => {
    const { url, seen } = await recorded()
    await call({ server: url, path: '/things/{id}' })(new ApiClient(), { id })
    expect(seen[0]?.target).toBe(want)
  })

  test.each([[''], [undefined], [null], ['.'], ['..'], [['a']], [{}]])('%j is refused before anything is sent', async (id) => {
    const { url, seen } = await recorded()
    const made = call({ server: url, path: '/things/{id}/x' })(new ApiClient(), { id })
    await expect(made).rejects.toThrow(new TypeError('op: "id" is missing'))
    expect(seen).toHaveLength(0)
  })

  test('one with the name of a member of every object is missing, too', async () => {
    await expect(call({ path: '/{constructor}' })(new ApiClient(), {})).rejects.toThrow('"constructor" is missing')
    await expect(call({ path: '/{__proto__}' })(new ApiClient(), {})).rejects.toThrow('"__proto__" is missing')
  })
})

describe('what is required', () => {
  test.each([
    ['a query parameter', { q: form }, 'q', {}],
    ['one that is null', { q: form }, 'q', { q: null }],
    ['one that only the prototype has', { toString: form }, 'toString', {}],
    ['a header', { 'X-A': header }, 'X-A', {}],
    ['a body', { body: json }, 'body', {}],
  ])('%s: refused before anything is sent', async (_, parameters, name, given) => {
    const { url, seen } = await recorded()
    const made = call({ server: url, parameters, required: [name] })(new ApiClient(), given)
    await expect(made).rejects.toThrow(new TypeError(`op: "${name}" is missing`))
    expect(seen).toHaveLength(0)
  })
})

test('headers: those of the parameters before those of the call, those before the configured, those before accept', async () => {
  const { url, seen } = await recorded()
  const op = call({ server: url, accept: 'application/json', parameters: { 'X-A': header, 'X-B': header } })
  await op(
    new ApiClient({ headers: { 'x-a': 'configured', 'x-c': 'configured', 'x-d': 'configured' } }),
    { 'X-A': 'given', 'X-B': 'given' },
    { headers: { 'x-b': 'own', 'x-d': 'own' } },
  )
  expect(seen[0]?.headers).toMatchObject({ accept: 'application/json', 'x-a': 'given', 'x-b': 'given', 'x-c': 'configured', 'x-d': 'own' })
  await op(new ApiClient({ headers: { accept: 'text/x' } }))
  expect(seen[1]?.headers['accept']).toBe('text/x')
})

test('a client is not changed by its calls', async () => {
  const { url, seen } = await recorded()
  const client = new ApiClient({ headers: { 'x-a': '1' } })
  await call({ server: url, parameters: { 'X-A': header } })(client, { 'X-A': '2' })
  await call({ server: url })(client)
  expect(seen.map(({ headers }) => headers['x-a'])).toEqual(['2', '1'])
})

describe('a signal', () => {
  const reason = new Error('enough')

  test('before: nothing is sent', async () => {
    const { url, seen } = await recorded()
    await expect(call({ server: url })(new ApiClient(), {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(seen).toHaveLength(0)
  })

  test('while a key is awaited: nothing is sent', async () => {
    const { url, seen } = await recorded()
    const controller = new AbortController()
    const apiKey = {
      k: async () => {
        controller.abort(reason)
        return 'v'
      },
    }
    const made = call({ server: url, security: apiKeyHeader('k', 'X') })(new ApiClient({ apiKey }), {}, { signal: controller.signal })
    await expect(made).rejects.toBe(reason)
    expect(seen).toHaveLength(0)
  })

  test('before the answer', async () => {
    const controller = new AbortController()
    const { url } = await server(() => controller.abort(reason))
    await expect(call({ server: url })(new ApiClient(), {}, { signal: controller.signal })).rejects.toBe(reason)
  })

  test('in the middle of the body', async () => {
    const controller = new AbortController()
    const { url } = await server((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[1,')
      setTimeout(() => controller.abort(reason), 50)
    })
    const made = call({ server: url, answers: { 200: asJson } })(new ApiClient(), {}, { signal: controller.signal })
    await expect(made).rejects.toBe(reason)
  })
})

describe('when the network fails', () => {
  test('the error of fetch passes through', async () => {
    const { url } = await server((_, request) => request.socket.destroy())
    await expect(call({ server: url })(new ApiClient())).rejects.toThrow(TypeError)
  })

  test('in the middle of the body, too', async () => {
    const { url } = await server((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('[1,')
      setTimeout(() => response.destroy(), 20)
    })
    await expect(call({ server: url, answers: { 200: asJson } })(new ApiClient())).rejects.toThrow(TypeError)
  })
})

test('two hundred calls at once are told apart', async () => {
  const { url } = await server((response, request) => answeringJson(200, request.url)(response, request))
  const op = operation<{ id: number }, { 200: string }>({ id: 'op', server: url, method: 'GET', path: '/{id}', answers: { 200: asJson } })
  const client = new ApiClient()
  const answers = await Promise.all(Array.from({ length: 200 }, (_, id) => op(client, { id })))
  expect(answers).toEqual(Array.from({ length: 200 }, (_, id) => `/${id}`))
})

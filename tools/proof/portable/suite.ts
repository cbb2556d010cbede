import {
  ApiClient,
  apiKeyHeader,
  asBlob,
  asEvents,
  asJsonLines,
  asNothing,
  asText,
  byCursor,
  byLink,
  clientCredentials,
  bearer,
  deepObject,
  form,
  formJoined,
  header,
  items,
  json,
  matrixExploded,
  multipart,
  nextLink,
  operation,
  pages,
  rawAs,
  reconnecting,
  retry,
  type ServerSentEvent,
  textAs,
  textIn,
  urlencoded,
  validate,
} from '../../../packages/runtime/src/http/index.ts'
import { type Origins, platform, type Responses, made, call, sending, thrownBy, nameOf, statusOf, type Row, at, Differs } from './asking.ts'
import { forbidden } from './forbidden.ts'
import { streams } from './streams.ts'

export type { Origins } from './asking.ts'

async function listed<T>(of: AsyncIterable<T> | void): Promise<T[]> {
  const all: T[] = []
  if (of) for await (const one of of) all.push(one)
  return all
}

const bytes = new Uint8Array([0, 255, 10])

export interface Outcome {
  readonly name: string
  /** What came instead of what was wanted; absent where all is well. */
  readonly problem?: string
}

/**
 * What the client does on every platform, as rows of what it is asked and what comes of it, against the server beside it.
 * It leans on web standards alone: Node runs it as it is bundled, and so does a browser.
 */
const rows: readonly Row[] = [
  [
    'path and query',
    async (o) =>
      (
        await call({ path: '/echo/{a}{b}', parameters: { b: matrixExploded, q: form, d: deepObject } })(at(o), {
          a: 'x/y é',
          b: ['1', '2'],
          q: ['a b', '&'],
          d: { k: '+' },
        })
      )?.target,
    '/echo/x%2Fy%20%C3%A9;b=1;b=2?q=a%20b&q=%26&d%5Bk%5D=%2B',
  ],
  ['a header', async (o) => (await call({ parameters: { 'X-A': header } })(at(o), { 'X-A': 'a,b' }))?.headers['x-a'], 'a,b'],
  [
    'a key',
    async (o) =>
      (await call({ security: apiKeyHeader('k', 'X-Key') })(new ApiClient({ host: o.own, apiKey: { k: async () => 'v' } }), {}))?.headers[
        'x-key'
      ],
    'v',
  ],
  ['JSON', async (o) => (await sending({ body: json })(at(o), { body: { a: 'é' } }))?.body, btoa('{"a":"\u00C3\u00A9"}')],
  ['text', async (o) => (await sending({ body: textAs('text/plain') })(at(o), { body: 'é' }))?.body, btoa('\u00C3\u00A9')],
  ['a form', async (o) => (await sending({ body: urlencoded })(at(o), { body: { a: 'b c', d: ['1', '2'] } }))?.body, btoa('a=b+c&d=1&d=2')],
  [
    'a multipart form',
    async (o) =>
      /multipart\/form-data; ?boundary=/.test(
        (await sending({ body: multipart })(at(o), { body: { a: 'b', f: new Blob([bytes]) } }))?.headers['content-type'] ?? '',
      ),
    true,
  ],
  [
    'a Blob',
    async (o) => (await sending({ body: rawAs('application/octet-stream') })(at(o), { body: new Blob([bytes]) }))?.body,
    btoa('\u0000\u00FF\n'),
  ],
  [
    'bytes',
    async (o) => (await sending({ body: rawAs('application/octet-stream') })(at(o), { body: bytes }))?.body,
    btoa('\u0000\u00FF\n'),
  ],
  ['HEAD', async (o) => (await call({ method: 'HEAD', answers: { 200: asNothing } }).answer(at(o))).status, 200],
  ['204', async (o) => (await call({ path: '/status/204', answers: { 204: asNothing } }).answer(at(o))).body, undefined],
  ['a documented error', async (o) => statusOf(await thrownBy(call({ path: '/status/404', answers: { 404: asText } })(at(o)))), 404],
  [
    'a Blob down',
    async (o) => {
      const { body } = await operation<object, Responses<Blob>>(made({ path: '/bytes', answers: { 200: asBlob } })).answer(at(o))
      return body instanceof Blob ? [...new Uint8Array(await body.arrayBuffer())] : body
    },
    [0, 255, 10],
  ],
  ['JSON that breaks off', async (o) => statusOf(await thrownBy(call({ path: '/truncated' })(at(o)))), 200],
  ['a timeout', async (o) => nameOf(await thrownBy(call({ path: '/never' })(at(o), {}, { timeout: 50 }))), 'TimeoutError'],
  ['an abort', async (o) => nameOf(await thrownBy(call({ path: '/never' })(at(o), {}, { signal: AbortSignal.abort() }))), 'AbortError'],
  ['a reset', async (o) => nameOf(await thrownBy(call({ path: '/reset' })(at(o)))), 'TypeError'],
  [
    'retries',
    async (o) => {
      const path = `/flaky/${crypto.randomUUID()}`
      return operation<object, Responses<number>>(made({ path }))(at(o), {}, { retry: retry({ delay: 1 }) })
    },
    3,
  ],
  [
    'events',
    async (o) =>
      (
        await listed(
          await operation<object, Responses<AsyncIterable<ServerSentEvent>>>(made({ path: '/events', answers: { 200: asEvents } }))(at(o)),
        )
      ).map(({ data }) => data),
    ['a', 'b'],
  ],
  [
    'events, connecting again',
    async (o) => {
      const ids: string[] = []
      for await (const { id } of reconnecting(
        operation<object, Responses<AsyncIterable<ServerSentEvent>>>(made({ path: '/events', answers: { 200: asEvents } })),
        at(o),
        {},
        { delay: 1 },
      )) {
        ids.push(id)
        if (ids.length === 4) break
      }
      return ids
    },
    ['1', '2', '3', '4'],
  ],
  [
    'lines of JSON',
    async (o) =>
      listed(await operation<object, Responses<AsyncIterable<unknown>>>(made({ path: '/lines', answers: { 200: asJsonLines } }))(at(o))),
    [{ a: 1 }, [2]],
  ],
  [
    'pages',
    async (o) =>
      listed(
        items(
          pages(
            operation<object, Responses<{ next?: string; of: number[] }>>(made({ path: '/pages', parameters: { cursor: formJoined } })),
            byCursor('cursor', (body) => (body && 'next' in body ? body.next : undefined)),
          ),
          (body) => (body && 'of' in body ? body.of : []),
        )(at(o), {}),
      ),
    [1, 2, 3],
  ],
  [
    'pages by a link, from a host that is the page’s own where there is one',
    async (o) => {
      const list = operation<{ cursor?: string }, Responses<number[]>>(made({ path: '/linked', parameters: { cursor: form } }))
      const all = items(pages(list, byLink({ cursor: textIn('cursor') }, nextLink, '/')), (body) => body)
      return listed(all(new ApiClient({ host: 'location' in globalThis ? '' : o.own })))
    },
    [1, 2, 3],
  ],
  [
    'a token',
    async (o) => {
      const o2 = clientCredentials({ tokenUrl: `${o.own}/token`, clientId: 'i', clientSecret: 's' })
      return (await call({ security: bearer('o') })(new ApiClient({ host: o.own, apiKey: { o: o2 } })))?.headers['authorization']
    },
    'Bearer token',
  ],
  [
    'a check',
    async (o) =>
      nameOf(
        await thrownBy(
          call({})(
            at(o),
            {},
            {
              validate: validate({
                responses: { 200: { '~standard': { version: 1, vendor: 'suite', validate: () => ({ issues: [{ message: 'no' }] }) } } },
              }),
            },
          ),
        ),
      ),
    'ValidationError',
  ],
  [
    'another origin',
    async ({ other }) =>
      (await call({ security: apiKeyHeader('k', 'X-Key') })(new ApiClient({ host: other, apiKey: { k: 'v' } })))?.headers['x-key'],
    'v',
  ],
  ...forbidden,
  ...streams,
]

/** Asks everything, one after the other. */
export async function outcomes(origins: Origins): Promise<readonly Outcome[]> {
  const all: Outcome[] = []
  for (const [name, ask, wanted] of rows) {
    const want = wanted instanceof Differs ? wanted[platform] : wanted
    const got = await ask(origins).catch((error: unknown) => `threw ${String(error)}`)
    const same = JSON.stringify(got) === JSON.stringify(want)
    all.push(same ? { name } : { name, problem: `wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}` })
  }
  return all
}

import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  ApiClient,
  ApiException,
  type ApiOperation,
  asJson,
  byCursor,
  byLink,
  byOffset,
  byPage,
  form,
  isFull,
  type CallOptions,
  items,
  nextLink,
  numberIn,
  operation,
  type Paged,
  pages,
  textIn,
} from '../../src/http/index.ts'
import { answeringJson, server } from './server.ts'

interface Listing {
  readonly things: readonly number[]
  readonly next?: string | number | null
}
interface Parameters {
  readonly page?: number
  readonly offset?: number
  readonly cursor?: string
  readonly size?: number
}

/** Seven things, three a page, paged by whatever the request says. */
const things = [1, 2, 3, 4, 5, 6, 7]
const paging = () =>
  server((response, request) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams
    const from = Number(query.get('offset') ?? query.get('cursor') ?? (Number(query.get('page') ?? 1) - 1) * 3)
    const more = from + 3 < things.length
    const at = (text: string) => (more ? text : null)
    const body = {
      things: things.slice(from, from + 3),
      link: at(`https://documented.example/x?cursor=${from + 3}&junk=1#y`),
      cursor: at(`${from + 3}`),
    }
    if (more)
      response.setHeader(
        'link',
        `<?cursor=0>; rel="first", <?cursor=${from + 3}&a=<b>>; rel=last, </x?cursor=${from + 3}>; title="a, b"; rel="prefetch next"`,
      )
    answeringJson(200, body)(response, request)
  })

interface Body extends Listing {
  readonly link: string | null
  readonly cursor: string | null
}
const listing = (url: string) =>
  operation<Parameters, { 200: Body }>({
    id: 'list',
    server: url,
    method: 'GET',
    path: '/things',
    parameters: { page: form, offset: form, cursor: form },
    answers: { 200: asJson },
  })
type List = ReturnType<typeof listing>

describe('all items, in as many calls as there are pages', () => {
  test.each<[string, (list: List) => ReturnType<typeof pages<Parameters, { 200: Body }>>, readonly string[]]>([
    [
      'by page, while there is a link',
      (list) =>
        pages(
          list,
          byPage('page', (body) => body.link),
        ),
      ['/things', '/things?page=2', '/things?page=3'],
    ],
    [
      'by page, while there are items',
      (list) =>
        pages(
          list,
          byPage('page', (body) => body.things),
        ),
      ['/things', '/things?page=2', '/things?page=3', '/things?page=4'],
    ],
    [
      'by offset',
      (list) =>
        pages(
          list,
          byOffset('offset', (body) => body.things),
        ),
      ['/things', '/things?offset=3', '/things?offset=6', '/things?offset=7'],
    ],
    [
      'by cursor',
      (list) =>
        pages(
          list,
          byCursor('cursor', (body) => body.cursor),
        ),
      ['/things', '/things?cursor=3', '/things?cursor=6'],
    ],
    [
      'by offset, until a page is short',
      (list) =>
        pages(
          list,
          byOffset(
            'offset',
            (body) => body.things,
            (body, { size = 3 }) => isFull(body.things, size),
          ),
        ),
      ['/things', '/things?offset=3', '/things?offset=6'],
    ],
    [
      'by page, until one is short',
      (list) =>
        pages(
          list,
          byPage('page', (body, { size = 3 }) => isFull(body.things, size)),
        ),
      ['/things', '/things?page=2', '/things?page=3'],
    ],
    [
      'by a link in the body, of which the query alone is used',
      (list) =>
        pages(
          list,
          byLink({ cursor: textIn('cursor') }, ({ body }) => body.link, 'https://documented.example/v1'),
        ),
      ['/things', '/things?cursor=3', '/things?cursor=6'],
    ],
    [
      'by a Link header',
      (list) => pages(list, byLink({ cursor: textIn('cursor') }, nextLink, '/v1')),
      ['/things', '/things?cursor=3', '/things?cursor=6'],
    ],
    [
      'by a Link header, to a parameter of another name and type',
      (list) => pages(list, byLink({ offset: numberIn('cursor') }, nextLink, '/v1')),
      ['/things', '/things?offset=3', '/things?offset=6'],
    ],
  ])('%s', async (_, paged, want) => {
    const { url, seen } = await paging()
    const all = items(paged(listing(url)), (body) => body.things)
    expect(await Array.fromAsync(all(new ApiClient({ host: url })))).toEqual(things)
    expect(seen.map(({ target }) => target)).toEqual(want)
  })
})

test('a page is fetched when it is asked for, and none after the loop is left', async () => {
  const { url, seen } = await paging()
  for await (const thing of items(
    pages(
      listing(url),
      byCursor('cursor', (body) => body.cursor),
    ),
    (body) => body.things,
  )(new ApiClient(), {}))
    if (thing === 2) break
  expect(seen).toHaveLength(1)
})

test('it begins where the parameters say', async () => {
  const { url } = await paging()
  const bodies = await Array.fromAsync(
    pages(
      listing(url),
      byPage('page', (body) => body.link),
    )(new ApiClient(), { page: 3 }),
  )
  expect(bodies.map((body) => body.things)).toEqual([[7]])
})

test('a page that leads to itself is an error', async () => {
  const { url } = await server(answeringJson(200, { things: [1], cursor: 'same' }))
  const all = pages(
    listing(url),
    byCursor('cursor', (body) => body.cursor),
  )(new ApiClient(), { cursor: 'same' })
  await expect(Array.fromAsync(all)).rejects.toThrow('list: the next page is the same page')
})

test('what is no success is thrown', async () => {
  const { url } = await server(answeringJson(404, {}))
  await expect(Array.fromAsync(pages(listing(url), () => undefined)(new ApiClient(), {}))).rejects.toBeInstanceOf(ApiException)
})

test.each([
  ['elsewhere', 'https://elsewhere.example/x?cursor=3', 'the next page is elsewhere: https://elsewhere.example'],
  ['elsewhere, without a scheme', '//elsewhere.example/x?cursor=3', 'the next page is elsewhere: http://elsewhere.example'],
  [
    'elsewhere, behind what looks like the host',
    'https://documented.example@elsewhere.example/?cursor=3',
    'the next page is elsewhere: https://elsewhere.example',
  ],
  ['to another scheme', 'http://documented.example/?cursor=3', 'the next page is elsewhere: http://documented.example'],
  ['that is none', 'http://[', 'Invalid URL'],
  ['that does not say which page', '/things?page=3', 'the link to the next page does not say which it is'],
  ['to the same page', '/things?cursor=1', 'list: the next page is the same page'],
])('a link %s is an error, and no request', async (_, link, message) => {
  const { url, seen } = await server(answeringJson(200, { things: [1], link }))
  const all = pages(
    listing(url),
    byLink({ cursor: textIn('cursor') }, ({ body }) => body.link, 'https://documented.example/v1'),
  )
  await expect(Array.fromAsync(all(new ApiClient({ host: url }), { cursor: '1' }))).rejects.toThrow(message)
  expect(seen).toHaveLength(1)
})

test('a parameter that the link does not have is not sent', async () => {
  const { url, seen } = await paging()
  const said = { cursor: textIn('cursor'), page: numberIn('page') }
  await Array.fromAsync(
    pages(
      listing(url),
      byLink(said, ({ body }) => body.link, 'https://documented.example'),
    )(new ApiClient(), { page: 2 }, { server: url }),
  )
  expect(seen.map(({ target }) => target)).toEqual(['/things?page=2', '/things?cursor=6'])
})

test('answers may have headers that the document describes', async () => {
  interface Headed {
    readonly 200: { readonly 'X-Total': string }
  }
  const headed = operation<{ cursor?: string }, { 200: { things: number[] } }, Headed>({
    id: 'list',
    server: 'https://documented.example',
    method: 'GET',
    path: '/things',
    answers: { 200: asJson },
  })
  const { url } = await server(answeringJson(200, { things: [1, 2] }))
  const all = items(
    pages(headed, () => undefined),
    (body) => body.things,
  )
  expect(await Array.fromAsync(all(new ApiClient({ host: url })))).toEqual([1, 2])
})

test('what is iterated over, and what it is called with, are typed', () => {
  type Needed = Parameters & { readonly id: string }
  const all = (list: ApiOperation<Parameters, { 200: Body; 404: { readonly message: string } }>) =>
    pages(
      list,
      byCursor('cursor', (body) => body.cursor),
    )
  const some = (list: ApiOperation<Needed, { 200: Body; 204: undefined }>) =>
    items(pages(list, byLink({ cursor: textIn('cursor') }, nextLink, '/')), (body) => body?.things)
  const mixed = (list: ApiOperation<Parameters, { 200: string[] | null | { readonly id: number }[] }>) =>
    items(
      pages(list, () => undefined),
      (body) => body,
    )
  expectTypeOf(mixed).returns.toEqualTypeOf<Paged<Parameters, string | { readonly id: number }>>()
  expectTypeOf(all).returns.toEqualTypeOf<Paged<Parameters, Body>>()
  expectTypeOf(some).returns.toEqualTypeOf<Paged<Needed, number>>()
  expectTypeOf<Paged<Parameters, Body>>().parameters.toEqualTypeOf<[client: ApiClient, parameters?: Parameters, options?: CallOptions]>()
  expectTypeOf<Paged<Needed, Body>>().parameters.toEqualTypeOf<[client: ApiClient, parameters: Needed, options?: CallOptions]>()
  expectTypeOf<Paged<Needed, Body>>().returns.toEqualTypeOf<AsyncGenerator<Body, void, void>>()
  const wrong = (list: List) => [
    pages(
      list,
      // @ts-expect-error There is no such parameter.
      byPage('pgae', (body) => body.link),
    ),
    // @ts-expect-error It is a number.
    pages(list, byLink({ page: textIn('page') }, nextLink, '/')),
    pages(
      list,
      // @ts-expect-error There is no such member.
      byPage('page', (body) => body.lnik),
    ),
  ]
  expect(wrong).toHaveLength(1)
})

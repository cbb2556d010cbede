import type { ApiAnswer, SuccessOf } from './answer.ts'
import type { ApiClient } from './configuration.ts'
import { ApiException } from './exception.ts'
import type { Nothing } from './operation.ts'
import type { CallOptions } from './shape.ts'

/** One page: the body of a success, and the headers that came with it. */
export type Page<Body> = Pick<ApiAnswer<number, Body>, 'headers' | 'body'>

/**
 * What to change in the parameters for the page after this one; undefined after the last. The host is where the client
 * or the call is configured to go, if it is.
 */
export type Next<Parameters, Body> = (page: Page<Body>, parameters: Parameters, host?: string) => Partial<Parameters> | undefined

/** All pages, or all items of them, one after the other, each page fetched when it is asked for. */
export type Paged<Parameters, Of> = (client: ApiClient, ...rest: Beginning<Parameters>) => AsyncGenerator<Of, void, void>

/** The parameters of the first page, and options of all calls. */
type Beginning<Parameters> =
  Nothing<Parameters> extends Parameters
    ? [parameters?: Parameters, options?: CallOptions]
    : [parameters: Parameters, options?: CallOptions]

/** Any answer, whatever headers the document describes for it. */
interface Answered extends Omit<ApiAnswer, 'headers'> {
  readonly headers: Headers
}

/** An operation whose answers are pages; what it is given is its parameters, or undefined where they may be left out. */
interface Listing<Given, Responses> {
  answer(client: ApiClient, parameters: Given, options?: CallOptions): Promise<Answered>
  readonly id: string
  readonly '~responses'?: Responses
}

const isPage = <Body>(answer: Answered): answer is Answered & Page<Body> => answer.key?.[0] === '2'

/** Iterates over the pages of an operation. A page that leads to itself would never end: an Error is thrown. */
export const pages = <Given extends object | undefined, Responses>(
  listing: Listing<Given, Responses>,
  next: Next<NoInfer<NonNullable<Given>>, NoInfer<SuccessOf<Responses>>>,
): Paged<NonNullable<Given>, SuccessOf<Responses>> =>
  async function* (client, ...[parameters, options = {}]) {
    const { server, host } = client.with(options)
    for (let given: NonNullable<Given> = Object.assign({}, parameters); ;) {
      const page = await listing.answer(client, given, options)
      if (!isPage<SuccessOf<Responses>>(page)) throw new ApiException(listing.id, page)
      yield page.body
      const change = next(page, given, server ?? host)
      if (!change) return
      const following = { ...given, ...change }
      if (JSON.stringify(following) === JSON.stringify(given)) throw new Error(`${listing.id}: the next page is the same page`)
      given = following
    }
  }

type List = readonly unknown[] | null | undefined

/** Iterates over the items of pages. */
export function items<Parameters, Body, Items extends List>(
  of: Paged<Parameters, Body>,
  itemsIn: (body: Body) => Items,
): Paged<Parameters, NonNullable<Items>[number]>
export function items(of: Paged<unknown, unknown>, itemsIn: (body: unknown) => List): Paged<unknown, unknown> {
  return async function* (...given) {
    for await (const body of of(...given)) yield* itemsIn(body) ?? []
  }
}

/** Whether there may be more: with what the page holds, and what was asked for. */
type More<Body, Parameters> = (body: Body, parameters: Parameters) => unknown

/** Pages by number, until one says that there are no more (it has no link to the next page, say), or has no items. */
export const byPage =
  <Name extends string, Body, Parameters>(name: Name, more: More<Body, Parameters>, first = 1) =>
  ({ body }: Page<Body>, parameters: Parameters & { readonly [Key in Name]?: unknown }): { [Key in Name]?: number } | undefined =>
    isMore(more(body, parameters)) ? record(name, (numberOf(parameters[name]) ?? first) + 1) : undefined

/** Pages by the offset of their first item, until one has no items, or says that there are no more. */
export const byOffset =
  <Name extends string, Body, Parameters>(
    name: Name,
    itemsIn: (body: Body) => readonly unknown[] | null | undefined,
    more: More<Body, Parameters> = itemsIn,
  ) =>
  ({ body }: Page<Body>, parameters: Parameters & { readonly [Key in Name]?: unknown }): { [Key in Name]?: number } | undefined => {
    const count = itemsIn(body)?.length ?? 0
    return count > 0 && isMore(more(body, parameters)) ? record(name, (numberOf(parameters[name]) ?? 0) + count) : undefined
  }

/** Whether a page has as many items as were asked for; any will do where nobody said how many. */
export const isFull = (items: readonly unknown[] | null | undefined, size: unknown): boolean =>
  (items?.length ?? 0) >= Math.max(numberOf(size) ?? 1, 1)

/** Pages by a cursor that the body of the one before holds. */
export const byCursor =
  <Name extends string, Body, Cursor extends string | number>(name: Name, cursorIn: (body: Body) => Cursor | null | undefined) =>
  ({ body }: Page<Body>): { [Key in Name]?: Cursor } | undefined => {
    const cursor = cursorIn(body)
    return cursor === undefined || cursor === null || cursor === '' ? undefined : record(name, cursor)
  }

/** What a link says of parameters: its query, by member. */
type Said<Values> = { readonly [Name in keyof Values]: (query: URLSearchParams) => Values[Name] | undefined }

/** Where the host is a path alone, it counts from the page that runs this. */
interface Surroundings {
  readonly URL: unknown
  readonly location?: { readonly href: string }
}

/**
 * Pages by a link to the next one, in the body or in a Link header (RFC 8288). Of the link only its query is used, for
 * the parameters named here: the call goes where the client is configured to go, or else to the server of the document.
 * A link to another origin than these two is thrown as an Error.
 */
export const byLink =
  <Values extends object, Body>(said: Said<Values>, linkIn: (page: Page<Body>) => string | null | undefined, server: string) =>
  (page: Page<Body>, _parameters: unknown, host: string = server): Partial<Values> | undefined => {
    const link = linkIn(page)
    if (!link) return undefined
    const { location }: Surroundings = globalThis
    const base = new URL(host, location?.href)
    const { origin, searchParams } = new URL(link, base)
    if (origin !== base.origin && origin !== new URL(server, base).origin) throw new Error(`the next page is elsewhere: ${origin}`)
    const change: Partial<Values> = {}
    for (const name in said) change[name] = said[name](searchParams)
    if (Object.values(change).every((value) => value === undefined)) throw new Error('the link to the next page does not say which it is')
    return change
  }

/** A parameter in the query of a link. */
export const textIn =
  (name: string) =>
  (query: URLSearchParams): string | undefined =>
    query.get(name) ?? undefined

/** The same, of a number. */
export const numberIn =
  (name: string) =>
  (query: URLSearchParams): number | undefined =>
    query.has(name) ? Number(query.get(name)) : undefined

/** The target of the first link with `rel="next"` in a Link header. */
export const nextLink = ({ headers }: Page<unknown>): string | undefined =>
  [...(headers.get('link') ?? '').matchAll(/<([^<>]*)>([^<]*)/g)].find(([, , attributes = '']) =>
    /;\s*rel\s*=\s*"?(?:[^";]* )?next\b/i.test(attributes),
  )?.[1]

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const isMore = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

const record = <Name extends string, Value>(name: Name, value: Value): { [Key in Name]?: Value } => {
  const change: { [Key in Name]?: Value } = {}
  change[name] = value
  return change
}

import type { ApiAnswer, SuccessOf } from './answer.ts'
import type { ApiClient } from './configuration.ts'
import { ApiException } from './exception.ts'
import type { CallOptions } from './shape.ts'

/** One page: the body of a success, and the headers that came with it. */
export type Page<Body> = Pick<ApiAnswer<number, Body>, 'headers' | 'body'>

/** What to change in the parameters for the page after this one; undefined after the last. */
export type Next<Parameters, Body> = (page: Page<Body>, parameters: Parameters) => Partial<Parameters> | undefined

/** All pages, or all items of them, one after the other, each page fetched when it is asked for. */
export type Paged<Parameters, Of> = (client: ApiClient, parameters: Parameters, options?: CallOptions) => AsyncGenerator<Of, void, void>

/** An operation whose answers are pages. */
interface Listing<Parameters, Responses> {
  answer(client: ApiClient, parameters: Parameters, options?: CallOptions): Promise<ApiAnswer>
  readonly id: string
  readonly '~responses'?: Responses
}

const isPage = <Body>(answer: ApiAnswer): answer is ApiAnswer & Page<Body> => answer.key?.[0] === '2'

/** Iterates over the pages of an operation. A page that leads to itself would never end: an Error is thrown. */
export const pages = <Parameters extends object, Responses>(
  listing: Listing<Parameters, Responses>,
  next: Next<NoInfer<Parameters>, NoInfer<SuccessOf<Responses>>>,
): Paged<Parameters, SuccessOf<Responses>> =>
  async function* (client, parameters, options) {
    for (let given = parameters; ;) {
      const page = await listing.answer(client, given, options)
      if (!isPage<SuccessOf<Responses>>(page)) throw new ApiException(listing.id, page)
      yield page.body
      const change = next(page, given)
      if (!change) return
      const following = { ...given, ...change }
      if (JSON.stringify(following) === JSON.stringify(given)) throw new Error(`${listing.id}: the next page is the same page`)
      given = following
    }
  }

/** Iterates over the items of pages. */
export const items = <Parameters, Body, Item>(
  of: Paged<Parameters, Body>,
  itemsIn: (body: Body) => readonly Item[] | null | undefined,
): Paged<Parameters, Item> =>
  async function* (client, parameters, options) {
    for await (const body of of(client, parameters, options)) yield* itemsIn(body) ?? []
  }

type Found<Body> = (body: Body) => unknown

type Cursor = string | number | null | undefined

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Pages by number, until the body says that there are no more (its link to the next page, say), or a page has no items. */
export const byPage =
  <Name extends string, Body>(name: Name, more: Found<Body>, first = 1) =>
  ({ body }: Page<Body>, parameters: { readonly [Key in Name]?: unknown }): { [Key in Name]?: number } | undefined =>
    isMore(more(body)) ? record(name, (numberOf(parameters[name]) ?? first) + 1) : undefined

/** Pages by the offset of their first item, until one has no items. */
export const byOffset =
  <Name extends string, Body>(name: Name, itemsIn: (body: Body) => readonly unknown[] | null | undefined) =>
  ({ body }: Page<Body>, parameters: { readonly [Key in Name]?: unknown }): { [Key in Name]?: number } | undefined => {
    const count = itemsIn(body)?.length ?? 0
    return count > 0 ? record(name, (numberOf(parameters[name]) ?? 0) + count) : undefined
  }

/** Pages by a cursor that the body of the one before holds. */
export const byCursor =
  <Name extends string, Body>(name: Name, cursorIn: (body: Body) => Cursor) =>
  ({ body }: Page<Body>): { [Key in Name]?: string } | undefined => {
    const cursor = cursorIn(body)
    return cursor === undefined || cursor === null || cursor === '' ? undefined : record(name, String(cursor))
  }

/**
 * Pages by a link to the next one, in the body or in a Link header (RFC 8288). Of the link only its query is used, for
 * the parameters named here: the call goes where the client is configured to, wherever the link leads.
 */
export const byLink =
  <Name extends string, Body>(names: readonly Name[], linkIn: (page: Page<Body>) => string | null | undefined) =>
  (page: Page<Body>): { [Key in Name]?: string } | undefined => {
    const link = linkIn(page)
    if (!link) return undefined
    const query = new URLSearchParams(/\?([^#]*)/.exec(link)?.[1])
    return Object.assign({}, ...names.flatMap((name) => (query.has(name) ? record(name, query.get(name) ?? '') : [])))
  }

/** The target of the first link with `rel="next"` in a Link header. */
export const nextLink = ({ headers }: Page<unknown>): string | undefined =>
  [...(headers.get('link') ?? '').matchAll(/<([^<>]*)>([^<]*)/g)].find(([, , attributes = '']) =>
    /;\s*rel\s*=\s*"?(?:[^";]* )?next\b/i.test(attributes),
  )?.[1]

const isMore = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

const record = <Name extends string, Value>(name: Name, value: Value): { [Key in Name]?: Value } => {
  const change: { [Key in Name]?: Value } = {}
  change[name] = value
  return change
}

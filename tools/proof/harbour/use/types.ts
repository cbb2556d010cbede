import {
  ApiClient,
  BerthsApi,
  type Berth,
  type CallOptions,
  type Cargo,
  type Conflict,
  type Problem,
  type SecurityName,
  type Ship,
  type ShipWritable,
  type Tide,
  changeShip,
  exportTides,
  findBerth,
  forgetShip,
  getPapers,
  hasBerth,
  isApiException,
  listBerths,
  listBerthsItems,
  listTidesPages,
  loadShip,
  reportShip,
  watchTides,
} from '@harbour/client'
import { account } from '@harbour/client/auth'
import { clientCredentials, retry, validate } from '@harbour/client/runtime'
import { regionHarbourExampleVersion, searchHarbourExampleIndex } from '@harbour/client/servers'
import { type ShipSchema, listBerthsValidation } from '@harbour/validators'

/**
 * What the compiler knows of the client of Harbour: nothing here runs. A line below an expected error is one that may not
 * compile; where it does, the expectation is the error.
 */

type IsAny<T> = 0 extends 1 & T ? true : false
type Same<A, B> = IsAny<A> extends true ? false : [A] extends [B] ? ([B] extends [A] ? true : false) : false
/** Is given a type that another one has to be exactly. */
const same = <A, B>(..._isSame: Same<A, B> extends true ? [] : [never]): void => {}

const use = (..._values: readonly unknown[]): void => {}

declare const client: ApiClient
declare const error: unknown
declare const id: string

/** That types differ is seen, and nothing is the same as any. */
export function differences(): void {
  // @ts-expect-error: one is missing
  same<string | number, string>()
  // @ts-expect-error: anything
  same<ReturnType<typeof JSON.parse>, string>()
}

/** What a call gives is the body of its successes. */
export async function successes(): Promise<void> {
  const berth = await findBerth(client, { id })
  same<typeof berth, Berth>()
  const method = await new BerthsApi(client).findBerth({ id })
  same<typeof method, Berth>()
  const reported = await reportShip(client, { body: { name: 'a' } })
  if (reported) same<typeof reported, Ship>()
  else same<typeof reported, undefined>()
  const nothing = await forgetShip(client, { id })
  same<typeof nothing, void>()
  const papers = await getPapers(client, { id })
  same<typeof papers, Blob | string>()
  const tides = await exportTides(client)
  same<typeof tides, AsyncIterable<Tide>>()
  for await (const { data } of await watchTides(client)) same<typeof data, Tide>()
  for await (const one of listBerthsItems(client)) same<typeof one, Berth>()
  for await (const page of listTidesPages(client, { limit: 3 })) same<typeof page, Tide[]>()
}

/** Every answer is told apart by its status: exact ones, ranges, and any other. */
export async function answers(): Promise<void> {
  const reported = await reportShip.answer(client, { body: { name: 'a' } })
  if (reported.status === 201) {
    same<typeof reported.body, Ship>()
    const location = reported.headers.get('Location')
    same<typeof location, string>()
    const other = reported.headers.get('X-Other')
    same<typeof other, string | null>()
  } else if (reported.status === 202) same<typeof reported.body, undefined>()
  else if (reported.status === 409) {
    same<typeof reported.body, Conflict>()
    same<(typeof reported.body)['ship'], Ship>()
  } else {
    same<typeof reported.body, Problem>()
    const request = reported.headers.get('X-Request-Id')
    same<typeof request, string>()
  }
  // @ts-expect-error: of which status it is has to be known
  use(reported.body.name)

  const berths = await listBerths.answer(client)
  if (berths.status === 200) {
    const total = berths.headers.get('X-Total')
    same<typeof total, string>()
    const cache = berths.headers.get('X-Cache')
    same<typeof cache, string | null>()
  } else {
    same<Extract<typeof berths.status, 404 | 499>, 404 | 499>()
    same<Extract<typeof berths.status, 500 | 301>, never>()
    same<typeof berths.body, Problem>()
  }

  const loaded = await loadShip.answer(client, { id, body: { kind: 'bulk', tons: 1 } })
  if (loaded.status === 200) same<typeof loaded.body, Cargo>()
  // @ts-expect-error: the document has no such answer
  if (loaded.status === 404) use(loaded.body)
}

/** A caught error is narrowed to what the document has for the operation, and for the status. */
export function exceptions(): void {
  if (isApiException(error, reportShip, 409)) {
    same<typeof error.status, 409>()
    same<typeof error.body, Conflict>()
  }
  if (isApiException(error, reportShip, 500)) same<typeof error.body, Problem>()
  if (isApiException(error, findBerth)) {
    same<typeof error.status, 404>()
    const request = error.headers.get('X-Request-Id')
    same<typeof request, string>()
  }
  if (isApiException(error, hasBerth, 404)) same<typeof error.body, undefined>()
  if (isApiException(error, changeShip)) {
    same<typeof error.status, 422>()
    // @ts-expect-error: Problem has no such member
    use(error.body.name)
  }
  // @ts-expect-error: the document has no such answer
  isApiException(error, findBerth, 409)
  // @ts-expect-error: a success is not thrown
  isApiException(error, findBerth, 200)
}

/** What a call takes. */
export function parameters(): unknown {
  const ship: ShipWritable = { name: 'a', secret: 'b' }
  // @ts-expect-error: the server gives it
  const withId: ShipWritable = { name: 'a', id }
  // @ts-expect-error: what only goes up does not come down
  const secret = (given: Ship) => given.secret
  return [
    withId,
    secret,
    reportShip(client, { body: ship }),
    reportShip(client, { contentType: 'application/x-www-form-urlencoded', body: ship }),
    reportShip(client, { contentType: 'text/plain', body: 'a ship' }),
    // @ts-expect-error: a text is no ship
    reportShip(client, { contentType: 'application/json', body: 'a ship' }),
    // @ts-expect-error: not one of the media types
    reportShip(client, { contentType: 'application/xml', body: 'a ship' }),
    // @ts-expect-error: the body is required
    reportShip(client, {}),
    // @ts-expect-error: so are parameters in the path
    findBerth(client),
    // @ts-expect-error: there is no such parameter
    findBerth(client, { id, page: 1 }),
    // @ts-expect-error: requests say what the document knows
    reportShip(client, { body: { name: 'a', kind: 'rowing' } }),
    // @ts-expect-error: the branches of a union are told apart
    loadShip(client, { id, body: { kind: 'bulk', count: 1 } }),
    listBerths(client),
    listBerths(client, { page: 2, filter: { depth: 3 } }),
    // @ts-expect-error: a number
    listBerths(client, { page: '2' }),
  ]
}

/** New values of an enum that the server sends compile; those known are completed. */
export const kinds = (ship: Ship): boolean => ship.kind === 'sail' || ship.kind === 'rowing'

/** What holds for one call, and for all. */
export function options(): readonly unknown[] {
  const given: CallOptions = {
    signal: AbortSignal.timeout(1),
    timeout: 5,
    headers: [['X-A', 'b']],
    server: 'https://a.example',
    fetch,
    retry: retry({ retries: 1 }),
    validate: validate(listBerthsValidation),
  }
  // @ts-expect-error: a number of milliseconds
  const text: CallOptions = { timeout: '5s' }
  // @ts-expect-error: retry() makes one
  const number: CallOptions = { retry: 3 }
  // @ts-expect-error: there is no such option
  const misspelled: CallOptions = { timeOut: 5 }
  // @ts-expect-error: a signal is for one call
  const forAll = new ApiClient({ signal: AbortSignal.timeout(1) })
  return [given, text, number, misspelled, forAll]
}

/** Variables of servers have the values that the document has. */
export function servers(): readonly unknown[] {
  const host = regionHarbourExampleVersion({ region: 'south' })
  return [
    new ApiClient({ host }),
    regionHarbourExampleVersion(),
    regionHarbourExampleVersion({ version: 'v2' }),
    // @ts-expect-error: no coast
    regionHarbourExampleVersion({ region: 'west' }),
    // @ts-expect-error: no variable
    regionHarbourExampleVersion({ coast: 'north' }),
    // @ts-expect-error: a variable of another server
    searchHarbourExampleIndex({ region: 'north' }),
  ]
}

/** Credentials have the names of their schemes, tokens the scopes on offer. */
export function credentials(): readonly unknown[] {
  same<SecurityName, 'harbourKey' | 'queryKey' | 'cookieKey' | 'pilot' | 'token' | 'account' | 'login' | 'certificate'>()
  const token = clientCredentials({ ...account, clientId: 'a', clientSecret: 'b', scopes: ['papers'] })
  // @ts-expect-error: no scope
  clientCredentials({ ...account, clientId: 'a', clientSecret: 'b', scopes: ['ships'] })
  return [
    new ApiClient({ apiKey: { harbourKey: 'k', account: token, login: async () => 't' }, apiKeyPrefix: { harbourKey: 'Key' } }),
    // @ts-expect-error: no scheme
    new ApiClient({ apiKey: { harborKey: 'k' } }),
    // @ts-expect-error: no scheme
    new ApiClient({ apiKeyPrefix: { key: 'Bearer' } }),
    // @ts-expect-error: no credential
    new ApiClient({ apiKey: { token: 5 } }),
  ]
}

/** A validator gives the type of the client. */
export const validated = (schema: typeof ShipSchema, value: unknown): Ship => schema.parse(value)

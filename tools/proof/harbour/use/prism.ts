import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import {
  ApiClient,
  BerthsApi,
  type CallOptions,
  ApiException,
  PapersApi,
  ShipsApi,
  TidesApi,
  changeShip,
  filePapers,
  findBerth,
  forgetShip,
  getChart,
  getPapers,
  hasBerth,
  listArchive,
  listBerths,
  listShips,
  listTides,
  loadShip,
  replacePapers,
  reportShip,
  writeLog,
} from '@harbour/client'
import { makeBulk, makeContainers } from '@harbour/fixtures'
import { judgeBody } from './judged.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** What the client gives of any answer. */
interface Answered {
  readonly status: number
  readonly key?: string | undefined
  readonly headers: { get(name: string): string | null }
  readonly body: unknown
}

/** An operation as a function, and how its class is called with the same. */
interface Row<Parameters> {
  readonly of: { readonly id: string; answer(client: ApiClient, parameters: Parameters, options?: CallOptions): Promise<Answered> }
  readonly method: (client: ApiClient, parameters: Parameters, options: CallOptions) => Promise<unknown>
  readonly given: Parameters
  /** Statuses that Prism is asked for, and the headers that the document requires of each. */
  readonly statuses: Readonly<Record<number, readonly string[]>>
  /** Beside the operation's name. */
  readonly as?: string
  readonly headers?: Readonly<Record<string, string>>
}

const id = '9d2f6a34-51c0-4e8b-8a7f-3b6c1d0e5f42'
const refused = ['X-Request-Id']
const ship = { name: 'Marigold', length: 12.5, flag: 'GB', secret: 'anchor' }
const scan = new Blob(['%PDF-1.7'], { type: 'application/pdf' })

const row =
  <Parameters>(given: Row<Parameters>) =>
  (client: ApiClient): readonly Promise<Outcome>[] =>
    Object.entries(given.statuses).map(([status, headers]) =>
      outcomeOf(`${given.of.id}${given.as === undefined ? '' : ` ${given.as}`}: ${status}`, () =>
        judge(given, client, Number(status), headers),
      ),
    )

/** The answer as a whole is what the document says; the method of the class gives its body, or throws it. */
async function judge<Parameters>(row: Row<Parameters>, client: ApiClient, status: number, required: readonly string[]): Promise<void> {
  const { of, given, method, headers } = row
  const options: CallOptions = { headers: { ...headers, prefer: `code=${status}` } }
  const answer = await of.answer(client, given, options)
  strictEqual(answer.status, status, JSON.stringify(answer.body))
  ok(answer.key)
  judgeBody(of.id, answer.key, answer.body)
  for (const name of required) ok(answer.headers.get(name), `${name} is missing`)
  const got = await method(client, given, options).catch((error: unknown) => error)
  if (status < 300) {
    judgeBody(of.id, answer.key, got)
    return
  }
  ok(got instanceof ApiException, String(got))
  deepStrictEqual([got.status, got.operation], [status, of.id])
  judgeBody(of.id, answer.key, got.body)
}

const rows = [
  row({
    of: listBerths,
    method: (client, given, options) => new BerthsApi(client).listBerths(given, options),
    given: { page: 1, per_page: 5, filter: { depth: 3 } },
    statuses: { 200: ['X-Total'], 404: refused },
  }),
  row({
    of: findBerth,
    method: (client, given, options) => new BerthsApi(client).findBerth(given, options),
    given: { id: 'east-3' },
    statuses: { 200: [], 404: refused },
  }),
  row({
    of: hasBerth,
    method: (client, given, options) => new BerthsApi(client).hasBerth(given, options),
    given: { id: 'east-3' },
    statuses: { 204: ['X-Free'], 404: [] },
  }),
  row({
    of: listShips,
    method: (client, given, options) => new ShipsApi(client).listShips(given, options),
    given: { cursor: 'abc' },
    statuses: { 200: [] },
  }),
  row({
    of: reportShip,
    as: 'as JSON',
    method: (client, given, options) => new ShipsApi(client).reportShip(given, options),
    given: { body: ship },
    statuses: { 201: ['Location'], 202: [], 409: [], 500: refused },
  }),
  row({
    of: reportShip,
    as: 'as a form',
    method: (client, given, options) => new ShipsApi(client).reportShip(given, options),
    given: { contentType: 'application/x-www-form-urlencoded', body: ship },
    statuses: { 201: ['Location'] },
  }),
  row({
    of: reportShip,
    as: 'as text',
    method: (client, given, options) => new ShipsApi(client).reportShip(given, options),
    given: { contentType: 'text/plain', body: 'The Marigold, twelve metres' },
    statuses: { 201: ['Location'] },
  }),
  row({
    of: changeShip,
    method: (client, given, options) => new ShipsApi(client).changeShip(given, options),
    given: { id, body: { name: 'Marigold II', flag: null } },
    statuses: { 200: [], 422: [] },
  }),
  row({
    of: forgetShip,
    method: (client, given, options) => new ShipsApi(client).forgetShip(given, options),
    given: { id },
    statuses: { 204: [], 404: refused },
  }),
  ...[makeContainers(), makeBulk()].map((body) =>
    row({
      of: loadShip,
      as: `with ${body.kind}`,
      method: (client, given, options) => new ShipsApi(client).loadShip(given, options),
      given: { id, body },
      statuses: { 200: [], 400: refused, 503: refused },
    }),
  ),
  row({
    of: filePapers,
    as: 'with a file',
    method: (client, given, options) => new PapersApi(client).filePapers(given, options),
    given: { id, body: { kind: 'crew list', scan } },
    statuses: { 201: [] },
  }),
  row({
    of: replacePapers,
    method: (client, given, options) => new PapersApi(client).replacePapers(given, options),
    given: { id, body: new Uint8Array([37, 80, 68, 70]) },
    statuses: { 205: [] },
  }),
  row({
    of: getPapers,
    as: 'as XML',
    method: (client, given, options) => new PapersApi(client).getPapers(given, options),
    given: { id, 'X-Page': 2 },
    headers: { accept: 'application/xml' },
    statuses: { 200: [] },
  }),
  row({
    of: writeLog,
    as: 'as a form',
    method: (client, given, options) => new PapersApi(client).writeLog(given, options),
    given: { id, body: { entry: 'Calm', crew: ['ann'], weather: { wind: 3 } } },
    statuses: { 204: [] },
  }),
  row({
    of: writeLog,
    as: 'as XML',
    method: (client, given, options) => new PapersApi(client).writeLog(given, options),
    given: { id, contentType: 'application/xml', body: '<entry/>' },
    statuses: { 204: [] },
  }),
  row({
    of: getChart,
    method: (client, given, options) => new PapersApi(client).getChart(given, options),
    given: { name: 'the north sea' },
    statuses: { 200: [] },
  }),
  row({
    of: listTides,
    method: (client, given, options) => new TidesApi(client).listTides(given, options),
    given: { offset: 4, limit: 2 },
    statuses: { 200: [] },
  }),
  row({
    of: listArchive,
    method: (client, given, options) => new TidesApi(client).listArchive(given, options),
    given: { after: '2023' },
    statuses: { 200: [] },
  }),
]

/** What Prism, which answers from the document and refuses what that does not allow, makes of each operation. */
export async function withPrism(host: string): Promise<readonly Outcome[]> {
  const apiKey = { harbourKey: 'k', pilot: 'name:password', token: 't', queryKey: 'q', cookieKey: 'c', account: 'a', login: 'l' }
  const client = new ApiClient({ host, apiKey })
  const outcomes: Outcome[] = []
  for (const row of rows) outcomes.push(...(await Promise.all(row(client))))
  return outcomes
}

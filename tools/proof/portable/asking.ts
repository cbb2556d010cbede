import {
  ApiClient,
  type ApiOperation,
  ApiException,
  asJson,
  operation,
  type OperationShape,
} from '../../../packages/runtime/src/http/index.ts'

/** How the rows of the suite ask, and what they ask of. */
export interface Origins {
  /** The origin of the page, where there is one. */
  readonly own: string
  readonly other: string
}
/** What the server saw of a request. */
export interface Echo {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Platform = 'browser' | 'server'
export const platform: Platform = 'document' in globalThis ? 'browser' : 'server'

export const shape: OperationShape = { id: 'op', server: '', method: 'GET', path: '/echo', answers: { 200: asJson } }
export interface Responses<Body> {
  readonly 200: Body
  readonly 204: undefined
  readonly 404: unknown
}
export type Call<Body> = ApiOperation<object, Responses<Body>>
export const made = (more: Partial<OperationShape>): OperationShape => ({ ...shape, ...more })
export const call = (more: Partial<OperationShape>): Call<Echo> => operation(made(more))
export const sending = (write: OperationShape['parameters'] & object, more: Partial<OperationShape> = {}) =>
  call({ method: 'POST', parameters: write, ...more })

export const thrownBy = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: unknown) => error,
  )
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error))
export const statusOf = (error: unknown): unknown => (error instanceof ApiException ? error.status : nameOf(error))

export type Row = readonly [name: string, ask: (origins: Origins) => Promise<unknown>, want: unknown]

export const at = ({ own }: Origins) => new ApiClient({ host: own })
/** Where platforms differ: what a browser forbids. */
export class Differs {
  readonly browser: unknown
  readonly server: unknown
  constructor(browser: unknown, server: unknown) {
    this.browser = browser
    this.server = server
  }
}

import type { Content, Operation } from '../api.ts'
import type { Schema } from '../schema.ts'
import { joined } from './branches.ts'

/** What pagination looks at in an operation. */
export type PagedExchange = Pick<Operation, 'method' | 'parameters' | 'responses'>

/** What a success can be read as. */
export interface Success extends Content {
  readonly status: string
}

/** The bodies of all successes, by response. */
const contentsOf = ({ method, responses }: PagedExchange): readonly (readonly Success[])[] =>
  responses
    .filter(({ status }) => status.startsWith('2'))
    .map(({ status, contents }) => (hasBody(status, method) ? contents.map((content) => ({ ...content, status })) : []))

/** The same, one after the other. */
export const successesOf = (operation: PagedExchange): readonly Success[] => contentsOf(operation).flat()

/** The bodies of all successes as one; undefined where none of them has any. */
export function bodyOf(operation: PagedExchange): { readonly schema: Schema; readonly maybe: boolean } | undefined {
  const contents = contentsOf(operation)
  const schemas = contents.flat().map(({ schema }) => schema)
  return schemas.length === 0 ? undefined : { schema: joined('anyOf', schemas), maybe: contents.some(({ length }) => length === 0) }
}

/** Some answers never have one, whatever the document says (RFC 9110, sections 9.3.2, 15.3.5 and 15.3.6). */
const hasBody = (status: string, method: string): boolean => method !== 'HEAD' && status !== '204' && status !== '205'

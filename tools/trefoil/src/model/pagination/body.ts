import type { Content, Operation } from '../api.ts'
import type { Schema } from '../schema.ts'
import { joined } from './branches.ts'

/** What pagination looks at in an operation. */
export type PagedExchange = Pick<Operation, 'method' | 'parameters' | 'responses'>

/** The bodies of all successes as one; undefined where none of them has any. */
export function bodyOf({ method, responses }: PagedExchange): { readonly schema: Schema; readonly maybe: boolean } | undefined {
  const successes = responses.filter(({ status }) => status.startsWith('2'))
  const contents = successes.map(({ status, contents }): readonly Content[] => (hasBody(status, method) ? contents : []))
  const schemas = contents.flat().map(({ schema }) => schema)
  return schemas.length === 0 ? undefined : { schema: joined('anyOf', schemas), maybe: contents.some(({ length }) => length === 0) }
}

/** Some answers never have one, whatever the document says (RFC 9110, sections 9.3.2, 15.3.5 and 15.3.6). */
const hasBody = (status: string, method: string): boolean => method !== 'HEAD' && status !== '204' && status !== '205'

import type { Api, NamedSchema } from '../model/api.ts'
import { referencesIn, withRequestForm } from '../model/forms.ts'
import type { Direction } from '../model/verdict/verdict.ts'

/** One of the two APIs, with what has to be known of the packages that are made of it. */
export interface Side {
  readonly api: Api
  /** The schemas with a type and a validator of their own for requests. */
  readonly writable: ReadonlySet<NamedSchema>
}

export const sideOf = (api: Api): Side => ({ api, writable: withRequestForm(api.schemas) })

/** How the types of one place are written. */
export interface View {
  readonly side: Side
  /** Which way values travel: members of the other way are left out. */
  readonly direction: Direction
  /** Whether the type of an enum lets in what the document may list later. */
  readonly enums: 'open' | 'closed'
  /** Whether bytes may be given as a file. */
  readonly binary: 'file' | 'text'
  /** Where the type is joined with others: an interface would not fit an index signature, so it has none. */
  readonly joined?: true
}

/** Where no name stands between the operation and the place. */
export const viewOf = (side: Side, direction: Direction): View => ({
  side,
  direction,
  enums: direction === 'request' ? 'closed' : 'open',
  binary: direction === 'request' ? 'file' : 'text',
})

/** Inside a named schema: what comes in answers too is as open there as it is in requests; what is only sent is closed. */
export function viewIn(side: Side, named: NamedSchema, direction: Direction): View {
  const own = viewOf(side, direction)
  if (direction === 'request' || !named.input) return own
  return { ...own, binary: 'file', enums: named.output ? 'open' : 'closed' }
}

/** The form of a named schema that stands where values travel this way. */
export const formOf = (side: Side, named: NamedSchema, direction: Direction): Direction =>
  direction === 'request' && side.writable.has(named) ? 'request' : 'response'

/** What consumers do with values of a type. */
export interface Roles {
  /** They take them from the API. */
  readonly reads: boolean
  /** They give them to it. */
  readonly writes: boolean
}

/**
 * What consumers do with the values of each named schema. What no operation uses is exported all the same: nobody knows
 * what becomes of it, nor of what it refers to.
 */
export function rolesOf({ schemas }: Api): ReadonlyMap<NamedSchema, Roles> {
  const unused = new Set(schemas.filter(({ input, output }) => !input && !output))
  for (const schema of unused) for (const target of referencesIn(schema.schema)) unused.add(target)
  return new Map(
    schemas.map((schema) => [schema, unused.has(schema) ? { reads: true, writes: true } : { reads: schema.output, writes: schema.input }]),
  )
}

import { tokens } from '../../spec/pointer.ts'
import type { Pointer, Schema } from '../schema.ts'
import { isHidden } from '../verdict/verdict.ts'
import { branches, isNullable, joined, once, type Seen } from './branches.ts'

/** A member that is read on the way to a value. */
export interface Step {
  readonly name: string
  /** Whether that which it is read from can be missing or null. */
  readonly maybe: boolean
}

/** A value in a body, as far as its schema tells. */
export interface Found {
  readonly steps: readonly Step[]
  readonly schema: Schema
  /** Whether it can be missing or null. */
  readonly maybe: boolean
}

/** Where a pointer leads nowhere: the pointer of the first member that is not there. */
export interface Missing {
  readonly missing: Pointer
}

/** Something that has a schema, and may be missing besides. */
interface Field {
  readonly schema: Schema
  readonly maybe: boolean
}

/** What a JSON pointer (RFC 6901) leads to in an answer: through members of objects alone, in every branch of a union. */
export function within(body: Field, pointer: Pointer): Found | Missing {
  let field = body
  const steps: Step[] = []
  for (const [index, name] of tokens(pointer).entries()) {
    const found = memberOf(field.schema, name, new Map())
    if (found === undefined) return { missing: pointer.split('/', index + 2).join('/') }
    steps.push({ name, maybe: field.maybe || isNullable(field.schema) })
    field = found
  }
  return { steps, schema: field.schema, maybe: field.maybe || isNullable(field.schema) }
}

/** The member of an object, which every branch has to have. */
function memberOf(schema: Schema, name: string, seen: Seen<Field | undefined>): Field | undefined {
  const fields = branches(schema).map((branch) => once(branch, seen, undefined, () => ownMember(branch, name, seen)))
  const known = [...new Set(fields)].filter((field) => field !== undefined)
  if (known.length === 0 || fields.includes(undefined)) return undefined
  return { schema: joined('anyOf', schemasOf(known)), maybe: known.some(({ maybe }) => maybe) }
}

function ownMember(branch: Schema, name: string, seen: Seen<Field | undefined>): Field | undefined {
  if (branch.kind === 'object') {
    const property = branch.properties.find((one) => one.name === name && !isHidden(one, 'response'))
    return property && { schema: property.schema, maybe: !property.required }
  }
  if (branch.kind !== 'allOf') return undefined
  const known = branch.of.flatMap((part) => memberOf(part, name, seen) ?? [])
  return known.length === 0 ? undefined : { schema: joined('allOf', schemasOf(known)), maybe: known.every(({ maybe }) => maybe) }
}

const schemasOf = (fields: readonly Field[]): readonly Schema[] => fields.map(({ schema }) => schema)

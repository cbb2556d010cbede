import { isList, isObject } from '../conformance/schemas.ts'
import type { Json } from '../../trefoil/src/model/schema.ts'

/** Why ajv and we judge some values differently although nothing of ours is to be mended. */
export interface Cause {
  readonly name: string
  /** What the specification says. */
  readonly citation: string
  /** The value without what it is about: of that both have to think the same. */
  readonly repaired: (value: Json) => Json
}

/** A value with each text and the name of each member changed. */
function rewritten(value: Json, change: { readonly text?: (text: string) => string; readonly name?: (name: string) => string }): Json {
  const { text = (given) => given, name = (given) => given } = change
  if (typeof value === 'string') return text(value)
  if (isList(value)) return value.map((item) => rewritten(item, change))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [name(key), rewritten(member, change)]))
}

export const causes: readonly Cause[] = [
  {
    name: 'a UUID as a URN',
    citation:
      '"uuid" is the string representation of a UUID (JSON Schema 2020-12 Validation, section 7.3.5); RFC 4122, section 3, tells it from the URN, which ajv-formats admits as well',
    repaired: (value) => rewritten(value, { text: (text) => text.replace(/^urn:uuid:/i, '') }),
  },
  {
    name: 'a member that objects inherit, unevaluated',
    citation:
      '"unevaluatedProperties" applies to each member that no schema beside it looks at (JSON Schema 2020-12 Core, section 11.3); ajv looks its name up in an object that inherits toString and __proto__, and takes these for known',
    repaired: (value) => rewritten(value, { name: (name) => (name in Object.prototype ? `own ${name}` : name) }),
  },
]

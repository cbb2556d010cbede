import type { Json } from '../../spec/document.ts'
import { isList, isObject } from '../read/place.ts'
import { compare } from '../../order.ts'

/** A text that two values share exactly if JSON Schema calls them equal (2020-12 Core, section 4.2.2). */
export function fingerprint(value: Json): string {
  if (isList(value)) return `[${value.map(fingerprint).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => compare(a, b))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${fingerprint(inner)}`).join()}}`
}

/** The values, each once. */
export function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.toReversed().map((value) => [fingerprint(value), value])).values()].toReversed()
}

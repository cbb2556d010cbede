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

const known = new WeakMap<readonly Json[], ReadonlySet<string>>()

/** Whether one of the values is equal to this one. A list of many is looked through once. */
export function isAmong(value: Json, values: readonly Json[]): boolean {
  const fingerprints = known.get(values) ?? new Set(values.map(fingerprint))
  known.set(values, fingerprints)
  return fingerprints.has(fingerprint(value))
}

/** The values, each once. */
export function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.toReversed().map((value) => [fingerprint(value), value])).values()].toReversed()
}

import type { Json, JsonObject } from '../../trefoil/src/spec/document.ts'

/** One change of a document: what stands at a place from now on, or that nothing stands there any more. `-` is after the last. */
export type Edit = readonly [pointer: string] | readonly [pointer: string, value: Json]

/** The document after the edits, in their order; undefined where one of them has no place in it. */
export function edited(root: JsonObject, edits: readonly Edit[]): JsonObject | undefined {
  let now: Json | undefined = root
  for (const [pointer, value] of edits) now = now && changed(now, pointer.split('/').slice(1).map(unescaped), value)
  return isObject(now) ? now : undefined
}

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

function changed(at: Json, [token, ...rest]: readonly string[], value: Json | undefined): Json | undefined {
  if (token === undefined) return value
  if (Array.isArray(at)) return changedArray(at, token, rest, value)
  if (!isObject(at)) return undefined
  const before = Object.hasOwn(at, token) ? at[token] : undefined
  if (rest.length > 0) {
    const inside = before === undefined ? undefined : changed(before, rest, value)
    return inside === undefined ? undefined : { ...at, [token]: inside }
  }
  if (value !== undefined) return { ...at, [token]: value }
  return before === undefined ? undefined : Object.fromEntries(Object.entries(at).filter(([key]) => key !== token))
}

function changedArray(at: readonly Json[], token: string, rest: readonly string[], value: Json | undefined): Json | undefined {
  if (token === '-') return rest.length > 0 || value === undefined ? undefined : [...at, value]
  const index = Number(token)
  const before = at[index]
  if (before === undefined) return undefined
  const inside = rest.length > 0 ? changed(before, rest, value) : value
  if (rest.length > 0 && inside === undefined) return undefined
  return inside === undefined ? at.filter((_, other) => other !== index) : at.with(index, inside)
}

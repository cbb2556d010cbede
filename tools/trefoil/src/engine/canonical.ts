import { isObject } from '../spec/json.ts'
import type { Json } from '../spec/document.ts'

/** JSON without white space and with sorted keys: equal values, equal text, in whatever order they were written. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonical(item)).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

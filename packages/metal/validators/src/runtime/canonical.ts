import { isObject } from './members.ts'

/**
 * One text for all JSON values that are equal as JSON Schema (2020-12, section 4.2.2) has it: whatever the order of
 * members, 0 and -0 the same, 1 and true not. So sets of values are compared in linear time.
 */
export const canonical = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => plain(part)) ?? 'undefined'

function plain(part: unknown): unknown {
  if (typeof part === 'bigint') return `${part}n` // Not JSON, but no reason to throw.
  if (!isObject(part)) return part
  const names = Object.keys(part).sort()
  return Object.fromEntries(names.map((name) => [name, part[name]]))
}

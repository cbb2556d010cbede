import type { Json, JsonObject } from '../../trefoil/src/spec/document.ts'

/** What becomes of every so many-th place of its kind. */
interface Rule {
  readonly every: number
  readonly is: (key: string, value: JsonObject) => boolean
  readonly change: (value: JsonObject) => Json | undefined
}

const isOf = (type: string) => (_: string, value: JsonObject) => value['type'] === type

const rules: readonly Rule[] = [
  { every: 97, is: isOf('string'), change: (value) => ({ ...value, maxLength: 40 }) },
  { every: 131, is: isOf('integer'), change: (value) => ({ ...value, minimum: 1 }) },
  { every: 211, is: isOf('boolean'), change: (value) => ({ ...value, type: 'string' }) },
  {
    every: 151,
    is: (_, value) => Array.isArray(value['enum']),
    change: (value) => ({ ...value, enum: [...listOf(value['enum']), 'another'] }),
  },
  {
    every: 61,
    is: isOf('object'),
    change: (value) => ({ ...value, properties: { ...objectOf(value['properties']), another: { type: 'string' } } }),
  },
  { every: 89, is: (_, value) => typeof value['operationId'] === 'string', change: (value) => ({ ...value, summary: 'Another summary' }) },
  { every: 173, is: (_, value) => typeof value['operationId'] === 'string', change: () => undefined },
]

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : [])
const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** A document with changes of several kinds all over it, the same ones each time. */
export function edited(root: JsonObject): { readonly root: JsonObject; readonly edits: number } {
  const seen = rules.map(() => 0)
  let edits = 0
  function walk(value: Json, key: string): Json | undefined {
    if (isList(value)) return value.map((item) => walk(item, '') ?? item)
    if (!isObject(value)) return value
    const [index, rule] =
      [...rules.entries()].find(([at, { is, every }]) => is(key, value) && (seen[at] = (seen[at] ?? 0) + 1) % every === 0) ?? []
    if (index !== undefined) edits += 1
    const changed = rule ? rule.change(value) : value
    // What stands in examples is no schema.
    if (!isObject(changed) || key === 'example' || key === 'examples') return changed
    return Object.fromEntries(
      Object.entries(changed).flatMap(([name, inner]) => {
        const next = walk(inner, name)
        return next === undefined ? [] : [[name, next]]
      }),
    )
  }
  return { root: objectOf(walk(root, '')), edits }
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Schema = Readonly<Record<string, Json>>

export const repeated = <T>(count: number, start: T, step: (inner: T, index: number) => T): T =>
  Array.from({ length: count }).reduce<T>((inner, _, index) => step(inner, index), start)
export const list = <T>(count: number, item: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => item(index))
export const record = <T>(count: number, entry: (index: number) => readonly [string, T]): Readonly<Record<string, T>> =>
  Object.fromEntries(list(count, entry))

export const ref = (key: string): Schema => ({ $ref: `#/components/schemas/${key}` })
export const text: Schema = { type: 'string' }

/** A document of these schemas, the first of which is what an operation answers and takes. */
export function withSchemas(schemas: Readonly<Record<string, Schema>>, more: Readonly<Record<string, Json>> = {}): string {
  const content = { 'application/json': { schema: ref(Object.keys(schemas)[0] ?? '') } }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Bomb', version: '1' },
    paths: { '/a': { post: { operationId: 'send', requestBody: { content }, responses: { 200: { description: 'Done.', content } } } } },
    components: { schemas },
    ...more,
  })
}

export const withSchema = (schema: Schema): string => withSchemas({ Bomb: schema })
export const withValue = (value: Json): string =>
  withSchema({ type: 'object', properties: { a: { default: value, examples: [value], const: value, 'x-a': value } } })

/** The last component, and what each other one is, given the next. */
export const row = (
  count: number,
  around: (next: Schema, index: number) => Schema,
  last: Schema = text,
): Readonly<Record<string, Schema>> =>
  record(count, (index) => [`A${index}`, index + 1 < count ? around(ref(`A${index + 1}`), index) : last])

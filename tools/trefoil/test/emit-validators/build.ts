import type { Api, Body, Content, Group, NamedSchema, Operation, Parameter, Response } from '../../src/model/api.ts'
import type { Annotations, Json, Property, Schema } from '../../src/model/schema.ts'

/** Schemas and APIs by hand: each function takes what a test is about, the rest is as where a document says nothing. */

type Kind<K extends Schema['kind']> = Extract<Schema, { readonly kind: K }>
type Given<K extends Schema['kind']> = Partial<Omit<Kind<K>, 'kind'>>

const silent: Annotations = { deprecated: false, readOnly: false, writeOnly: false, examples: [] }
const common = { annotations: silent, pointer: '' } as const

export const any = (): Schema => ({ kind: 'any', ...common })
export const never = (): Schema => ({ kind: 'never', ...common })
export const nothing = (): Schema => ({ kind: 'null', ...common })
export const boolean = (): Schema => ({ kind: 'boolean', ...common })
export const number = (given: Given<'number'> = {}): Schema => ({ kind: 'number', integer: false, ...common, ...given })
export const string = (given: Given<'string'> = {}): Schema => ({ kind: 'string', ...common, ...given })
export const array = (items: Schema, given: Given<'array'> = {}): Schema => ({
  kind: 'array',
  items,
  prefix: [],
  uniqueItems: false,
  ...common,
  ...given,
})
export const values = (all: readonly Json[], given: Given<'enum'> = {}): Schema => ({
  kind: 'enum',
  values: all,
  keyword: 'enum',
  ...common,
  ...given,
})
export const to = (target: NamedSchema): Schema => ({ kind: 'reference', target, ...common })
export const anyOf = (of: readonly Schema[], given: Given<'anyOf'> = {}): Schema => ({
  kind: 'anyOf',
  of,
  keyword: 'anyOf',
  ...common,
  ...given,
})
export const oneOf = (of: readonly Schema[], given: Given<'oneOf'> = {}): Schema => ({ kind: 'oneOf', of, ...common, ...given })
export const allOf = (of: readonly Schema[]): Schema => ({ kind: 'allOf', of, ...common })
export const not = (of: Schema): Schema => ({ kind: 'not', of, ...common })

/** The same schema with annotations. */
export const said = (schema: Schema, annotations: Partial<Annotations>): Schema => ({
  ...schema,
  annotations: { ...silent, ...annotations },
})

/** Members by name; one whose name ends in `?` may be absent. */
export function object(members: Readonly<Record<string, Schema>>, given: Given<'object'> = {}): Schema {
  const property = ([key, schema]: readonly [string, Schema]): Property => ({
    name: key.replace(/\?$/, ''),
    required: !key.endsWith('?'),
    schema,
  })
  const properties = Object.entries(members).map(property)
  return { kind: 'object', properties, requiredOnly: [], additional: any(), patterns: [], dependentRequired: [], ...common, ...given }
}

const kebab = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

export const named = (name: string, schema: Schema, given: Partial<NamedSchema> = {}): NamedSchema => ({
  id: name,
  pointer: `/components/schemas/${name}`,
  name,
  fileName: kebab(name),
  key: name,
  schema,
  recursive: false,
  input: true,
  output: true,
  ...given,
})

/** Named schemas that speak of each other: what each says is made once all are there. */
export function cycle<Name extends string>(
  names: readonly Name[],
  say: (all: Readonly<Record<Name, Schema>>) => Readonly<Record<Name, Schema>>,
): readonly NamedSchema[] {
  const drafts = names.map((name) => ({ ...named(name, any()), recursive: true }))
  const references = Object.fromEntries(drafts.map((draft) => [draft.name, to(draft)])) as Record<Name, Schema>
  const schemas: Readonly<Record<string, Schema>> = say(references)
  return drafts.map((draft) => Object.assign(draft, { schema: schemas[draft.name] ?? any() }))
}

export const parameter = (name: string, given: Partial<Parameter> = {}): Parameter => ({
  id: name,
  pointer: '',
  name,
  member: name,
  in: 'query',
  required: false,
  deprecated: false,
  style: given.in === 'path' ? 'simple' : 'form',
  explode: given.in !== 'path',
  allowReserved: false,
  encodings: [],
  schema: string(),
  examples: [],
  ...given,
})

export const content = (mediaType: string, schema: Schema = any()): Content => ({ mediaType, schema, examples: [], encodings: [] })
export const json = (schema: Schema): readonly Content[] => [content('application/json', schema)]
export const body = (contents: readonly Content[], required = true): Body => ({ pointer: '', required, contents })
export const response = (status: string, contents: readonly Content[] = []): Response => ({
  pointer: '',
  status,
  description: '',
  headers: [],
  contents,
  links: [],
})

export const operation = (name: string, given: Partial<Operation> = {}): Operation => ({
  id: name,
  pointer: '',
  name,
  typeName: name.charAt(0).toUpperCase() + name.slice(1),
  method: 'GET',
  path: '/',
  deprecated: false,
  parameters: [],
  responses: [],
  security: [],
  servers: [],
  callbacks: [],
  ...given,
})

export const group = (name: string, operations: readonly Operation[]): Group => ({ name, fileName: kebab(name), operations })

export const api = (given: Partial<Api>): Api => ({
  name: 'things',
  title: 'Things',
  version: '1',
  servers: [],
  securitySchemes: [],
  groups: [],
  webhooks: [],
  schemas: [],
  ...given,
})

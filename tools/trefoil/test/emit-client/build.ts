import type { Api, Body, Content, Group, NamedSchema, Operation, Parameter, Response } from '../../src/model/api.ts'
import type {
  AllOfSchema,
  Annotations,
  AnyOfSchema,
  AnySchema,
  ArraySchema,
  BooleanSchema,
  EnumSchema,
  Json,
  NeverSchema,
  NotSchema,
  NullSchema,
  NumberSchema,
  ObjectSchema,
  OneOfSchema,
  Property,
  ReferenceSchema,
  Schema,
  StringSchema,
} from '../../src/model/schema.ts'

/** Schemas and APIs by hand, each part with what a document would leave out. */

type Said = Partial<Annotations>
type Given<S extends Schema> = Partial<Omit<S, 'kind' | 'annotations'>> & { readonly annotations?: Said }

const annotated = (said: Said = {}): Annotations => ({ deprecated: false, readOnly: false, writeOnly: false, examples: [], ...said })

const common = (said?: Said) => ({ pointer: '/x', annotations: annotated(said) })

export const any = (said?: Said): AnySchema => ({ kind: 'any', ...common(said) })
export const never = (): NeverSchema => ({ kind: 'never', ...common() })
export const nothing = (): NullSchema => ({ kind: 'null', ...common() })
export const boolean = (said?: Said): BooleanSchema => ({ kind: 'boolean', ...common(said) })
export const number = ({ annotations, ...own }: Given<NumberSchema> = {}): NumberSchema => ({
  kind: 'number',
  integer: false,
  ...common(annotations),
  ...own,
})
export const string = ({ annotations, ...own }: Given<StringSchema> = {}): StringSchema => ({
  kind: 'string',
  ...common(annotations),
  ...own,
})
export const array = (items: Schema, { annotations, ...own }: Given<ArraySchema> = {}): ArraySchema => ({
  kind: 'array',
  items,
  prefix: [],
  uniqueItems: false,
  ...common(annotations),
  ...own,
})
export const values = (values: readonly Json[], { annotations, ...own }: Given<EnumSchema> = {}): EnumSchema => ({
  kind: 'enum',
  values,
  keyword: 'enum',
  ...common(annotations),
  ...own,
})
export const to = (target: NamedSchema, said?: Said): ReferenceSchema => ({ kind: 'reference', target, ...common(said) })
export const anyOf = (of: readonly Schema[], said?: Said): AnyOfSchema => ({ kind: 'anyOf', of, keyword: 'anyOf', ...common(said) })
export const oneOf = (of: readonly Schema[], said?: Said): OneOfSchema => ({ kind: 'oneOf', of, ...common(said) })
export const allOf = (of: readonly Schema[], said?: Said): AllOfSchema => ({ kind: 'allOf', of, ...common(said) })
export const not = (of: Schema): NotSchema => ({ kind: 'not', of, ...common() })

/** Members by name; a name that ends in `?` is optional. */
export function object(members: Readonly<Record<string, Schema>> = {}, { annotations, ...own }: Given<ObjectSchema> = {}): ObjectSchema {
  const properties = Object.entries(members).map(([key, schema]): Property => ({
    name: key.replace(/\?$/, ''),
    required: !key.endsWith('?'),
    schema,
  }))
  return {
    kind: 'object',
    properties,
    requiredOnly: [],
    additional: any(),
    patterns: [],
    dependentRequired: [],
    ...common(annotations),
    ...own,
  }
}

const kebab = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

export const named = (name: string, schema: Schema, own: Partial<NamedSchema> = {}): NamedSchema => ({
  id: name,
  pointer: `/components/schemas/${name}`,
  name,
  fileName: kebab(name),
  key: name,
  schema,
  recursive: false,
  input: false,
  output: true,
  ...own,
})

export const parameter = (name: string, own: Partial<Parameter> = {}): Parameter => ({
  id: name,
  pointer: `/parameters/${name}`,
  name,
  member: name,
  in: 'query',
  required: false,
  deprecated: false,
  style: own.in === 'path' || own.in === 'header' ? 'simple' : 'form',
  explode: !(own.in === 'path' || own.in === 'header'),
  allowReserved: false,
  schema: string(),
  examples: [],
  ...own,
})

export const content = (mediaType: string, schema: Schema): Content => ({ mediaType, schema, examples: [] })
export const jsonOf = (schema: Schema): readonly Content[] => [content('application/json', schema)]

export const response = (status: string, contents: readonly Content[] = [], own: Partial<Response> = {}): Response => ({
  pointer: `/responses/${status}`,
  status,
  description: '',
  headers: [],
  contents,
  ...own,
})

export const body = (contents: readonly Content[], own: Partial<Body> = {}): Body => ({
  pointer: '/requestBody',
  required: true,
  contents,
  ...own,
})

export const operation = (name: string, own: Partial<Operation> = {}): Operation => ({
  id: name,
  pointer: `/operations/${name}`,
  name,
  typeName: name.charAt(0).toUpperCase() + name.slice(1),
  method: 'GET',
  path: '/things',
  deprecated: false,
  parameters: [],
  responses: [response('204')],
  security: [],
  servers: [],
  ...own,
})

export const group = (name: string, operations: readonly Operation[], own: Partial<Group> = {}): Group => ({
  name,
  fileName: kebab(name),
  operations,
  ...own,
})

export const api = (own: Partial<Api> = {}): Api => ({
  name: 'things',
  title: 'Things',
  version: '1',
  servers: [{ url: 'https://api.example.com/v1', variables: [] }],
  securitySchemes: [],
  groups: [],
  schemas: [],
  ...own,
})

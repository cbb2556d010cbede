import type { EmitOptions } from '../../src/emit/options.ts'
import type {
  Api,
  Content,
  Group,
  IncomingOperation,
  NamedSchema,
  Operation,
  Parameter,
  Response,
  SecurityScheme,
} from '../../src/model/api.ts'
import type {
  AllOfSchema,
  Annotations,
  AnyOfSchema,
  AnySchema,
  ArraySchema,
  EnumSchema,
  NumberSchema,
  ObjectSchema,
  OneOfSchema,
  ReferenceSchema,
  Schema,
  StringSchema,
} from '../../src/model/schema.ts'

/** Small Api values by hand: each function takes what matters to a test and fills in the rest. */

type Said = Partial<Annotations>
const place = (said: Said = {}): { annotations: Annotations; pointer: string } => ({
  annotations: { deprecated: false, readOnly: false, writeOnly: false, examples: [], ...said },
  pointer: '',
})

type Own<S> = Partial<Omit<S, 'kind' | 'annotations' | 'pointer'>>

export const any = (said?: Said): AnySchema => ({ kind: 'any', ...place(said) })
export const nothing: Schema = { kind: 'null', ...place() }
export const boolean = (said?: Said): Schema => ({ kind: 'boolean', ...place(said) })
export const string = (own: Own<StringSchema> = {}, said?: Said): StringSchema => ({ kind: 'string', ...place(said), ...own })
export const number = (own: Own<NumberSchema> = {}, said?: Said): NumberSchema => ({
  kind: 'number',
  integer: false,
  ...place(said),
  ...own,
})
export const integer = (own: Own<NumberSchema> = {}, said?: Said): NumberSchema => number({ integer: true, ...own }, said)
export const values = (all: EnumSchema['values'], said?: Said): EnumSchema => ({
  kind: 'enum',
  keyword: 'enum',
  values: all,
  ...place(said),
})
export const anyOf = (of: readonly Schema[], said?: Said): AnyOfSchema => ({ kind: 'anyOf', keyword: 'anyOf', of, ...place(said) })
export const oneOf = (of: readonly Schema[], own: Own<OneOfSchema> = {}): OneOfSchema => ({ kind: 'oneOf', of, ...place(), ...own })
export const allOf = (of: readonly Schema[], said?: Said): AllOfSchema => ({ kind: 'allOf', of, ...place(said) })
export const reference = (target: NamedSchema, said?: Said): ReferenceSchema => ({ kind: 'reference', target, ...place(said) })
export const array = (items: Schema, own: Own<ArraySchema> = {}, said?: Said): ArraySchema => ({
  kind: 'array',
  items,
  prefix: [],
  uniqueItems: false,
  ...place(said),
  ...own,
})

/** An object; a name that ends in `!` is a required member. */
export const object = (members: Readonly<Record<string, Schema>> = {}, own: Own<ObjectSchema> = {}, said?: Said): ObjectSchema => ({
  kind: 'object',
  properties: Object.entries(members).map(([name, schema]) => ({ name: name.replace(/!$/, ''), required: name.endsWith('!'), schema })),
  requiredOnly: [],
  additional: any(),
  patterns: [],
  dependentRequired: [],
  ...place(said),
  ...own,
})

export const named = (name: string, schema: Schema): NamedSchema => ({
  id: name,
  pointer: `/components/schemas/${name}`,
  name,
  fileName: `file-of-${name.toLowerCase()}`,
  key: name,
  schema,
  recursive: false,
  input: true,
  output: true,
})

export const parameter = (name: string, own: Partial<Parameter> = {}): Parameter => ({
  id: name,
  pointer: '',
  name,
  member: name,
  in: 'path',
  required: true,
  deprecated: false,
  style: 'simple',
  explode: false,
  allowReserved: false,
  encodings: [],
  schema: string(),
  examples: [],
  ...own,
})

export const json = (schema: Schema, own: Partial<Content> = {}): Content => ({
  mediaType: 'application/json',
  schema,
  examples: [],
  encodings: [],
  ...own,
})

export const response = (status: string, own: Partial<Response> = {}): Response => ({
  pointer: '',
  status,
  description: '',
  headers: [],
  contents: [],
  links: [],
  ...own,
})

export const operation = (name: string, own: Partial<Operation> = {}): Operation => ({
  id: name,
  pointer: '',
  name,
  typeName: name.charAt(0).toUpperCase() + name.slice(1),
  method: 'GET',
  path: '/things',
  deprecated: false,
  parameters: [],
  responses: [response('204', { description: 'Done.' })],
  security: [],
  servers: [],
  callbacks: [],
  ...own,
})

export const incoming = (typeName: string, own: Partial<IncomingOperation> = {}): IncomingOperation => ({
  id: typeName,
  pointer: '',
  typeName,
  key: typeName,
  method: 'POST',
  deprecated: false,
  parameters: [],
  responses: [],
  security: [],
  ...own,
})

type Lone<S> = S extends SecurityScheme ? Omit<S, 'pointer' | 'deprecated' | 'flows'> & Partial<S> : never

export const scheme = (own: Lone<SecurityScheme>): SecurityScheme => {
  const common = { pointer: '', deprecated: false }
  return own.kind === 'oauth2' ? { flows: [], ...common, ...own } : { ...common, ...own }
}

export const group = (name: string, operations: readonly Operation[], own: Partial<Group> = {}): Group => ({
  name,
  fileName: `file-of-${name.toLowerCase()}`,
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
  webhooks: [],
  schemas: [],
  ...own,
})

export const options: EmitOptions = {
  source: 'spec/things/openapi.yaml',
  scope: '@acme',
  workspace: 'npm',
  version: '1.0.0',
  metadata: {},
  validators: { dialect: 'zod' },
  runtime: new Map(),
}

import { expect, test } from 'vitest'
import type { Schema } from '../../src/model/schema.ts'
import { things } from './api.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  boolean,
  group,
  never,
  not,
  named,
  nothing,
  number,
  object,
  oneOf,
  operation,
  string,
  to,
  values,
} from './build.ts'
import { emitted, textOf } from './package.ts'

const integer = number({ integer: true })
const body = (text: string): string => text.slice(text.indexOf('export')).trimEnd()
const printed = (schema: Schema, name: string): string =>
  body(textOf(api({ schemas: [named(name, schema)] }), `src/schemas/${name.toLowerCase()}.ts`))
const value = (schema: Schema): string =>
  printed(schema, 'A').replace('export const ASchema: Validator<A> = ', '').replace('/* @__PURE__ */ ', '')

const rows: readonly (readonly [schema: Schema, want: string])[] = [
  [any(), 'z.unknown()'],
  [integer, 'z.number().check(integer)'],
  [number({ integer: true, format: 'int32', minimum: 1 }), 'z.number().check(int32, z.gte(1))'],
  [number({ exclusiveMinimum: 0, multipleOf: 0.01 }), 'z.number().check(z.gt(0), multipleOf(0.01))'],
  [string({ minLength: 1, maxLength: 80 }), 'string().check(z.minLength(1), maxLength(80))'],
  [string({ format: 'uuid' }), 'z.guid()'],
  [string({ format: 'date-time' }), 'string().check(dateTime)'],
  [string({ pattern: '^/[a-z]+$' }), String.raw`string().check(z.regex(/^\/[a-z]+$/u))`],
  [values(['a', "it's"]), String.raw`values(['a', 'it\'s'])`],
  [values(['a']), "values(['a'])"],
  [values([1, null]), 'values([1, null])'],
  [values([{ a: [1] }]), 'values([{ a: [1] }])'],
  [anyOf([string(), nothing()]), 'nullable(string())'],
  [anyOf([string(), boolean()]), 'anyOf([string(), z.boolean()])'],
  [oneOf([string(), boolean()]), 'exactlyOne([string(), z.boolean()])'],
  [allOf([string(), not(values(['a']))]), "allOf([string(), not(values(['a']))])"],
  [array(string(), { minItems: 1, uniqueItems: true }), 'array(string()).check(z.minLength(1), uniqueItems)'],
  [array(any(), { contains: { schema: string(), min: 1 } }), 'array(z.unknown()).check(contains(string(), { min: 1 }))'],
  [array(any(), { prefix: [string(), boolean()], minItems: 1 }), 'tuple([string(), optional(z.boolean())], z.unknown())'],
  [object({}), 'object({})'],
  [object({ a: string() }), 'object({ a: string() })'],
  [object({ 'a?': string() }, { additional: never() }), 'strictObject({ a: optional(string()) })'],
  [object({}, { additional: string() }), 'record(string())'],
  [object({ a: any() }, { additional: string() }), 'object({ a: z.unknown() }, { additional: string() })'],
  [object({ ['__proto__']: any() }), "object({ ['__proto__']: z.unknown() })"],
  [
    object({}, { minProperties: 1, dependentRequired: [{ name: 'a', requires: ['b'] }] }),
    "object({}).check(minProperties(1), dependentRequired({ a: ['b'] }))",
  ],
]

test.each(rows.map(([schema, want]) => ({ schema, want })))('$want', ({ schema, want }) => {
  expect(value(schema)).toBe(want)
})

test('an object of several members, some of them long', () => {
  const statuses = ['requested', 'activating', 'active', 'deactivating', 'deleted', 'expired', 'activation_failed', 'waiting_on_customer']
  expect(
    printed(
      object({ id: string({ format: 'uuid' }), 'x-y?': array(values(statuses)), 'b?': object({ 'c?': integer, d: boolean() }) }),
      'Thing',
    ),
  ).toBe(
    `export const ThingSchema: Validator<Thing> = /* @__PURE__ */ object({
  id: z.guid(),
  'x-y': optional(
    array(
      values([
        'requested',
        'activating',
        'active',
        'deactivating',
        'deleted',
        'expired',
        'activation_failed',
        'waiting_on_customer',
      ]),
    ),
  ),
  b: optional(
    object({
      c: optional(z.number().check(integer)),
      d: z.boolean(),
    }),
  ),
})`,
  )
})

test('getters on a cycle, and what waits as a whole', () => {
  expect(body(textOf(things, 'src/schemas/port.ts'))).toBe(`export const PortSchema: Validator<Port> = /* @__PURE__ */ object({
  id: optional(z.guid()),
  role: optional(values(['primary', 'secondary'])),
  get circuits() {
    return optional(array(CircuitSchema))
  },
  get all() {
    return optional(PortMapSchema)
  },
})`)
  expect(body(textOf(things, 'src/schemas/circuit.ts'))).toBe(`export const CircuitSchema: Validator<Circuit> = /* @__PURE__ */ lazy(() =>
  tagged('type', {
    vlan: VlanCircuitSchema,
    vrf: VrfCircuitSchema,
  }),
)`)
  expect(body(textOf(things, 'src/schemas/port-map.ts'))).toBe(
    'export const PortMapSchema: Validator<PortMap> = /* @__PURE__ */ lazy(() => record(PortSchema))',
  )
})

test('operations: the names of named schemas, and the rest when it is used', () => {
  const text = textOf(things, 'src/operations/ports-api.ts')
  expect(text).toContain(`export const GetPortParametersSchema: Validator<GetPortParameters> = /* @__PURE__ */ lazy(() =>
  object({
    port_id: z.guid(),
    include: optional(array(string())),
  }),
)

export const GetPortResponse200Schema: Validator<GetPortResponses[200]> = PortSchema
`)
  expect(text).toContain(`export const MovePortBodySchema: Validator<Exclude<MovePortParameters['body'], undefined>> =`)
  expect(text).toContain(`export const MovePortResponse4XXSchema: Validator<MovePortResponses['4XX']> = /* @__PURE__ */ string()`)
})

test('operations of long names', () => {
  const text = textOf(things, 'src/operations/vaults-api.ts')
  expect(text).toContain(`
export const ReplaceOrganizationVaultPictureDescriptionParametersSchema: Validator<ReplaceOrganizationVaultPictureDescriptionParameters> =
  /* @__PURE__ */ lazy(() =>
    object({
      filter: optional(string()),
      body: ReplaceOrganizationVaultPictureDescriptionBodySchema,
    }),
  )
`)
  expect(text).toContain(`
export const ReplaceOrganizationVaultPictureDescriptionResponse404Schema: Validator<ReplaceOrganizationVaultPictureDescriptionResponses[404]> =
  ErrorSchema
`)
})

test('zod/mini changes imports, and two modules of the runtime', () => {
  const sources = emitted(things).filter(({ path }) => path.endsWith('.ts') && !/runtime\/(?:string|validator)\.ts$/.test(path))
  const differing = sources.flatMap(({ path, text }) => {
    const mini = textOf(things, path, 'zod/mini').split('\n')
    return text.split('\n').flatMap((line, index) => (line === mini[index] ? [] : [`${line} -> ${mini[index]}`]))
  })
  expect(new Set(differing)).toEqual(
    new Set([
      "import * as z from 'zod' -> import * as z from 'zod/mini'",
      "import type * as z from 'zod' -> import type * as z from 'zod/mini'",
    ]),
  )
  const [validator, string] = ['validator', 'string'].map((name) => textOf(things, `src/runtime/${name}.ts`, 'zod/mini'))
  expect(validator).toContain('z.ZodMiniType<T>')
  expect(string).toContain("import type { Validator } from './validator.ts'")
  expect(emitted(things, 'zod/mini').map(({ path }) => path)).toEqual(emitted(things).map(({ path }) => path))
})

test('types whose names are taken go by another', () => {
  const other = named('Thing', string())
  const schemas = [named('ThingSchema', object({ a: to(other) })), named('Validator', any()), other]
  const text = textOf(api({ schemas }), 'src/schemas/thing-schema.ts')
  expect(text).toContain("import type { ThingSchema as ThingSchemaType } from '@acme/client/types'")
  expect(text).toContain('export const ThingSchemaSchema: Validator<ThingSchemaType> = /* @__PURE__ */ object({ a: ThingSchema })')
  expect(textOf(api({ schemas }), 'src/schemas/validator.ts')).toContain('export const ValidatorSchema: Validator<ValidatorType> =')
})

test('the same files whatever the order in which schemas refer to each other, and twice', () => {
  expect(emitted(things)).toEqual(emitted(things))
})

test('an operation without parameters, body or answers', () => {
  const groups = [group('Api', [operation('ping')])]
  expect(body(textOf(api({ groups }), 'src/operations/api.ts'))).toBe(
    `export const PingParametersSchema: Validator<PingParameters> = /* @__PURE__ */ lazy(() => object({}))

export const pingValidation: Validation<PingParameters, PingResponses> = {
  id: 'ping',
  parameters: PingParametersSchema,
}`,
  )
})

test('the files of the package', () => {
  const paths = emitted(things).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => !path.startsWith('src/'))).toEqual(['package.json', 'tsconfig.json', 'README.md', 'LICENSE'])
  expect(JSON.parse(textOf(things, 'package.json'))).toMatchObject({
    name: '@acme/validators',
    sideEffects: false,
    dependencies: { '@acme/client': '1.0.0' },
    peerDependencies: { zod: '^4.1.0' },
  })
})

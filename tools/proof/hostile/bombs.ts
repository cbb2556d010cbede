/** A document that is small to write and large to understand; what it is, and its text. */
export interface Bomb {
  readonly name: string
  /** `openapi.json` or `openapi.yaml`. */
  readonly file: string
  readonly text: string
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Schema = Readonly<Record<string, Json>>

const repeated = <T>(count: number, start: T, step: (inner: T, index: number) => T): T =>
  Array.from({ length: count }).reduce<T>((inner, _, index) => step(inner, index), start)
const list = <T>(count: number, item: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => item(index))
const record = <T>(count: number, entry: (index: number) => readonly [string, T]): Readonly<Record<string, T>> =>
  Object.fromEntries(list(count, entry))

const ref = (key: string): Schema => ({ $ref: `#/components/schemas/${key}` })
const text: Schema = { type: 'string' }

/** A document of these schemas, the first of which is what an operation answers and takes. */
function withSchemas(schemas: Readonly<Record<string, Schema>>, more: Readonly<Record<string, Json>> = {}): string {
  const content = { 'application/json': { schema: ref(Object.keys(schemas)[0] ?? '') } }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Bomb', version: '1' },
    paths: { '/a': { post: { operationId: 'send', requestBody: { content }, responses: { 200: { description: 'Done.', content } } } } },
    components: { schemas },
    ...more,
  })
}

const withSchema = (schema: Schema): string => withSchemas({ Bomb: schema })
const withValue = (value: Json): string =>
  withSchema({ type: 'object', properties: { a: { default: value, examples: [value], const: value, 'x-a': value } } })

/** Schemas inside each other, by what stands around the inner one. */
const around: Readonly<Record<string, (inner: Schema) => Schema>> = {
  items: (items) => ({ type: 'array', items }),
  properties: (a) => ({ type: 'object', required: ['a'], properties: { a } }),
  'optional properties': (a) => ({ type: 'object', properties: { a } }),
  additionalProperties: (additionalProperties) => ({ type: 'object', additionalProperties }),
  allOf: (inner) => ({ allOf: [inner, { type: 'object', properties: { b: text } }] }),
  anyOf: (inner) => ({ anyOf: [inner, text] }),
  oneOf: (inner) => ({ oneOf: [inner, text] }),
  not: (not) => ({ not }),
  'if and then': (then) => ({ if: { type: 'object' }, then }),
  contains: (contains) => ({ type: 'array', contains }),
  prefixItems: (inner) => ({ type: 'array', prefixItems: [inner] }),
  patternProperties: (inner) => ({ type: 'object', patternProperties: { '^a': inner } }),
  propertyNames: (propertyNames) => ({ type: 'object', propertyNames }),
  unevaluatedProperties: (unevaluatedProperties) => ({ type: 'object', unevaluatedProperties }),
}

const nested = (depth: number): readonly Bomb[] =>
  Object.entries(around).map(([name, wrap]) => ({
    name: `${depth} schemas inside each other: ${name}`,
    file: 'openapi.json',
    text: withSchema(repeated(depth, text, wrap)),
  }))

const chained = (count: number): readonly Bomb[] =>
  Object.entries(around).map(([name, wrap]) => ({
    name: `${count} components in a row: ${name}`,
    file: 'openapi.json',
    text: withSchemas(record(count, (index) => [`A${index}`, index + 1 < count ? wrap(ref(`A${index + 1}`)) : text])),
  }))

const values: Readonly<Record<string, string>> = {
  'a list 400 deep': withValue(repeated<Json>(400, 1, (inner) => [inner])),
  'an object 400 deep': withValue(repeated<Json>(400, 1, (a) => ({ a }))),
  'a list 5,000 deep': withValue('deep').replaceAll('"deep"', '['.repeat(5_000) + ']'.repeat(5_000)),
  'a list 200,000 long': withValue(list(200_000, (index) => index)),
  'an object of 20,000 members': withValue(record(20_000, (index) => [`m${index}`, index])),
  'an enum of 50,000 values': withSchema({ enum: list(50_000, (index) => `v${index}`) }),
  'an enum of 2,000 objects': withSchema({ enum: list(2_000, (index) => ({ a: { b: [index] } })) }),
  'an object of 5,000 properties': withSchema({ type: 'object', properties: record(5_000, (index) => [`m${index}`, text]) }),
  '10,000 required members': withSchema({ type: 'object', required: list(10_000, (index) => `m${index}`) }),
  'numbers beyond all': withSchema({ type: 'number', minimum: -1.7e308, maximum: 1.7e308, multipleOf: 5e-324 }).replace(
    '1.7e308,',
    '1e999,',
  ),
  'a step too small to see': withSchema({ type: 'number', multipleOf: 1e-300, minimum: 1e300 }),
  'a step too large': withSchema({ type: 'integer', multipleOf: 1e300, minimum: 1 }),
}

const counts: Readonly<Record<string, Schema>> = {
  'a billion items': { type: 'array', items: text, minItems: 1_000_000_000 },
  'a billion different items': { type: 'array', items: text, uniqueItems: true, minItems: 1_000_000_000 },
  'a billion characters': { type: 'string', minLength: 1_000_000_000 },
  'a billion members': { type: 'object', minProperties: 1_000_000_000 },
  'a billion that it contains': { type: 'array', contains: { const: 1 }, minContains: 1_000_000_000 },
  'a thousand lists of a thousand': { type: 'array', minItems: 1000, items: { type: 'array', minItems: 1000, items: text } },
  'ten thousand items at least': { type: 'array', items: { type: 'object', required: ['a'], properties: { a: text } }, minItems: 10_000 },
  'more different items than there are': { type: 'array', items: { type: 'boolean' }, uniqueItems: true, minItems: 5 },
  'a text of many patterns': { allOf: list(20, (index) => ({ type: 'string', pattern: `.*${index}.*`, minLength: 100 })) },
  'an expression of many states': { type: 'string', pattern: '^(?:[a-z]{1,500}[0-9]{1,500}){1,500}$' },
  'an expression of a hundred thousand letters': { type: 'string', pattern: 'ab'.repeat(50_000) },
  'an expression of a thousand choices': { type: 'string', pattern: `^(?:${list(1_000, (index) => `w${index}`).join('|')})*$` },
  'an expression that never ends': { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', minLength: 40, maxLength: 50 },
}

const combinations: Readonly<Record<string, Schema>> = {
  'twenty unions of three': {
    allOf: list(20, (index) => ({ anyOf: list(3, (branch) => ({ type: 'object', properties: { [`m${index}${branch}`]: text } })) })),
  },
  'twelve exclusive unions of three': {
    allOf: list(12, (index) => ({ oneOf: list(3, (branch) => ({ type: 'object', required: [`m${index}${branch}`] })) })),
  },
  'a union of 500 objects': {
    oneOf: list(500, (index) => ({ type: 'object', required: [`m${index}`], properties: { [`m${index}`]: text } })),
  },
  'a union of 500 tags': {
    oneOf: list(500, (index) => ({ type: 'object', required: ['kind'], properties: { kind: { const: `k${index}` } } })),
  },
  'fifteen unions, and nothing else': {
    type: 'object',
    allOf: list(15, (index) => ({ anyOf: [{ properties: { [`a${index}`]: text } }, { properties: { [`b${index}`]: text } }] })),
    unevaluatedProperties: false,
  },
  'thirty conditions': {
    type: 'object',
    properties: { kind: { type: 'string' } },
    allOf: list(30, (index) => ({
      if: { properties: { kind: { const: `k${index}` } } },
      then: { required: [`m${index}`] },
      else: { properties: { [`m${index}`]: false } },
    })),
  },
  'thirty dependent schemas': { type: 'object', dependentSchemas: record(30, (index) => [`m${index}`, { required: [`m${index + 1}`] }]) },
  'a hundred that are not': { allOf: list(100, (index) => ({ not: { const: index } })), type: 'integer', minimum: 0, maximum: 99 },
}

const recursions: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  'what has to hold itself': { A: { type: 'object', required: ['a'], properties: { a: ref('A') } } },
  'two that have to hold each other': {
    A: { type: 'object', required: ['b'], properties: { b: ref('B') } },
    B: { type: 'object', required: ['a'], properties: { a: ref('A') } },
  },
  'what is itself': { A: ref('A') },
  'what is itself and more': { A: { allOf: [ref('A'), { type: 'object' }] } },
  'what is not itself': { A: { not: ref('A') } },
  'a tree of many branches': {
    A: { type: 'object', properties: record(30, (index) => [`m${index}`, { type: 'array', minItems: 1, items: ref('A') }]) },
  },
  'thirty that all hold each other': record(30, (index) => [
    `A${index}`,
    { type: 'object', properties: record(30, (other) => [`a${other}`, ref(`A${other}`)]) },
  ]),
  'each twice in the next': record(40, (index) => [
    `A${index}`,
    index < 39 ? { type: 'object', required: ['a', 'b'], properties: { a: ref(`A${index + 1}`), b: ref(`A${index + 1}`) } } : text,
  ]),
  'each three times in the next, in lists': record(25, (index) => [
    `A${index}`,
    index < 24 ? { type: 'array', minItems: 3, items: ref(`A${index + 1}`) } : text,
  ]),
}

const operation = (index: number): Json => ({ get: { operationId: `get${index}`, responses: { 204: { description: 'Done.' } } } })

const calling = (key: string): Json => ({
  get: { responses: { 204: { description: 'Done.' } }, callbacks: { a: { a: { $ref: `#/components/pathItems/${key}` } } } },
})

const documents: Readonly<Record<string, string>> = {
  '2,000 operations': withSchemas({ A: text }, { paths: record(2_000, (index) => [`/p${index}`, operation(index)]) }),
  'an operation of 2,000 parameters': withSchemas(
    { A: text },
    {
      paths: {
        '/a': {
          get: {
            parameters: list(2_000, (index) => ({ name: `p${index}`, in: 'query', schema: text })),
            responses: { 204: { description: 'Done.' } },
          },
        },
      },
    },
  ),
  'path items that bring each other': withSchemas(
    { A: text },
    {
      paths: { '/a': { $ref: '#/components/pathItems/P0' } },
      components: {
        pathItems: record(30, (index) => [
          `P${index}`,
          index < 29
            ? {
                get: {
                  responses: { 204: { description: 'Done.' } },
                  callbacks: {
                    a: { a: { $ref: `#/components/pathItems/P${index + 1}` } },
                    b: { b: { $ref: `#/components/pathItems/P${index + 1}` } },
                  },
                },
              }
            : operation(index),
        ]),
      },
    },
  ),
  '2,000 path items, each in a callback of the one before': withSchemas(
    { A: text },
    {
      paths: { '/a': { $ref: '#/components/pathItems/P0' } },
      components: { pathItems: record(2_000, (index) => [`P${index}`, index < 1_999 ? calling(`P${index + 1}`) : operation(index)]) },
    },
  ),
  'references that lead in a circle': withSchemas(record(1_000, (index) => [`A${index}`, ref(`A${(index + 1) % 1_000}`)])),
  'a pointer of 5,000 steps': withSchema({ properties: { a: { $ref: `#${'/a'.repeat(5_000)}` } } }),
  'a hundred tags of one operation': withSchemas(
    { A: text },
    { paths: { '/a': { get: { tags: list(100, (index) => `t${index}`), responses: { 204: { description: 'Done.' } } } } } },
  ),
}

const head = 'openapi: 3.1.0\ninfo: { title: Bomb, version: "1" }\npaths: {}\n'
const laughs = list(12, (index) => `  l${index}: &l${index} [${list(9, () => (index === 0 ? 'x' : `*l${index - 1}`)).join(', ')}]`)

/** What YAML has and JSON has not. */
const yaml: Readonly<Record<string, string>> = {
  'a billion laughs': `${head}x-bomb:\n${laughs.join('\n')}\n`,
  'a billion laughs in a schema': `${head}components:\n  schemas:\n    A:\n      enum:\n        - &a [x, x, x, x, x, x, x, x]\n${list(12, (index) => `        - &${'bcdefghijklmn'[index]} [${list(8, () => `*${'abcdefghijklm'[index]}`).join(', ')}]`).join('\n')}\n`,
  'merges that double': `${head}x-bomb:\n  m0: &m0 { a0: 1 }\n${list(40, (index) => `  m${index + 1}: &m${index + 1} { <<: [*m${index}, *m${index}], a${index + 1}: 1 }`).join('\n')}\n`,
  'an alias inside of what it repeats': `${head}x-bomb: &a { b: [*a] }\n`,
  'brackets 100,000 deep': `${head}x-bomb: ${'['.repeat(100_000)}`,
  'dashes 2,000 deep': `${head}x-bomb:\n  ${'- '.repeat(2_000)}x\n`,
  'keys 600 deep': `${head}x-bomb:\n${list(600, (index) => `${' '.repeat(index + 1)}k:`).join('\n')} x\n`,
  'a tag that makes something': `${head}x-bomb: !!js/function 'function () { globalThis.pwned = 1 }'\n`,
  'a tag of binary data': `${head}x-bomb: !!binary aGVsbG8=\n`,
  'a key that is a list': `${head}x-bomb: { [a, b]: c }\n`,
  'a key twice': `${head}info: { title: Again, version: "2" }\n`,
  'two documents': `${head}---\n${head}`,
  'another version of YAML': `%YAML 1.1\n---\n${head}`,
  'numbers that are none': `${head}x-bomb: [.nan, .inf, 0o17, 0xff, 1e999]\n`,
  'a megabyte of one line': `${head}x-bomb: "${'x'.repeat(1_000_000)}"\n`,
  'a hundred thousand anchors': `${head}x-bomb:\n${list(100_000, (index) => `  - &a${index} x`).join('\n')}\n`,
}

const asJson = (named: Readonly<Record<string, string>>): readonly Bomb[] =>
  Object.entries(named).map(([name, document]) => ({ name, file: 'openapi.json', text: document }))

export const bombs: readonly Bomb[] = [
  ...nested(40),
  ...nested(190),
  ...nested(450),
  ...chained(25),
  ...chained(300),
  ...asJson(values),
  ...asJson(Object.fromEntries(Object.entries({ ...counts, ...combinations }).map(([name, schema]) => [name, withSchema(schema)]))),
  ...asJson(Object.fromEntries(Object.entries(recursions).map(([name, schemas]) => [name, withSchemas(schemas)]))),
  ...asJson(documents),
  ...Object.entries(yaml).map(([name, document]) => ({ name, file: 'openapi.yaml', text: document })),
]

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as arbitraries from '@trefoil-metal/fixtures/fast-check'
import * as validators from '@trefoil-metal/validators'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixturesEmitter } from '../../trefoil/src/emit/fixtures/fixtures-emitter.ts'
import { validatorsEmitter } from '../../trefoil/src/emit/validators/validators-emitter.ts'
import { child } from '../../trefoil/src/spec/pointer.ts'
import { metalDocument } from '../src/document.ts'
import { hasEngine, withEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { judgeOf, type Verdict } from '../src/judge.ts'
import { built, isValidator, linkModules, packageOf } from '../src/made.ts'
import { oraclesOf } from '../src/oracle.ts'
import { packagesFolder } from '../src/places.ts'

/** What the arbitraries come to passes ajv and the validators, and shrinks. */

type Exports = Readonly<Record<string, unknown>>

function arbitraryOf(exports: Exports, name: string): fc.Arbitrary<unknown> {
  const found = exports[`arbitrary${name}`]
  const made: unknown = typeof found === 'function' ? found() : undefined
  if (!(made instanceof fc.Arbitrary)) throw new Error(`There is no arbitrary of ${name}`)
  return made
}

function validatorOf(exports: Exports, name: string): Verdict {
  const found = exports[`${name}Schema`]
  if (!isValidator(found)) throw new Error(`There is no validator of ${name}`)
  return (value) => found.safeParse(value).success
}

const runs = { numRuns: 100, seed: 17 }

describe('the Interconnections API', () => {
  const document = metalDocument()
  const judge = judgeOf(document)
  const index: { readonly components: Readonly<Record<string, { readonly type: string }>> } = JSON.parse(
    readFileSync(join(packagesFolder, 'trefoil.json'), 'utf8'),
  )

  test.each(Object.entries(index.components).map(([key, { type }]) => [type, key] as const))('%s', (type, key) => {
    const byAjv = judge(child('/components/schemas', key))
    const byZod = validatorOf(validators, type)
    fc.assert(
      fc.property(arbitraryOf(arbitraries, type), (value) => byAjv(value) && byZod(value)),
      runs,
    )
  })

  test('requests and answers of every operation', () => {
    const names = Object.keys(arbitraries).filter((name) => /(Parameters|Response\d+)$/.test(name))
    expect(names.length).toBeGreaterThan(60)
    for (const name of names.map((full) => full.slice('arbitrary'.length))) {
      const byZod = validatorOf(validators, name)
      fc.assert(fc.property(arbitraryOf(arbitraries, name), byZod), { ...runs, numRuns: 30 })
    }
  })

  test('what fails is shown at its smallest', () => {
    const hasNoTag = fc.property(arbitraries.arbitraryInterconnection(), ({ tags = [] }) => tags.length < 2)
    expect(fc.check(hasNoTag, runs).counterexample).toEqual([{ tags: ['', ''] }])
    const isShort = fc.property(arbitraries.arbitraryVirtualCircuit(), ({ name }) => name.length < 4)
    expect(fc.check(isShort, runs).counterexample?.[0]).toMatchObject({ name: 'aaaa', description: '', vnid: 0, tags: [] })
  })
})

const text = { type: 'string' }
const whole = { type: 'integer' }
const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

const formats =
  'date time date-time duration email hostname ipv4 ipv6 uri uri-reference uri-template uuid regex json-pointer relative-json-pointer'.split(
    ' ',
  )

/** Schemas that are not easily satisfied. */
const awkward: Readonly<Record<string, object | boolean>> = {
  Anything: true,
  Tree: { type: 'object', properties: { value: whole, left: reference('Tree'), right: reference('Tree') }, required: ['value'] },
  Chain: { type: 'object', properties: { next: { oneOf: [reference('Chain'), { type: 'null' }] } }, required: ['next'] },
  Forest: { type: 'array', items: reference('Forest'), maxItems: 4 },
  Expression: { oneOf: [reference('Sum'), reference('Literal')], discriminator: { propertyName: 'kind' } },
  Literal: { type: 'object', properties: { kind: { const: 'Literal' }, value: { type: 'number' } }, required: ['kind', 'value'] },
  Sum: {
    type: 'object',
    properties: { kind: { const: 'Sum' }, of: { type: 'array', items: reference('Expression'), minItems: 2 } },
    required: ['kind', 'of'],
  },
  Folder: { type: 'object', additionalProperties: reference('Folder'), propertyNames: { pattern: '^[a-z]{1,8}$' }, minProperties: 0 },
  Merged: {
    allOf: [
      { type: 'object', properties: { a: { type: 'integer', minimum: 1 }, b: text }, required: ['a'] },
      { type: 'object', properties: { a: { maximum: 5 }, c: { type: 'boolean' } }, required: ['c'] },
    ],
  },
  Overlapping: {
    oneOf: [
      { type: 'object', properties: { a: text } },
      { type: 'object', properties: { b: whole } },
    ],
  },
  Conditional: {
    type: 'object',
    properties: { kind: { enum: ['x', 'y'] }, x: whole },
    required: ['kind'],
    if: { properties: { kind: { const: 'x' } } },
    then: { required: ['x'] },
    else: { not: { required: ['x'] } },
  },
  Unlike: { type: 'string', not: { pattern: '^a' }, minLength: 1 },
  Unique: { type: 'array', items: { type: 'object', properties: { a: { type: 'boolean' } } }, uniqueItems: true, minItems: 1, maxItems: 3 },
  Letters: { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 3 },
  Containing: { type: 'array', items: { type: 'integer' }, contains: { minimum: 100 }, minContains: 2 },
  Tuple: { type: 'array', prefixItems: [text, whole], items: { type: 'boolean' }, minItems: 2 },
  Pair: { type: 'array', prefixItems: [text, whole], items: false, minItems: 2 },
  Limits: {
    type: 'object',
    properties: {
      code: { type: 'string', pattern: '^[A-Z]{2,}-\\d+$', minLength: 6, maxLength: 9 },
      unanchored: { type: 'string', pattern: '\\d{3}', maxLength: 12 },
      ahead: { type: 'string', pattern: '^(?=.*\\d)[a-z0-9]+$' },
      price: { type: 'number', multipleOf: 0.05, minimum: 0, exclusiveMaximum: 10 },
      even: { type: 'integer', multipleOf: 2, minimum: -9, maximum: 9 },
      share: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      port: { type: 'integer', format: 'int32', minimum: 1 },
      smile: { type: 'string', minLength: 3, maxLength: 3 },
    },
    required: ['code', 'unanchored', 'ahead', 'price', 'even', 'share', 'port', 'smile'],
    additionalProperties: false,
  },
  Formats: {
    type: 'object',
    properties: Object.fromEntries(formats.map((format) => [format, { type: 'string', format }])),
    required: ['date', 'email'],
  },
  Counted: { type: 'object', properties: { a: whole, b: whole, c: whole }, minProperties: 1, maxProperties: 2 },
  Dependent: { type: 'object', properties: { card: text, address: text, name: text }, dependentRequired: { card: ['address'] } },
  Patterned: { type: 'object', patternProperties: { '^x-': whole, '^y-': text }, additionalProperties: false },
  Hostile: {
    type: 'object',
    properties: { ['__proto__']: whole, constructor: text, "it's": text, '': whole },
    required: ['constructor'],
  },
  Nullable: { type: ['string', 'null', 'integer'], minimum: 3, maxLength: 2 },
  Secret: {
    type: 'object',
    properties: { id: { type: 'integer', readOnly: true }, key: { type: 'string', writeOnly: true }, name: text },
    required: ['id', 'key', 'name'],
  },
  Secrets: { type: 'array', items: reference('Secret') },
}

const folder = emptyFolder()

test.skipIf(!hasEngine)(withEngine('schemas that are not easily satisfied'), async () => {
  const answers = { 200: { description: '', content: { 'application/json': { schema: reference('Secrets') } } } }
  const requestBody = { required: true, content: { 'application/json': { schema: reference('Secrets') } } }
  const paths = { '/secrets': { put: { operationId: 'putSecrets', requestBody, responses: answers } } }
  const file = join(folder, 'openapi.json')
  writeFileSync(
    file,
    JSON.stringify({ openapi: '3.1.0', info: { title: 'Awkward', version: '1' }, paths, components: { schemas: awkward } }),
  )
  linkModules(folder)
  const found = await built(file, folder)
  if ('refused' in found) throw new Error(found.refused.join('\n'))
  const emitted = packageOf(found.api, fixturesEmitter, join(folder, 'fixtures')).exports('src/fast-check/index.ts')
  const judges = packageOf(found.api, validatorsEmitter, join(folder, 'validators')).exports('src/index.ts')
  for (const way of ['request', 'response'] as const) {
    const oracle = oraclesOf(found.document, way)
    for (const { name, pointer } of found.api.schemas.filter(({ key }) => key !== undefined)) {
      const form = way === 'request' && ['Secret', 'Secrets'].includes(name) ? `${name}Writable` : name
      const byAjv = oracle(pointer)
      const byZod = validatorOf(judges, form)
      const all = fc.sample(arbitraryOf(emitted, form), { numRuns: 200, seed: 3 })
      const faults = all.filter((value) => !byAjv(value).valid || !byZod(value))
      expect(faults.slice(0, 1), `${form}, ${JSON.stringify(awkward[name])}`).toEqual([])
      expect(new Set(all.map((value) => JSON.stringify(value))).size, form).toBeGreaterThan(1)
      const smallest = fc.check(
        fc.property(arbitraryOf(emitted, form), () => false),
        { seed: 3 },
      ).counterexample?.[0]
      expect(JSON.stringify(smallest).length, form).toBeLessThan(250)
    }
  }
})

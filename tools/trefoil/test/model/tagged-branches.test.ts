import { describe, expect, test } from 'vitest'
import { taggedBranches } from '../../src/model/tagged-branches.ts'
import type { Policies } from '../../src/model/schema/open-conversion.ts'
import type { Json } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build } from './given.ts'

const cat = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } }
const dog = { type: 'object', properties: { kind: { type: 'string', maxLength: 3 } } }
const mapping = { cat: '#/components/schemas/Cat', dog: 'Dog', wolf: 'Dog' }

/** What a branch becomes with a tag beside it. */
const and = (name: string, required: boolean, ...values: readonly string[]): object => ({
  kind: 'allOf',
  of: [
    `-> ${name}`,
    { kind: 'object', properties: [{ name: 'kind', ...(required && { required }), schema: { kind: 'enum', keyword: 'const', values } }] },
  ],
})

type Row = readonly [name: string, given: { readonly Cat: Json; readonly Dog: Json; readonly mapping?: Json }, want: readonly unknown[]]

const rows: readonly Row[] = [
  ['a mapping says which values', { Cat: cat, Dog: dog, mapping }, [and('Cat', true, 'cat'), and('Dog', false, 'dog')]],
  ['without one it is the name', { Cat: cat, Dog: dog }, [and('Cat', true, 'Cat'), and('Dog', false, 'Dog')]],
  [
    'a branch that lists its values is left',
    { Cat: { ...cat, properties: { kind: { const: 'cat' } } }, Dog: dog, mapping },
    ['-> Cat', and('Dog', false, 'dog')],
  ],
  [
    'a list of all is not enough, wherever it stands',
    { Cat: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object' }] }, Dog: { $ref: '#/components/schemas/Base' }, mapping },
    [and('Cat', false, 'cat'), and('Dog', false, 'dog')],
  ],
  [
    'what the branch refuses cannot be meant',
    { Cat: { ...cat, properties: { kind: { enum: ['CAT'] } } }, Dog: dog, mapping },
    ['-> Cat', and('Dog', false, 'dog')],
  ],
  ['a member that the branch does not have', { Cat: { type: 'object' }, Dog: { type: 'string' }, mapping }, ['-> Cat', '-> Dog']],
]

describe.each(['oneOf', 'anyOf'])('branches of %s as a discriminator means them', (keyword) => {
  test.each(rows)('%s', (_, { Cat, Dog, mapping }, want) => {
    const Base = { type: 'object', properties: { kind: { enum: ['cat', 'dog'] } } }
    const branches = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }))
    const Pet = { [keyword]: branches, discriminator: { propertyName: 'kind', ...(mapping && { mapping }) } }
    const { api } = build({ components: { schemas: { Base, Cat, Dog, Pet } } })
    const schema = api.schemas.find(({ name }) => name === 'Pet')?.schema
    if (schema?.kind !== 'oneOf' && schema?.kind !== 'anyOf') throw new Error('This is no union')
    expect(taggedBranches(schema).map(brief)).toEqual(want)
    expect(taggedBranches(schema)).toBe(taggedBranches(schema))
  })
})

test('several values that a branch says itself are beside it, where they tell the branches apart and stay as they are', () => {
  const branch = (...values: readonly string[]): Json => ({ type: 'object', required: ['kind'], properties: { kind: { enum: values } } })
  const branches = (policies: Policies, ...all: readonly Json[]): readonly unknown[] => {
    const { api } = build({ components: { schemas: { Pet: { oneOf: all } } } }, { policies })
    const schema = api.schemas[0]?.schema
    return schema?.kind === 'oneOf' ? taggedBranches(schema).map((tagged) => tagged.kind) : []
  }
  expect(branches({}, branch('cat'), branch('dog', 'wolf'), { type: 'null' })).toEqual(['object', 'allOf', 'null'])
  expect(branches({}, branch('cat', 'wolf'), branch('dog', 'wolf'))).toEqual(['object', 'object'])
  expect(branches({ unknownEnumValues: 'accept' }, branch('cat'), branch('dog', 'wolf'))).toEqual(['object', 'object'])
})

test('without a discriminator branches are what they are', () => {
  const { api } = build({ components: { schemas: { Pet: { anyOf: [{ type: 'string' }, { type: 'null' }] } } } })
  const schema = api.schemas[0]?.schema
  expect(schema?.kind === 'anyOf' && taggedBranches(schema)).toBe(schema?.kind === 'anyOf' && schema.of)
})

test('a branch that others fall to has any value', () => {
  const schemas = {
    Cat: cat,
    Dog: dog,
    Pet: {
      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
      discriminator: { propertyName: 'kind', mapping, defaultMapping: 'Dog' },
    },
  }
  const { api } = build({ openapi: '3.2.0', components: { schemas } })
  const schema = api.schemas.find(({ name }) => name === 'Pet')?.schema
  expect(schema?.kind === 'oneOf' && taggedBranches(schema).map(brief)).toEqual([and('Cat', true, 'cat'), '-> Dog'])
})

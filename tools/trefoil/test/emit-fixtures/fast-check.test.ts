import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { recursive } from '../emit-validators/api.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  body,
  boolean,
  content,
  cycle,
  group,
  json,
  named,
  never,
  nothing,
  number,
  object,
  oneOf,
  operation,
  parameter,
  response,
  said,
  string,
  to,
  values,
} from '../emit-validators/build.ts'
import { emitted as emittedValidators, loaded, written } from '../emit-validators/package.ts'
import { alone, arbitraryFor, loadWhole } from './package.ts'

const integer = number({ integer: true })
const drawn = (arbitrary: fc.Arbitrary<unknown>, numRuns = 400): readonly unknown[] => fc.sample(arbitrary, { numRuns, seed: 11 })

type Test = (value: never) => boolean

/** Of the values some are as each test says. */
describe('all that a schema admits comes up', () => {
  test.each<[string, Schema, Test[]]>([
    ['texts', string(), [(v: string) => v === '', (v: string) => /[^\0-\u{ffff}]/u.test(v), (v: string) => /[\0-\x1f]/.test(v)]],
    ['lengths', string({ minLength: 2, maxLength: 4 }), [2, 3, 4].map((length) => (v: string) => Array.from(v).length === length)],
    ['a pattern', string({ pattern: '^[ab]{1,2}$' }), ['a', 'b', 'ab', 'ba'].map((text) => (v: string) => v === text)],
    [
      'dates',
      string({ format: 'date-time' }),
      [(v: string) => v.endsWith('Z'), (v: string) => v.includes('.'), (v: string) => v.includes('-0')],
    ],
    ['integers', integer, [(v: number) => v < -(2 ** 40), (v: number) => v > 2 ** 40, (v: number) => Math.abs(v) < 100]],
    ['limits', number({ integer: true, minimum: 3, exclusiveMaximum: 6 }), [3, 4, 5].map((one) => (v: number) => v === one)],
    ['numbers', number({ minimum: 0 }), [(v: number) => v === 0, (v: number) => v % 1 > 0, (v: number) => v > 1e100]],
    ['multiples', number({ multipleOf: 0.25, minimum: 0, maximum: 1 }), [0, 0.25, 0.5, 0.75, 1].map((one) => (v: number) => v === one)],
    [
      'members',
      object({ 'a?': integer, 'b?': integer }),
      ['', 'a', 'b', 'a,b'].map((names) => (v: object) => Object.keys(v).join() === names),
    ],
    ['branches', oneOf([string(), integer, boolean()]), ['string', 'number', 'boolean'].map((type) => (v: unknown) => typeof v === type)],
    ['null', anyOf([string(), integer, nothing()]), [(v: unknown) => v === null, (v: unknown) => v !== null]],
    ['lists', array(integer), [0, 1, 5].map((length) => (v: unknown[]) => v.length === length)],
    [
      'lists of a few',
      array(values([1, 2]), { uniqueItems: true }),
      ['', '1', '2', '1,2', '2,1'].map((all) => (v: unknown[]) => v.join() === all),
    ],
    ['tuples', array(boolean(), { prefix: [string()], minItems: 1 }), [1, 2, 4].map((length) => (v: unknown[]) => v.length === length)],
    ['maps', object({}, { additional: integer }), [0, 1, 4].map((count) => (v: object) => Object.keys(v).length === count)],
    ['names', object({}, { additional: integer }), [(v: object) => Object.keys(v).some((name) => /[^\w]/.test(name))]],
    [
      'members beyond those that are declared',
      object({ 'a?': string() }, { additional: integer, patterns: [{ pattern: '^x-', schema: boolean() }] }),
      [
        (v: object) => Object.keys(v).some((name) => name.startsWith('x-')),
        (v: object) => 'key' in v,
        (v: object) => Object.keys(v).length === 0,
      ],
    ],
    [
      'members of several patterns',
      object(
        {},
        {
          additional: never(),
          patterns: [
            { pattern: '^x-', schema: integer },
            { pattern: '^y-', schema: string() },
          ],
        },
      ),
      [(v: object) => /"x-.*"y-/.test(JSON.stringify(v)), (v: object) => Object.keys(v).length === 0],
    ],
    ['structures', values([{ a: 1 }, [2], 'b']), ['{"a":1}', '[2]', '"b"'].map((one) => (v: unknown) => JSON.stringify(v) === one)],
    [
      'anything',
      any(),
      [Array.isArray, (v: unknown) => typeof v === 'string', (v: unknown) => v === null, (v: unknown) => typeof v === 'number'],
    ],
  ])('%s', async (_, schema, tests) => {
    const all = drawn(await arbitraryFor(schema))
    expect(tests.map((isOne) => all.some((value) => isOne(value as never)))).toEqual(tests.map(() => true))
  })
})

const person = object({
  name: string(),
  'age?': integer,
  'tags?': array(string()),
  'boss?': anyOf([object({ name: string() }), nothing()]),
})

/** What is left when a property fails. */
describe('what fails shrinks', () => {
  test.each<[string, Schema, Test, unknown]>([
    ['a text', string(), (v: string) => v.length < 3, 'aaa'],
    ['a text of a length', string({ minLength: 2 }), () => false, 'aa'],
    ['a pattern', string({ pattern: '^[a-f]+-\\d+$' }), (v: string) => v.length < 5, expect.stringMatching(/^[a-f]+-\d+$/)],
    ['an integer', number({ integer: true, minimum: 5 }), (v: number) => v < 77, 77],
    ['a multiple', number({ integer: true, multipleOf: 10 }), (v: number) => v < 77, 80],
    ['a list', array(integer), (v: number[]) => v.length < 2, [0, 0]],
    ['members that may be absent', person, () => false, { name: '' }],
    ['a member', person, (v: { age?: number }) => (v.age ?? 0) < 10, { name: '', age: 10 }],
    ['a branch', oneOf([integer, array(integer)]), (v: unknown) => typeof v === 'number', []],
    ['a map', object({}, { additional: integer }), (v: object) => Object.keys(v).length < 1, { '': 0 }],
  ])('%s', async (_, schema, isFine, want) => {
    const { counterexample } = fc.check(
      fc.property(await arbitraryFor(schema), (value) => isFine(value as never)),
      { seed: 5, numRuns: 500 },
    )
    expect(counterexample?.[0]).toEqual(want)
  })
})

test('the same seed gives the same values', async () => {
  const [one, other] = [await arbitraryFor(person), await arbitraryFor(person)]
  expect(drawn(one)).toEqual(drawn(other))
  expect(drawn(one)).toEqual(drawn(one))
})

test('no two values share a part', async () => {
  const all = drawn(await arbitraryFor(values([{ a: 1 }, { a: 2 }])))
  expect(new Set(all).size).toBe(all.length)
})

test('schemas that lead to each other come to an end, and to something before', async () => {
  const wide = cycle(['Node'], (all) => ({
    Node: object({
      ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`child${index}?`, all.Node])),
      'all?': array(all.Node),
    }),
  }))
  const { fastCheck } = await loadWhole(api({ schemas: [...recursive, ...wide] }))
  expect(Object.keys(fastCheck)).toHaveLength(recursive.length + 1)
  for (const arbitrary of Object.values(fastCheck)) {
    const sizes = drawn(arbitrary(), 100).map((value) => JSON.stringify(value).length)
    expect(Math.max(...sizes)).toBeLessThan(20_000)
    expect(Math.max(...sizes)).toBeGreaterThan(100)
  }
})

const user = named('User', object({ id: said(integer, { readOnly: true }), name: string(), key: said(string(), { writeOnly: true }) }))
const team = named('Team', object({ users: array(to(user), { minItems: 1 }) }))

test('forms for requests', async () => {
  const { fastCheck } = await loadWhole(api({ schemas: [team, user] }))
  expect(Object.keys(fastCheck).sort()).toEqual(['arbitraryTeam', 'arbitraryTeamWritable', 'arbitraryUser', 'arbitraryUserWritable'])
  const members = (name: string): unknown =>
    Object.keys((drawn(fastCheck[name]?.() ?? fc.constant(0), 1)[0] as { users: object[] }).users[0] ?? {})
  expect(members('arbitraryTeam')).toEqual(['id', 'name'])
  expect(members('arbitraryTeamWritable')).toEqual(['name', 'key'])
})

test('what nothing satisfies says so when it is asked for', async () => {
  const { fastCheck } = await loadWhole(alone(allOf([string(), integer])))
  expect(() => fastCheck['arbitraryThing']?.()).toThrow('No value is known that arbitraryThing admits')
})

const putUser: Partial<Operation> = {
  method: 'PUT',
  path: '/users/{id}/{kind}/{tags}',
  parameters: [
    parameter('id', { in: 'path', required: true }),
    parameter('kind', { in: 'path', required: true, schema: values(['', 'a']) }),
    parameter('tags', { in: 'path', required: true, schema: array(string()) }),
    parameter('x-note', { in: 'header', required: true }),
    parameter('page', { schema: number({ integer: true, minimum: 1 }) }),
    parameter('data', { member: 'data_query', mediaType: 'application/json', schema: object({ a: integer }) }),
  ],
  body: body(json(to(user))),
  responses: [
    response('200', json(to(user))),
    response('4XX', [content('text/plain')]),
    response('201', [content('image/png')]),
    response('204'),
  ],
}

test('what an operation can be called with, and what it can answer', async () => {
  const given = api({ schemas: [user], groups: [group('UsersApi', [operation('putUser', putUser)])] })
  const { fastCheck } = await loadWhole(given)
  const validators = loaded(await written(emittedValidators(given)))
  const all = (name: string): readonly unknown[] => drawn(fastCheck[`arbitraryPutUser${name}`]?.() ?? fc.constant('nothing'), 200)
  const parameters = all('Parameters') as { id: string; kind: string; tags: string[]; 'x-note': string; page?: number; body: object }[]
  for (const [name, schema] of [
    ['Parameters', 'PutUserParametersSchema'],
    ['Response200', 'PutUserResponse200Schema'],
  ] as const)
    for (const value of all(name)) expect(validators[schema]?.safeParse(value), JSON.stringify(value)).toMatchObject({ success: true })
  // What a path and a header can hold.
  expect(parameters.filter(({ id, kind, tags }) => /^\.{0,2}$/.test(id) || kind === '' || tags.length === 0)).toEqual([])
  expect(parameters.filter((one) => !/^[!-~]*$/.test(one['x-note']))).toEqual([])
  expect(new Set(parameters.map(({ page }) => page === undefined))).toEqual(new Set([true, false]))
  expect(Object.keys(parameters[0]?.body ?? {})).toEqual(['name', 'key'])
  expect(all('Response4XX').every((value) => typeof value === 'string')).toBe(true)
  expect(all('Response201').every((value) => value instanceof Blob)).toBe(true)
  expect(new Set(all('Response204'))).toEqual(new Set([undefined]))
})

test('a form with files', async () => {
  const form = object({ note: string(), file: string({ format: 'binary' }), 'more?': array(string({ format: 'binary' })) })
  const sent = operation('send', { body: body([content('multipart/form-data', form)]) })
  const { fastCheck } = await loadWhole(api({ groups: [group('FormsApi', [sent])] }))
  const all = drawn(fastCheck['arbitrarySendParameters']?.() ?? fc.constant(0)) as { body: { note: string; file: Blob; more?: Blob[] } }[]
  expect(all.every(({ body: { note, file } }) => typeof note === 'string' && file instanceof Blob)).toBe(true)
  expect(all.some(({ body: { more } }) => more?.[0] instanceof Blob)).toBe(true)
})

test('bodies and answers of several media types', async () => {
  const contents = [...json(object({ a: integer })), content('multipart/form-data', object({ file: string({ format: 'binary' }) }))]
  const put = operation('put', { body: body(contents), responses: [response('200', [...json(integer), content('text/csv', string())])] })
  const { fastCheck } = await loadWhole(api({ groups: [group('FilesApi', [put])] }))
  const one = (name: string): unknown => drawn(fastCheck[`arbitraryPut${name}`]?.() ?? fc.constant('nothing'), 1)[0]
  expect(one('Parameters')).toEqual({ body: { a: expect.any(Number) } })
  expect(one('ParametersMultipartFormData')).toEqual({ contentType: 'multipart/form-data', body: { file: expect.any(Blob) } })
  expect([one('Response200'), one('Response200TextCsv')]).toEqual([expect.any(Number), expect.any(String)])
})

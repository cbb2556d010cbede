import { describe, expect, test } from 'vitest'
import { unsatisfiable } from '../../src/emit/fixtures/unsatisfiable.ts'
import type { Content, NamedSchema, Operation } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { things } from '../emit-validators/api.ts'
import {
  any,
  api,
  array,
  body,
  content,
  group,
  json,
  named,
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
import { loaded as loadedValidators, emitted as emittedValidators, written } from '../emit-validators/package.ts'
import { mediaWords, ofKind, operationNamesOf } from '../../src/model/names.ts'
import { judged, receivable } from '../../src/model/wire/media.ts'
import { isSequence } from '../../src/model/wire/sequences.ts'
import { type Boundary, load, textOf } from './package.ts'

const integer = number({ integer: true })
const user = named('User', object({ id: said(integer, { readOnly: true }), name: string(), key: said(string(), { writeOnly: true }) }))

const of = (given: Partial<Operation>) => api({ schemas: [user], groups: [group('UsersApi', [operation('putUser', given)])] })
const called = async (given: Partial<Operation>): Promise<Readonly<Record<string, (overrides?: object) => unknown>>> =>
  (await load(of(given))) as Readonly<Record<string, (overrides?: object) => unknown>>

const withExample = (content: Content, example: Content['examples'][number]): Content => ({ ...content, examples: [example] })

describe('one request of each operation', () => {
  test.each<[string, Partial<Operation>, unknown]>([
    ['no parameters', {}, {}],
    [
      'parameters, needed or not',
      { parameters: [parameter('id', { required: true, schema: values([1]) }), parameter('tags', { schema: array(values(['a'])) })] },
      { id: 1, tags: ['a'] },
    ],
    ['their examples', { parameters: [parameter('id', { examples: ['no such type', 'x7'] })] }, { id: 'no such type' }],
    ['their own names', { parameters: [parameter('id', { member: 'id_query', schema: values([1]) })] }, { id_query: 1 }],
    ['a body', { body: body(json(values([5]))) }, { body: 5 }],
    ['its example', { body: body([withExample(content('application/json', object({ a: integer })), { a: 9 })]) }, { body: { a: 9 } }],
    ['members that only requests have', { body: body(json(to(user))) }, { body: { name: expect.any(String), key: expect.any(String) } }],
    ['a form', { body: body([content('application/x-www-form-urlencoded', object({ a: values([1]) }))]) }, { body: { a: 1 } }],
    ['a form of anything', { body: body([content('application/x-www-form-urlencoded', any())]) }, { body: {} }],
    [
      'files',
      { body: body([content('multipart/form-data', object({ a: values([1]), file: string({ format: 'binary' }) }))]) },
      { body: { a: 1, file: expect.any(Blob) } },
    ],
    ['text', { body: body([content('text/plain', string())]) }, { body: expect.any(String) }],
    ['bytes', { body: body([content('image/png')]) }, { body: expect.any(Blob) }],
    ['overrides', { parameters: [parameter('id', { schema: values([1]) })], body: body(json(values([5]))) }, { id: 1, body: 5 }],
  ])('%s', async (_, given, want) => {
    const { makePutUserParameters } = await called(given)
    expect(makePutUserParameters?.()).toEqual(want)
    expect(makePutUserParameters?.({ body: 'mine' })).toMatchObject({ body: 'mine' })
  })
})

describe('one answer for each status', () => {
  test.each<[string, Content[], unknown]>([
    ['a named schema', [...json(to(user))], { id: expect.any(Number), name: expect.any(String) }],
    ['an inline schema', [...json(object({ a: values([1]) }))], { a: 1 }],
    ['an example', [withExample(content('application/json', to(user)), { id: 7, name: 'x' })], { id: 7, name: 'x' }],
    ['JSON before others', [content('text/plain', string()), ...json(values([1]))], 1],
    ['text', [content('text/csv', string())], expect.any(String)],
    ['bytes', [content('application/pdf')], expect.any(Blob)],
    ['no body', [], undefined],
  ])('%s', async (_, contents, want) => {
    const { makePutUserResponse200, makePutUserResponse4XX, makePutUserResponseDefault } = await called({
      responses: ['200', '4XX', 'default'].map((status) => response(status, contents)),
    })
    expect([makePutUserResponse200?.(), makePutUserResponse4XX?.(), makePutUserResponseDefault?.()]).toEqual([want, want, want])
  })

  test('what HEAD gets has no body', async () => {
    const { makePutUserResponse200 } = await called({ method: 'HEAD', responses: [response('200', json(to(user)))] })
    expect(makePutUserResponse200?.()).toBeUndefined()
  })
})

test('what refers to a schema without values is announced, each time, and has none', () => {
  const alike = object({ a: string() })
  const none = named('None', oneOf([alike, alike]))
  const answers = { responses: [response('200', json(to(none))), response('4XX', json(to(none)))] }
  const given = api({ schemas: [none], groups: [group('UsersApi', [operation('putUser', answers)])] })
  expect(unsatisfiable(given).map(({ name }) => name)).toEqual(['makeNone', 'makePutUserResponse200', 'makePutUserResponse4XX'])
})

test('an operation of two classes stands in the module of the first', async () => {
  const shared = operation('getUser', { responses: [response('200', json(to(user)))] })
  const given = api({ schemas: [user], groups: [group('AApi', [shared]), group('BApi', [{ ...shared }])] })
  expect(await load(given)).toHaveProperty('makeGetUserResponse200')
  expect(textOf(given, given.groups[1] ? `src/operations/${given.groups[1].fileName}.ts` : '')).toBe(
    '// Generated by trefoil from spec/things.yaml. Do not edit.\n\nexport {}\n',
  )
})

test('a module of operations says little: schemas have their own', () => {
  const given = of({ body: body(json(to(user))), responses: [response('200', json(to(user)))] })
  expect(textOf(given, 'src/operations/users-api.ts')).toBe(`// Generated by trefoil from spec/things.yaml. Do not edit.

import type { PutUserParameters } from '@acme/client/types'
import type { Boundary } from '../runtime/index.ts'

/** What \`putUser\` can be called with. */
export function makePutUserParameters(overrides: Partial<PutUserParameters> = {}): PutUserParameters {
  return {
    body: { name: 'Amber harbor', key: '7485ff3fe52d' },
    ...overrides,
  }
}

export { makePutUserParameters as minimalPutUserParameters, makePutUserParameters as fullPutUserParameters }

/** There are no limits. */
export const boundariesPutUserParameters: readonly Boundary[] = []

export {
  makeUser as makePutUserResponse200,
  minimalUser as minimalPutUserResponse200,
  fullUser as fullPutUserResponse200,
  boundariesUser as boundariesPutUserResponse200,
} from '../schemas/user.ts'
`)
})

describe('the smallest and the largest', () => {
  const id = parameter('id', { required: true, schema: values([1]) })
  const tags = parameter('tags', { schema: array(values(['a'])) })
  const pet = object({ name: values(['n']), 'note?': values(['x']) })
  const sent = { a: 9, b: 8 }

  test.each<[string, Partial<Operation>, unknown, unknown]>([
    ['no parameters', {}, {}, {}],
    ['optional ones', { parameters: [id, tags] }, { id: 1 }, { id: 1, tags: ['a'] }],
    ['a body', { body: body(json(pet)) }, { body: { name: 'n' } }, { body: { name: 'n', note: 'x' } }],
    ['one that may be left out', { body: body(json(pet), false) }, {}, { body: { name: 'n', note: 'x' } }],
    [
      'beside an example',
      { body: body([withExample(content('application/json', object({ a: integer, 'b?': integer, 'c?': values([1]) })), sent)]) },
      { body: { a: expect.any(Number) } },
      { body: { a: expect.any(Number), b: expect.any(Number), c: 1 } },
    ],
    [
      'files',
      { body: body([content('multipart/form-data', object({ 'a?': values([1]), file: string({ format: 'binary' }) }))]) },
      { body: { file: expect.any(Blob) } },
      { body: { a: 1, file: expect.any(Blob) } },
    ],
  ])('request: %s', async (_, given, least, most) => {
    const { minimalPutUserParameters, fullPutUserParameters } = await called(given)
    expect(minimalPutUserParameters?.()).toEqual(least)
    expect(fullPutUserParameters?.()).toEqual(most)
    expect(minimalPutUserParameters?.({ id: 'mine' })).toMatchObject({ id: 'mine' })
  })

  test.each<[string, Content[], unknown, unknown]>([
    ['an inline schema', [...json(pet)], { name: 'n' }, { name: 'n', note: 'x' }],
    ['a list of a named one', [...json(array(to(named('Pet', pet))))], [], [{ name: 'n', note: 'x' }]],
    ['a named one', [...json(to(named('Pet', pet)))], { name: 'n' }, { name: 'n', note: 'x' }],
    [
      'one with an example',
      [withExample(content('application/json', to(named('Pet', pet))), { name: 'n', more: 1 })],
      { name: 'n' },
      { name: 'n', note: 'x' },
    ],
    ['bytes', [content('image/png')], expect.any(Blob), expect.any(Blob)],
  ])('answer: %s', async (_, contents, least, most) => {
    const schemas = [user, ...contents.flatMap(({ schema }) => targetsOf(schema))]
    const operations = [operation('putUser', { responses: [response('200', contents)] })]
    const exports = await load(api({ schemas, groups: [group('UsersApi', operations)] }))
    const { minimalPutUserResponse200: minimal, fullPutUserResponse200: full } = exports as Readonly<Record<string, () => unknown>>
    expect([minimal?.(), full?.()]).toEqual([least, most])
  })

  const targetsOf = (schema: Schema): readonly NamedSchema[] =>
    schema.kind === 'reference' ? [schema.target] : schema.kind === 'array' ? targetsOf(schema.items) : []
})

describe('two answers with one example are one function', () => {
  const example = { id: 7, name: 'x' }

  test.each<[string, Content]>([
    ['of a named schema', withExample(content('application/json', to(user)), example)],
    ['of a list', withExample(content('application/json', array(to(user))), [example])],
  ])('%s', async (_, shown) => {
    const given = of({ responses: ['200', '201'].map((status) => response(status, [shown])) })
    expect(textOf(given, 'src/operations/users-api.ts')).toContain('export { makePutUserResponse200 as makePutUserResponse201 }')
    const exports = await load(given)
    for (const kind of ['make', 'minimal', 'full', 'boundaries']) expect(exports).toHaveProperty(`${kind}PutUserResponse201`)
  })
})

describe('boundaries of what is sent, also of a schema that has a name', () => {
  const limited = number({ integer: true, maximum: 100 })
  const name = named('Name', string({ maxLength: 2 }))
  const lines = (boundaries: unknown): readonly string[] =>
    (boundaries as readonly Boundary[]).map(
      ({ limit, at, side, valid, value }) => `${side} ${limit} ${at} ${valid} ${JSON.stringify(value)}`,
    )

  test.each<[string, Partial<Operation>, readonly string[]]>([
    ['none', { parameters: [parameter('id')] }, []],
    [
      'a parameter',
      { parameters: [parameter('limit', { schema: limited })] },
      ['below maximum /limit true {"limit":99}', 'at maximum /limit true {"limit":100}', 'above maximum /limit false {"limit":101}'],
    ],
    [
      'a body',
      { body: body(json(object({ n: limited }))) },
      [
        'below maximum /body/n true {"body":{"n":99}}',
        'at maximum /body/n true {"body":{"n":100}}',
        'above maximum /body/n false {"body":{"n":101}}',
      ],
    ],
    [
      'one that has a name',
      { parameters: [parameter('name', { schema: to(name) })] },
      ['below maxLength /name true {"name":"🍀"}', 'at maxLength /name true {"name":"o🍀"}', 'above maxLength /name false {"name":"el🍀"}'],
    ],
  ])('%s', async (_, given, want) => {
    const all = api({ schemas: [name], groups: [group('UsersApi', [operation('putUser', given)])] })
    const { boundariesPutUserParameters } = await load(all)
    expect(lines(boundariesPutUserParameters)).toEqual(want)
  })

  test('beside a file', async () => {
    const form = object({ file: string({ format: 'binary' }) })
    const given = { parameters: [parameter('limit', { schema: limited })], body: body([content('multipart/form-data', form)]) }
    const { boundariesPutUserParameters } = (await called(given)) as unknown as { boundariesPutUserParameters: readonly Boundary[] }
    expect(boundariesPutUserParameters.map(({ value }) => value)).toContainEqual({ limit: 101, body: { file: expect.any(Blob) } })
  })
})

test('the validators accept every request and every answer, of every kind, and judge of boundaries as they say', async () => {
  const fixtures = await load(things)
  const validators = loadedValidators(await written(emittedValidators(things)))
  const operations = things.groups.flatMap((each) => each.operations)
  const rows = operations.flatMap((each) => {
    const names = operationNamesOf(each)
    const answers = each.responses.flatMap((one) => {
      const words = mediaWords(one.contents)
      return judged(receivable(one, each)).map(({ kind, content }, index) => {
        const media = index === 0 ? undefined : words.get(content.mediaType)
        return isSequence(kind)
          ? ([names.makeResponseItem(one.status, media), names.responseItemSchema(one.status, media)] as const)
          : ([names.makeResponse(one.status, media), names.responseSchema(one.status, media)] as const)
      })
    })
    return [[names.makeParameters, names.parametersSchema] as const, ...answers]
  })
  expect(rows.length).toBeGreaterThan(10)
  for (const [make, schema] of rows) {
    const validator = validators[schema]
    for (const name of [make, ofKind(make, 'minimal'), ofKind(make, 'full')]) {
      const fixture = fixtures[name] as () => unknown
      expect([name, validator?.safeParse(fixture()).error]).toEqual([name, undefined])
    }
    for (const { valid, value } of fixtures[ofKind(make, 'boundaries')] as readonly Boundary[])
      expect([make, value, validator?.safeParse(value).success]).toEqual([make, value, valid])
  }
})

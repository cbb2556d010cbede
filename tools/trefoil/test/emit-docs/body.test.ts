import { describe, expect, test } from 'vitest'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import type { Content } from '../../src/model/api.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  group,
  integer,
  json,
  named,
  object,
  oneOf,
  operation,
  options,
  reference,
  string,
} from './build.ts'

const address = object({ 'street!': string({ maxLength: 9 }), tags: array(object({ 'a!': integer() })) })
const thing = named('Thing', object({ 'id!': string() }))
const other = named('Other', allOf([reference(thing), object({ size: integer({ minimum: 1 }) })]))
const kept = named('Kept', object({ 'id!': string({}, { readOnly: true }), name: string() }))
const bare = named('Node', any())
const node = Object.assign(bare, { schema: allOf([reference(bare), object({ next: reference(bare) })]) })

/** What the page of an operation says of a body. */
function bodyOf(...contents: readonly Content[]): string {
  const send = operation('send', { method: 'POST', body: { pointer: '', required: true, contents } })
  const found =
    docsEmitter(api({ groups: [group('AApi', [send])], schemas: [kept, thing, other, node] }), options).find(
      ({ path }) => path === 'docs/AApi.md',
    )?.text ?? ''
  return (found.split('### Request body\n\n')[1] ?? '').split('\n\n### ')[0] ?? ''
}

const head = '| Member | Type | Required | Description | Notes |\n| --- | --- | --- | --- | --- |\n'
describe('the members of a body', () => {
  test.each<readonly [string, Content, string]>([
    ['of a model', json(reference(thing)), `Type: [Thing](models/Thing.md)\n\n${head}| \`id\` | string | yes | - | - |`],
    [
      'of objects without a name within it',
      json(object({ home: address })),
      `${head}| \`home\` | { street: string; tags?: { a: number }\\[\\] } | no | - | - |
| \`home.street\` | string | yes | - | at most \`9\` characters |
| \`home.tags\` | { a: number }\\[\\] | no | - | - |
| \`home.tags[].a\` | number | yes | - | integer |`,
    ],
    [
      'but for those that no request has',
      json(object({ 'id!': string({}, { readOnly: true }), secret: string({}, { writeOnly: true }) })),
      `${head}| \`secret\` | string | no | - | only in requests |`,
    ],
    [
      'of a model that looks different there',
      json(reference(kept)),
      `Type: [KeptWritable](models/Kept.md)\n\n${head}| \`name\` | string | no | - | - |`,
    ],
    [
      'of all parts of a conjunction',
      json(reference(other)),
      `Type: [Other](models/Other.md)\n\n${head}| \`id\` | string | yes | - | - |\n| \`size\` | number | no | - | integer; at least \`1\` |`,
    ],
    [
      'of parts that speak of one member',
      json(allOf([object({ 'size!': any() }), object({ id: string(), size: integer() }), object({ 'id!': string() })])),
      `${head}| \`size\` | number | yes | - | integer |\n| \`id\` | string | yes | - | - |`,
    ],
    [
      'of each branch of a union',
      json(oneOf([reference(thing), string()], { discriminator: { name: 'kind', mapping: [{ value: 't', branch: 0 }] } })),
      `Exactly one of these:\n\n**[Thing](models/Thing.md)**; where \`kind\` is \`t\`\n\n${head}| \`id\` | string | yes | - | - |\n\n**string**\n\nType: string`,
    ],
    ['that has none', json(array(reference(thing), { maxItems: 3 })), 'Type: [Thing](models/Thing.md)\\[\\]; at most `3` elements'],
    ['of a union without objects', json(anyOf([string(), integer()])), 'Any of these:\n\n- string\n- number; integer'],
    ['of a text', json(object(), { mediaType: 'application/xml' }), 'A text, sent as it is.'],
    ['of a text with limits', json(string({ maxLength: 3 }), { mediaType: 'text/plain' }), 'Type: string; at most `3` characters'],
    [
      'of bytes',
      json(any(), { mediaType: 'image/png' }),
      'Bytes: a `Blob`, an `ArrayBuffer`, a stream ([not from a browser](Guide.md#browsers)), or whatever else `fetch` takes. They are sent as they are.',
    ],
  ])('%s', (_, content, want) => {
    expect(bodyOf(content)).toBe(want)
  })

  test('by media type, where these differ', () => {
    const form = json(reference(thing), { mediaType: 'application/x-www-form-urlencoded' })
    const text = bodyOf(json(reference(thing)), form, json(string(), { mediaType: 'text/plain' }))
    expect(text).toContain('As `application/json` or `application/x-www-form-urlencoded`:\n\nType: [Thing]')
    expect(text).toContain('\n\nAs `text/plain`:\n\nType: string')
  })

  test('of what leads back to itself, once', () => {
    expect(bodyOf(json(reference(node)))).toBe(
      `Type: [Node](models/Node.md)\n\nAll that [Node](models/Node.md) is.\n\nAnd these members:\n\n${head}| \`next\` | [Node](models/Node.md) | no | - | - |`,
    )
  })
})

test('of a schema that has no value an example has none with its type', () => {
  const open = { ...named('Endless', any()), recursive: true }
  const endless = Object.assign(open, { schema: object({ 'name!': string(), 'self!': reference(open) }) })
  const send = operation('send', { method: 'POST', body: { pointer: '', required: true, contents: [json(reference(endless))] } })
  const found = docsEmitter(api({ groups: [group('AApi', [send])], schemas: [endless] }), options).find(
    ({ path }) => path === 'docs/AApi.md',
  )
  expect(found?.text).toContain('await api.send({ body: JSON.parse(\'{"name":"string"}\') })')
})

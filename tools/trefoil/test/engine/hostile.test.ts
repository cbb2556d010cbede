import { join } from 'node:path'
import { Project } from 'ts-morph'
import { describe, expect, test } from 'vitest'
import { surfaceFor } from '../../src/engine/surface-for.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { child, idOf } from '../../src/spec/pointer.ts'
import { content, documentOf } from './document.ts'
import { needsEngine, scratch } from './engine.ts'

const syntax = [
  '*/',
  '*/ export const x = 1 /*',
  "it's",
  '"quoted"',
  'new\nline',
  'cr\rlf',
  '${evil}',
  '`tick`',
  '\\',
  '\u2028',
  '\u0000',
  '<script>',
]
const template = [
  '{{{classname}}}',
  '{{>model}}',
  '{{#models}}',
  '{{vendorExtensions.x-id}}',
  '@id aaaaaaaaaaaa',
  '// shared aaaaaaaaaaaa b',
]
const taken =
  'class delete default interface any string number null Array Object Error error Date Promise Record File Set apis DefaultApi'.split(' ')
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const keywords = ['$ref', 'allOf', 'properties', 'title', 'x-foo', 'models', 'apiInfo']
const alike = ['a/b', 'a~b', 'a b', 'a-b', 'a_b', 'aB', 'AB']
const odd = ['', ' ', '..', '-', '__', '$', '123', '%2e', '😀', '日本', 'x'.repeat(1000)]
/** The engine counts names that clash, and reads the digits at their end as a number of 32 bits. */
const numbered = ['x12345678901', 'x-99999-99999-9', '12345678901', 'x2147483647', '[x]: javascript:globalThis.pwned=1\n\n[x]']
const words = [syntax, template, taken, inherited, keywords, alike, odd, numbered].flat()

/** With `__proto__` as a member like any other. */
const object = (entries: readonly (readonly [string, JsonObject])[]): JsonObject => Object.fromEntries(entries)
const ref = (key: string): JsonObject => ({ $ref: `#${encodeURI(child('/components/schemas', key))}` })

const schemas = object(
  words.map((word, index) => {
    const inner = { type: 'object', title: word, properties: object([[word, { type: 'string', enum: [word], default: word }]]) }
    const kinds = [
      inner,
      { type: 'object', description: word, required: words, properties: object([[word, inner]]) },
      { oneOf: [{ type: 'string' }, inner] },
    ]
    return [word, kinds[index % kinds.length] ?? {}]
  }),
)
const everywhere = object(
  words.map((word) => [
    `/${word}`,
    {
      get: {
        operationId: word,
        tags: [word],
        summary: word,
        parameters: ['query', 'header', 'cookie'].map((where) => ({ name: word, in: where, schema: { type: 'string', default: word } })),
        responses: object([
          ['200', content(ref(word))],
          [word, { description: word }],
        ]),
      },
      put: {
        tags: [word],
        requestBody: { content: object([[word, { schema: ref(word) }]]) },
        responses: object([['default', { description: word }]]),
      },
    },
  ]),
)
const members = { type: 'object', required: words, properties: object(words.map((word) => [word, { type: 'string' }])) }

describe('words that mean something elsewhere', () => {
  needsEngine()

  test('never break the surface', async () => {
    const document = documentOf({ paths: everywhere, components: { schemas: { ...schemas, Members: members } } })
    const { surface, text } = await surfaceFor({ document, file: join(scratch(), 'surface.ts'), engine: 'when-needed' })

    const project = new Project({ compilerOptions: { strict: true, lib: ['lib.es2022.d.ts'], types: [] }, useInMemoryFileSystem: true })
    const problems = project.createSourceFile('surface.ts', text).getPreEmitDiagnostics()
    expect(problems.map((problem) => [problem.getLineNumber(), problem.getMessageText()])).toEqual([])

    const operations = surface.apis.flatMap((api) => api.operations)
    const wanted = words.flatMap((word) => ['get', 'put'].map((method) => idOf(child(child('/paths', `/${word}`), method))))
    expect(operations.map(({ id }) => id).sort()).toEqual(wanted.sort())

    const all = '/components/schemas/Members'
    const model = surface.models.get(idOf(all))
    expect(model?.members.map(({ id, required }) => `${id} ${required}`).sort()).toEqual(
      words.map((word) => `${idOf(child(`${all}/properties`, word))} true`).sort(),
    )
    for (const word of words) expect(surface.models.has(idOf(child('/components/schemas', word))), JSON.stringify(word)).toBe(true)
    const names = [...surface.models.values()].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

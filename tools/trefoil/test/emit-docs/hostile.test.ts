import { describe, expect, test } from 'vitest'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import { api, group, json, named, object, operation, options, parameter, reference, response, string, scheme } from './build.ts'

describe('hostile text stays text', () => {
  const evil = '```\n| \\| <script>`*/ # [x](y)\u202e ${a} \\'
  const model = named(
    'Evil',
    object({ [evil]: string({ pattern: '`|`' }, { description: evil, examples: [evil] }) }, {}, { title: evil, description: evil }),
  )
  const hostile = api({
    title: evil,
    description: evil,
    servers: [{ url: `https://x/${evil}`, variables: [] }],
    securitySchemes: [scheme({ kind: 'apiKey', key: evil, in: 'header', name: evil, description: evil })],
    groups: [
      group('EvilApi', [
        operation('evil', {
          path: `/${evil}`,
          summary: evil,
          description: evil,
          parameters: [parameter(evil, { description: evil, examples: [evil] })],
          body: {
            pointer: '',
            required: true,
            description: evil,
            contents: [json(reference(model), { mediaType: `${evil}+json`, examples: [{ [evil]: evil }] })],
          },
          responses: [
            response('200', {
              description: evil,
              headers: [{ name: evil, required: true, deprecated: false, description: evil, schema: string() }],
            }),
          ],
          security: [[{ scheme: scheme({ kind: 'apiKey', key: evil, in: 'header', name: evil }), scopes: [evil] }]],
        }),
      ]),
    ],
    schemas: [model],
  })
  const program = /```ts\n.*?\n```\n/gs
  const code = /<code>[^<]*<\/code>|(?<![\\`])(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g
  const outsideOfCode = (text: string): string => text.replace(program, '').replace(code, '')

  const pages = new Map(docsEmitter(hostile, options).map(({ path, text }) => [path, text]))

  test.each([...pages])('%s', (_, text) => {
    const bare = outsideOfCode(text).replace(/^<!--.*-->\n/, '')
    expect(bare).not.toMatch(/<\w/)
    expect(bare).not.toMatch(/(?<!\\)\[x/)
    expect(text).not.toContain('\u202e')
    for (const line of bare.split('\n').filter((line) => line.startsWith('| '))) expect(line).toMatch(/ \|$/)
  })
  // A backslash takes the next character with it, pipe or backslash.
  const cells = (row: string): number => row.replace(/\\./g, '').split('|').length
  test('tables keep their columns', () => {
    for (const text of pages.values())
      for (const table of text.replace(program, '').match(/(^\| .*\n)+/gm) ?? [])
        expect(
          new Set(
            table
              .trim()
              .split('\n')
              .map((row) => cells(row)),
          ).size,
        ).toBe(1)
  })
  test('fences close where they should', () => {
    const fences = [...(pages.get('docs/EvilApi.md') ?? '').matchAll(/^ {0,3}(`{3,}.*)$/gm)].map(([, fence]) => fence)
    expect(fences).toEqual(['```ts', '```'])
  })
})

import { describe, expect, test } from 'vitest'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import { api, group, incoming, json, named, object, operation, options, parameter, reference, response, string, scheme } from './build.ts'

describe('hostile text stays text', () => {
  const evil = '```\n| \\| <script>`*/ # [x](y)\u202e ${a} \\'
  const model = named(
    'Evil',
    object(
      {
        [evil]: string(
          { pattern: '`|`' },
          { description: evil, examples: [evil], xml: { name: evil, prefix: evil, namespace: evil, wrapped: true } },
        ),
      },
      {},
      { title: evil, description: evil },
    ),
  )
  const called = incoming('EvilWebhook', {
    key: evil,
    method: evil,
    summary: evil,
    description: `${evil}!`,
    parameters: [parameter(evil, { in: 'header', description: evil })],
    body: { pointer: '', required: true, description: evil, contents: [json(reference(model), { mediaType: `${evil}+json` })] },
    responses: [response('200', { summary: evil, description: evil })],
  })
  const written = { pointer: '', contentTypes: [evil], headers: [{ name: evil, required: true, deprecated: false, schema: string() }] }
  const hostile = api({
    title: evil,
    description: evil,
    servers: [
      { url: `https://x/${evil}`, name: evil, description: evil, variables: [] },
      { url: `https://{${evil}}/`, variables: [{ name: evil, default: evil, enum: [evil], description: evil }] },
    ],
    webhooks: [called],
    securitySchemes: [
      scheme({ kind: 'apiKey', key: evil, in: 'header', name: evil, description: evil }),
      scheme({
        kind: 'oauth2',
        key: `${evil}2`,
        metadataUrl: evil,
        flows: [
          { kind: 'password', urls: [{ name: 'token', url: evil }], scopes: [{ name: evil, description: evil }] },
          { kind: 'clientCredentials', urls: [{ name: 'token', url: evil }], scopes: [{ name: evil, description: evil }] },
        ],
      }),
      scheme({ kind: 'http', key: `${evil}3`, scheme: evil, bearerFormat: evil }),
    ],
    groups: [
      group(
        'EvilApi',
        [
          operation('evilPages', {
            pagination: { style: 'cursor', parameter: evil, items: `/${evil}`, next: `/${evil}`, names: {} },
            servers: [{ url: `https://${evil}`, description: evil, variables: [] }],
          }),
          operation('evil', {
            path: `/${evil}`,
            summary: evil,
            description: evil,
            parameters: [parameter(evil, { description: evil, examples: [evil] })],
            body: {
              pointer: '',
              required: true,
              description: evil,
              contents: [
                json(reference(model), {
                  mediaType: `${evil}+json`,
                  examples: [{ [evil]: evil }],
                  itemSchema: string(),
                  encodings: [{ name: evil, ...written }],
                  parts: { first: [written], others: written },
                }),
                json(string(), { mediaType: `${evil}/json` }),
              ],
            },
            responses: [
              response('200', {
                description: evil,
                headers: [{ name: evil, required: true, deprecated: false, description: evil, schema: string() }],
                links: [
                  { pointer: '', key: evil, names: evil, description: evil, parameters: [{ name: evil, value: `$${evil}` }], body: evil },
                ],
              }),
            ],
            callbacks: [{ key: evil, addresses: [{ expression: evil, operations: [called] }] }],
            security: [[{ scheme: scheme({ kind: 'apiKey', key: evil, in: 'header', name: evil }), scopes: [evil] }]],
          }),
        ],
        { summary: evil, parent: evil, kind: evil },
      ),
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
    for (const [path, text] of pages) {
      const fences = [...text.matchAll(/^ {0,3}(`{3,}.*)$/gm)].map(([, fence]) => fence)
      expect(fences, path).toEqual(fences.map((_, index) => (index % 2 === 0 ? '```ts' : '```')))
    }
  })
})

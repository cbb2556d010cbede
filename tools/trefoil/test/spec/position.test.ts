import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/spec/document.ts'
import { child } from '../../src/spec/pointer.ts'
import { readDocument } from '../../src/spec/read-document.ts'
import { read, rooted, type Read } from './folder.ts'

const places = ({ document, show }: Read, pointer: string): readonly string[] => [
  show(document.position(pointer)),
  show(document.valuePosition(pointer)),
]

const yaml = {
  'o.yaml': rooted(`paths:
  /a/{id}: {$ref: p/a.yaml}
components:
  schemas:
    A:
      $ref: "a.yaml#/defs/A"
    'B b':
      type: object
      required: [x, "y"]
      properties:
        x: &shared
          type: string
          description: |
            Several
            lines.
        y: *shared
    C:
      <<: {type: object, title: C}
      type: array
      items: !!str 5
`),
  'p/a.yaml': `get:
  parameters:
    - name: id
      in: path
    - {name: q, in: query}
  responses:
    200:
      description: ok
      content:
        application/json: {schema: {$ref: ../b.json}}
`,
  'a.yaml': "defs:\n  A: {type: string, pattern: '(abc'}\n",
  'b.json': '{\n\t"type": "object",\n\t"properties": {"é𝄞": {"type" :  "string"}, "z": [ true ]}\n}',
}

describe('where it is written: its key, and its value', () => {
  const document = () => read(yaml)
  const rows: readonly [string, string, string][] = [
    ['', 'o.yaml:1:1+14', 'o.yaml:1:1+14'],
    ['/info/title', 'o.yaml:3:3+5', 'o.yaml:3:10+4'],
    ['/components/schemas', 'o.yaml:8:3+7', 'o.yaml:9:5+2'],
    ['/components/schemas/A', 'a.yaml:2:3+1', 'a.yaml:2:6+31'],
    ['/components/schemas/A/pattern', 'a.yaml:2:21+7', 'a.yaml:2:30+6'],
    ['/components/schemas/B b', 'o.yaml:11:5+5', 'o.yaml:12:7+12'],
    ['/components/schemas/B b/required/1', 'o.yaml:13:21+3', 'o.yaml:13:21+3'],
    ['/components/schemas/B b/properties/x/description', 'o.yaml:17:11+11', 'o.yaml:17:24+1'],
    ['/components/schemas/B b/properties/y', 'o.yaml:20:9+1', 'o.yaml:20:12+7'],
    ['/components/schemas/B b/properties/y/type', 'o.yaml:16:11+4', 'o.yaml:16:17+6'],
    ['/components/schemas/C/title', 'o.yaml:22:26+5', 'o.yaml:22:33+1'],
    ['/components/schemas/C/type', 'o.yaml:23:7+4', 'o.yaml:23:13+5'],
    ['/paths/~1a~1{id}', 'p/a.yaml:1:1+4', 'p/a.yaml:1:1+4'],
    ['/paths/~1a~1{id}/get/parameters/0', 'p/a.yaml:3:7+8', 'p/a.yaml:3:7+8'],
    ['/paths/~1a~1{id}/get/parameters/1/in', 'p/a.yaml:5:17+2', 'p/a.yaml:5:21+5'],
    ['/paths/~1a~1{id}/get/responses/200', 'p/a.yaml:7:5+3', 'p/a.yaml:8:7+15'],
    ['/components/schemas/b', 'b.json:1:1+1', 'b.json:1:1+1'],
    ['/components/schemas/b/properties/é𝄞/type', 'b.json:3:25+6', 'b.json:3:35+8'],
    ['/components/schemas/b/properties/z/0', 'b.json:3:53+4', 'b.json:3:53+4'],
    ['/components/schemas/b/nothing/here', 'b.json:1:1+1', 'b.json:1:1+1'],
    ['/components/responses/x', 'o.yaml:7:1+10', 'o.yaml:8:3+8'],
    ['/nothing', 'o.yaml:1:1+14', 'o.yaml:1:1+14'],
  ]
  test.each(rows)('%s', (pointer, key, value) => expect(places(document(), pointer)).toEqual([key, value]))
})

describe('however the file is written', () => {
  const body = rooted('paths:\n  /a:\n    summary: x\n')
  const rows: readonly [string, string | Uint8Array][] = [
    ['as usual', body],
    ['with a byte order mark', `\ufeff${body}`],
    ['with lines of Windows', body.replaceAll('\n', '\r\n')],
    [
      'as JSON in a YAML file',
      '{"openapi": "3.0.3", "info":\n{"title": "Test",\n"version": "1"}, "paths": {\n\n\n  "/a": {\n    "summary": "x"}}}',
    ],
  ]
  test.each(rows)('%s', (_, file) => {
    const { document, show } = read({ 'o.yaml': file })
    expect(show(document.position('/paths/~1a/summary')).replace(/\+.*/, '')).toBe('o.yaml:7:5')
    expect(document.root['info']).toEqual({ title: 'Test', version: '1' })
  })

  test('or named', () => {
    const json = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"},\n"paths": {}}'
    expect(read({ openapi: json }).document.root).toEqual(read({ 'o.JSON': json }).document.root)
    expect(read({ openapi: rooted('paths: {}') }).document.dialect).toBe('3.0')
  })
})

test('where something was put beside a reference, it is found there', () => {
  const one = read({ 'o.yaml': rooted('paths:\n  /a:\n    summary: x\n    $ref: a.yaml\n'), 'a.yaml': 'get: {}\n' })
  expect(places(one, '/paths/~1a/summary')).toEqual(['o.yaml:7:5+7', 'o.yaml:7:14+1'])
  expect(places(one, '/paths/~1a/get')).toEqual(['a.yaml:1:1+3', 'a.yaml:1:6+2'])
})

describe('in documents of others, every key stands where it is said to be', () => {
  const examples = ['3.0/json/petstore.json', '3.0/yaml/petstore.yaml', '3.1/json/train-travel.json', '3.1/yaml/train-travel.yaml']
  test.each(examples)('%s', (example) => {
    const file = createRequire(import.meta.url).resolve(`@readme/oas-examples/${example}`)
    const lines = readFileSync(file, 'utf8').split('\n')
    const document = readDocument({ file, overlays: [] })
    const wrong = keysOf(document.root).filter(({ pointer, key }) => {
      const { line, column, length } = document.position(pointer)
      const text = lines[line - 1]?.slice(column - 1, column - 1 + length)
      return text !== key && text !== JSON.stringify(key) && text !== `'${key}'`
    })
    expect(wrong).toEqual([])
  })
})

interface Key {
  readonly pointer: string
  readonly key: string
}

const keysOf = (value: Json, pointer = ''): readonly Key[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]) => {
        const here = child(pointer, key)
        return [...(Array.isArray(value) ? [] : [{ pointer: here, key }]), ...keysOf(member, here)]
      })

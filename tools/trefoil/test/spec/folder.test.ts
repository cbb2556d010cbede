import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/spec/read-document.ts'
import { answering, component, ref, text } from './answering.ts'
import { faultsOf, read, write } from './folder.ts'

describe('files', () => {
  test('are listed sorted, each once, under the folder that was asked for', () => {
    const { document, folder, file } = read({
      'o.yaml': JSON.stringify(answering(ref('z.json'))),
      'z.json': { not: ref('a.json') },
      'a.json': { not: ref('z.json') },
    })
    expect(document.file).toBe(file)
    expect(document.files).toEqual(['a.json', 'o.yaml', 'z.json'].map((name) => join(folder, name)))
  })

  test('a file with two names inside the folder is one thing', () => {
    const written = write({ 'o.json': answering({ oneOf: [ref('a.json'), ref('same.json')] }), 'a.json': text })
    symlinkSync('a.json', join(written.folder, 'same.json'))
    expect(readDocument(written).root).toEqual(answering({ oneOf: [component('a'), component('a')] }, { schemas: { a: text } }))
  })

  test('a link that leads out of the folder is not followed', () => {
    const written = write({ 'd/o.json': answering(ref('a.json')), 'secret.json': text })
    symlinkSync('../secret.json', join(written.folder, 'd/a.json'))
    expect(faultsOf(written)).toEqual(['TF1004 d/o.json:16:27+8 "a.json" leads out of the folder of the document'])
  })

  test('keys that would change a prototype are plain members', () => {
    const { root } = read({
      'o.yaml': `openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    __proto__: {$ref: 'a.json'}\n    B: {properties: {__proto__: {type: string}}}\n`,
      'a.json': '{"properties": {"__proto__": {"type": "null"}, "constructor": {"$ref": "#/properties/__proto__"}}}',
    }).document
    expect(JSON.stringify(root['components'])).toBe(
      '{"schemas":{"__proto__":{"properties":{"__proto__":{"type":"null"},"constructor":{"$ref":"#/components/schemas/__proto__/properties/__proto__"}}},"B":{"properties":{"__proto__":{"type":"string"}}}}}',
    )
    expect(Object.getPrototypeOf(Object(Object(root['components']).schemas))).toBe(Object.prototype)
  })
})

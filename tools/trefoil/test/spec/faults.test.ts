import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faults, faultsOf, referring, write, type Files } from './folder.ts'

describe('files', () => {
  test('there is none', () => {
    const { folder, show } = write({ 'o.yaml': '' })
    expect(faultsOf({ folder, show, file: join(folder, 'no.yaml'), overlays: [join(folder, 'no.overlay.yaml')] })).toEqual([
      'TF1001 no.overlay.yaml:1:1+1 "no.overlay.yaml" cannot be read: there is no such file',
      'TF1001 no.yaml:1:1+1 "no.yaml" cannot be read: there is no such file',
    ])
  })

  test('a folder', () => {
    const written = write({ 'o.yaml': referring('sub') })
    mkdirSync(join(written.folder, 'sub'))
    expect(faultsOf(written)).toEqual(['TF1001 o.yaml:9:13+3 "sub" cannot be read: it is not a file'])
    expect(faultsOf({ ...written, file: join(written.folder, 'sub') })).toEqual(['TF1001 sub:1:1+1 "sub" cannot be read: it is not a file'])
  })

  const rows: readonly [string, Files, readonly string[]][] = [
    ['empty', { 'o.yaml': '' }, ['TF1002 o.yaml:1:1+1 The file is empty']],
    ['a comment alone', { 'o.yaml': '# later\n' }, ['TF1002 o.yaml:1:1+1 The file is empty']],
    ['empty JSON', { 'o.json': ' \n' }, ['TF1002 o.json:1:1+1 The file is empty']],
    ['no text', { 'o.yaml': new Uint8Array([0xff, 0xfe, 0x00]) }, ['TF1001 o.yaml:1:1+1 "o.yaml" cannot be read: it is not UTF-8']],
    ['no object', { 'o.yaml': '- a\n' }, ['TF1008 o.yaml:1:1+3 An OpenAPI document is an object, and this is an array']],
  ]
  test.each(rows)('%s', (_, files, want) => expect(faults(files)).toEqual(want))
})

describe('what is no OpenAPI document of ours', () => {
  const info = 'info: {title: T, version: "1"}\npaths: {}\n'
  const rows: readonly [string, string, readonly string[]][] = [
    ['Swagger of another version', `swagger: '1.2'\n${info}`, ['TF1005 o.yaml:1:10+5 Swagger 1.2 is not supported']],
    ['a version of Swagger that is a number', `swagger: 2.0\n${info}`, ['TF1005 o.yaml:1:10+3 "swagger" must be a string, not a number']],
    ['the future', `openapi: 4.0.0\n${info}`, ['TF1005 o.yaml:1:10+5 OpenAPI 4.0.0 is not supported']],
    ['a number', `openapi: 3.0\n${info}`, ['TF1005 o.yaml:1:10+3 "openapi" must be a string, not a number']],
    ['no version', info, ['TF1005 o.yaml:1:1+30 The document does not say which version of OpenAPI it has']],
    ['3.2 is read', `openapi: 3.2.0\n${info}`, []],
    ['no info', 'openapi: 3.1.0\npaths: {}\n', ['TF1008 o.yaml:1:1+14 "info" is missing']],
    [
      'half an info',
      'openapi: 3.1.0\ninfo: {version: 1}\npaths: []\n',
      [
        'TF1008 o.yaml:2:7+12 "info.title" is missing',
        'TF1008 o.yaml:2:17+1 "info.version" must be a string, not a number',
        'TF1008 o.yaml:3:8+2 "paths" must be an object, not an array',
      ],
    ],
    [
      'nothing to describe',
      'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n',
      ['TF1008 o.yaml:1:1+14 The document has neither paths nor components nor webhooks'],
    ],
  ]
  test.each(rows)('%s', (_, text, want) => expect(faults({ 'o.yaml': text })).toEqual(want))
})

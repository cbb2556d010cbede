import { describe, expect, test } from 'vitest'
import type { FormatPolicy } from '../../src/model/schema/formats.ts'
import { faultOf } from '../../src/model/verdict/fault.ts'
import { verdict } from '../../src/model/verdict/verdict.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { build } from './given.ts'

describe('formats are asserted, or not, as the config says', () => {
  const day = { type: 'string', format: 'date' }
  const rows: readonly [string, FormatPolicy | undefined, JsonObject, Json, boolean][] = [
    ['by default', undefined, day, 'x', false],
    ['all', 'assert', day, 'x', false],
    ['none', 'annotate', day, 'x', true],
    ['none, but the type is no remark', 'annotate', day, 1, false],
    ['none, but the length is no remark', 'annotate', { ...day, maxLength: 2 }, 'xxx', false],
    ['those named', { assert: ['date'] }, day, 'x', false],
    ['others than those named', { assert: ['time'] }, day, 'x', true],
    ['all but those named, this one', { annotate: ['date'] }, day, 'x', true],
    ['all but those named, another one', { annotate: ['time'] }, day, 'x', false],
    ['of numbers', undefined, { type: 'number', format: 'int32' }, 2 ** 31, false],
    ['of numbers, none', 'annotate', { type: 'number', format: 'int32' }, 2 ** 31, true],
    ['an integer is one whatever its format', 'annotate', { type: 'integer', format: 'int64' }, 1.5, false],
    ['without a type, other values pass as ever', 'annotate', { format: 'date' }, 1, true],
    ['beside an enum', undefined, { ...day, enum: ['x'] }, 'x', false],
    ['beside an enum, none', 'annotate', { ...day, enum: ['x'] }, 'x', true],
    ['one that nobody checks', 'assert', { type: 'string', format: 'money' }, 'x', true],
  ]
  test.each(rows)('%s', (_, formats, schema, value, want) => {
    const { api } = build({ components: { schemas: { Thing: schema } } }, { policies: formats === undefined ? {} : { formats } })
    const [thing] = api.schemas
    if (thing === undefined) throw new Error('There is no schema')
    expect(verdict(thing.schema, value, 'response')).toBe(want)
    expect(faultOf(thing.schema, value, 'response') === undefined).toBe(want)
  })
})

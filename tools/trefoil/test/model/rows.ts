import { describe, expect, test } from 'vitest'
import type { Dialect, Json } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build } from './given.ts'

/** A given schema, the wanted model (undefined where it does not matter), and diagnostics at pointers below the schema. */
export type Row = readonly [name: string, given: Json, want: unknown, said?: readonly string[]]

/** What rows can refer to. */
const components = {
  Other: { type: 'object', properties: { o: { type: 'string' } } },
  More: { type: 'string' },
  Deep: { type: 'object', properties: { here: { type: 'string', minLength: 2 } } },
  'A b': { type: 'string' },
  Cat: { type: 'object', properties: { kind: { enum: ['cat'] } }, required: ['kind'] },
  Dog: { type: 'object', properties: { kind: { enum: ['dog'] } }, required: ['kind'] },
  Alias: { $ref: '#/components/schemas/More' },
}

function check([, given, want, said = []]: Row, dialect: Dialect): void {
  const { api, said: diagnostics } = build({ components: { schemas: { ...components, Given: given } } }, { dialect })
  const found = api.schemas.find(({ key }) => key === 'Given')
  expect(diagnostics.map((line) => line.replace('/components/schemas/Given', ''))).toEqual(said)
  if (want !== undefined) expect(found && brief(found.schema)).toEqual(want)
}

/** A test for each row. */
export function testRows(title: string, rows: readonly Row[], dialect: Dialect = '3.1'): void {
  describe(title, () => {
    for (const row of rows) test(row[0], () => check(row, dialect))
  })
}

const others = ['null', 'boolean', 'number', 'string', 'array', 'object']

/** Any value, but those of one type have to pass more. */
export const anyBut = (kind: string, instead: object): object => ({
  kind: 'anyOf',
  of: others.map((other) => (other === kind ? { kind, ...instead } : other)),
  keyword: 'type',
  meant: { kind, ...instead },
})

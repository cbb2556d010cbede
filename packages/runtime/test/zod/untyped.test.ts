import * as z from 'zod'
import { expect, test } from 'vitest'
import { untyped } from '../../src/zod/untyped.ts'

const schema = untyped('object', z.looseObject({ a: z.string() }))

const rows: readonly (readonly [name: string, value: unknown, accepted: boolean])[] = [
  ['an object that fits', { a: 'x' }, true],
  ['one that does not', { a: 1 }, false],
  ['null', null, true],
  ['an array', [1], true],
  ['a string', 'x', true],
  ['a number', 1, true],
]

test.each(rows)('%s', (_, value, accepted) => expect(schema.safeParse(value).success).toBe(accepted))

test('the path of what is wrong', () => {
  expect(schema.safeParse({ a: 1 }).error?.issues).toMatchObject([{ path: ['a'] }])
})

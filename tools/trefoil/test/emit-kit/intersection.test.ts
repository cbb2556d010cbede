import { expect, test } from 'vitest'
import { bare } from '../../src/emit/kit/code.ts'
import { atom, intersection, type Type, union, whole } from '../../src/emit/kit/types/type.ts'

const unions = (count: number): readonly Type[] =>
  Array.from({ length: count }, (_, index) => union([atom(`A${index}`), atom(`B${index}`)]))

test.each([
  ['as many as a compiler can combine', 15, 15],
  ['more: some are left out, and nothing else is', 20, 15],
])('unions in an intersection: %s', (_, count, want) => {
  const text = bare(whole(intersection([atom('Base'), ...unions(count), atom('Last')])))
  expect(text.split(' & ')).toHaveLength(want + 2)
  expect(text).toMatch(/^Base & .* & Last$/)
})

import { expect, test } from 'vitest'
import { bombs } from '../hostile/bombs.ts'
import { documentSubject } from '../hostile/document.ts'
import { explode } from '../hostile/explode.ts'
import { payloads } from '../hostile/payloads.ts'
import { prove } from '../hostile/prove.ts'
import { surroundings } from '../hostile/surroundings.ts'
import { hasEngine, noEngine } from '../src/engine.ts'

/** A slice of what the hostile command does with all of its payloads: that takes minutes. */
test.for([
  ['ends of all kinds', documentSubject(), { output: 110, diagnostic: 4 }],
  ['own prototype', surroundings(), { output: 10, diagnostic: 1 }],
] as const)('%s, everywhere at once', async ([wanted, subject, least], { skip }) => {
  if (!hasEngine) skip(noEngine)
  const [row] = await prove(
    payloads.filter(({ name }) => name === wanted),
    [subject],
    () => {},
  )
  const cells = [...(row?.cells ?? [])]
  const count = (kind: string): number => cells.filter(([, cell]) => cell.kind === kind).length
  expect(row?.complaints).toEqual([])
  expect(cells.filter(([, { kind }]) => kind === 'failure')).toEqual([])
  expect(count('output')).toBeGreaterThanOrEqual(least.output)
  expect(count('diagnostic')).toBeGreaterThanOrEqual(least.diagnostic)
})

test('documents that are small to write and large to understand come to an end', async ({ skip }) => {
  if (!hasEngine) skip(noEngine)
  const wanted = new Set(['a billion laughs', 'brackets 100,000 deep', 'an expression of a hundred thousand letters', 'what is itself'])
  const blasts = await explode(
    bombs.filter(({ name }) => wanted.has(name)),
    () => {},
  )
  expect(blasts).toHaveLength(wanted.size)
  expect(blasts.flatMap(({ complaints }) => complaints)).toEqual([])
})

import { expect, test } from 'vitest'
import { sizes } from '../sizes/rows.ts'

test('what the Metal packages cost stays within its budgets', async () => {
  const budgeted = (await sizes()).filter(({ budget }) => budget !== undefined)
  expect(budgeted.map(({ name }) => name)).toEqual([
    'getInterconnection',
    'updateVirtualCircuit',
    "getVirtualCircuit's 200 validator, zod",
    "getVirtualCircuit's 200 validator, zod/mini",
  ])
  expect(budgeted.filter(({ bytes, budget = 0 }) => bytes > budget)).toEqual([])
})

import { expect, test } from 'vitest'
import { examined } from '../fixtures/examined.ts'
import { faultsOf } from '../fixtures/faults.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { realDocuments } from '../src/real-documents.ts'

/** Two of the documents that the fixtures command examines: the rest takes minutes. */
test.for(['3.0/schema-types', '3.1/train-travel'])('%s: fixtures are what ajv and the validators say', async (wanted, { skip }) => {
  if (!hasEngine) skip(noEngine)
  const [named] = await realDocuments([wanted])
  if (named === undefined) throw new Error(`There is no document ${wanted}`)
  const found = await examined(named)
  expect(faultsOf(found)).toEqual([])
  expect(found.schemas).toBeGreaterThan(10)
  for (const kind of ['make', 'minimal', 'full', 'sample', 'invalid']) expect(found.kinds[kind]?.values).toBeGreaterThan(10)
})

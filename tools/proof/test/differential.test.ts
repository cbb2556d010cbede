import { expect, test } from 'vitest'
import { faultsOf } from '../differential/faults.ts'
import { judged } from '../differential/judged.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { realDocuments } from '../src/real-documents.ts'

/** Two of the documents that the differential command judges: the rest takes minutes. */
test.for([
  ['3.0/complex-nesting', 'zod'],
  ['3.1/train-travel', 'zod/mini'],
] as const)('%s: ajv and the emitted validators for %s agree', async ([wanted, dialect], { skip }) => {
  if (!hasEngine) skip(noEngine)
  const [named] = await realDocuments([wanted])
  if (named === undefined) throw new Error(`There is no document ${wanted}`)
  const found = await judged(named, dialect)
  expect(faultsOf(found)).toEqual([])
  expect(found.components).toBeGreaterThan(10)
  expect(found.instances).toBeGreaterThan(3000)
  expect(found.invalid / found.instances).toBeGreaterThan(0.4)
})

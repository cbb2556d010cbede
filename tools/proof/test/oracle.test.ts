import { describe, expect, test } from 'vitest'
import { mutations } from '../oracle/mutations.ts'
import { type Role, roles } from '../oracle/roles.ts'
import { judged } from '../oracle/run.ts'
import { faultsOf } from '../oracle/table.ts'
import { hasEngine, withEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { linkModules } from '../src/made.ts'

const all: readonly Role[] = roles

/** What breaks those who use the old packages. `pnpm --filter @trefoil/proof oracle` takes all changes that there are. */
const rows: readonly (readonly [name: string, breaks: readonly Role[]])[] = [
  ['parcels: a longest length less, sent', ['validators']],
  ['parcels: a longest length less, received', []],
  ['parcels: a maximum more, received', ['validators']],
  ['parcels: a value more, sent', []],
  ['parcels: a value more, sent, undone', all],
  ['parcels: a value more, received', ['validators']],
  ['parcels: never null, received, undone', all],
  ['parcels: no such member, sent', all],
  ['parcels: no such member, received, undone', []],
  ['parcels: another default, sent', []],
  ['zoo: a branch more, received', all],
  ['parcels: no other members, sent', ['validators']],
]

describe.skipIf(!hasEngine)(withEngine('what a change breaks'), () => {
  const folder = emptyFolder()

  test('is what the classifier says', async () => {
    linkModules(folder)
    const steps = mutations().filter(({ name }) => rows.some(([row]) => row === name))
    const found = new Map<string, readonly Role[]>()
    const faults: string[] = []
    await judged(steps, folder, ({ name, told }, one) => {
      found.set(
        name,
        roles.filter((role) => one.major[role]),
      )
      faults.push(...faultsOf({ ...one, name, ...(told && { expected: told }) }))
    })
    expect(faults).toEqual([])
    expect([...found]).toEqual(steps.map(({ name }) => rows.find(([row]) => row === name)))
    expect(found.size).toBe(rows.length)
  })
})

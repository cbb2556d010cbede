import type { Json } from '../../trefoil/src/model/schema.ts'
import { leftOut } from './counted.ts'
import { byAjv } from './oracle.ts'
import { formatsIn, groupsIn, type Group } from './suite.ts'
import { typed } from './typed.ts'

/** What is counted together: a version of OpenAPI, and the form in which the suite's schemas are given. */
export const parts = ['3.1 typed', '3.1 as is', '3.0 typed', '3.0 as is', '3.1 formats'] as const
export type Part = (typeof parts)[number]

export const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name)

export interface Counted {
  readonly part: Part
  readonly groups: readonly Group[]
}

/** All that is counted of the suite in a folder. */
export function countedIn(folder: string): readonly Counted[] {
  const counted = (['3.1', '3.0'] as const).flatMap((dialect): readonly Counted[] => {
    const groups = groupsIn(folder, dialect)
    return [
      { part: `${dialect} typed`, groups: groups.map(inTypedForm).filter(counts) },
      { part: `${dialect} as is`, groups: groups.filter(counts) },
    ]
  })
  return [...counted, { part: '3.1 formats', groups: formatsIn(folder, '3.1').filter(counts) }]
}

const counts = (group: Group): boolean => leftOut(group) === undefined

/**
 * With the implied types, which may change verdicts: then ajv says them anew, unless it is wrong about the schema as it
 * was (it loses a member `__proto__`).
 */
function inTypedForm(group: Group): Group {
  const schema: Json = typed(group.schema, group.dialect)
  const changed = { ...group, schema }
  if (JSON.stringify(schema) === JSON.stringify(group.schema) || !counts(changed)) return changed
  const [before, after] = [byAjv(group.schema, group.dialect), byAjv(schema, group.dialect)]
  const tests = group.tests.map((test) => ({ ...test, valid: before(test.data) === test.valid ? after(test.data) : test.valid }))
  return { ...changed, tests }
}

import { has, isObject } from './members.ts'
import type { Check } from './run.ts'

/** Where one member is present, the others that stand beside its name must be too. */
export const dependentRequired =
  (rules: Readonly<Record<string, readonly string[]>>): Check<unknown> =>
  ({ value, issues }) => {
    if (!isObject(value)) return
    for (const [name, requires] of Object.entries(rules)) {
      for (const other of has(value, name) ? requires : []) {
        if (has(value, other)) continue
        const message = `Required where ${JSON.stringify(name)} is present`
        issues.push({ code: 'invalid_type', expected: 'nonoptional', message, path: [other], input: undefined, continue: true })
      }
    }
  }

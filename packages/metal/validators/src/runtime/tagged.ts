import * as z from 'zod'
import { has, isObject } from './members.ts'
import { type Check, issuesOf, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

/**
 * One of several objects that differ in the value of one required member, each listed under that value. The verdict is
 * that of z.union over them; the errors are those of the one that the value means to be.
 */
export function tagged(name: string, branches: Readonly<Record<string, Schema>>): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (!isObject(value)) {
      issues.push({ code: 'invalid_type', expected: 'object', input: value })
      return
    }
    const tag = has(value, name) ? value[name] : undefined
    const branch = typeof tag === 'string' && Object.hasOwn(branches, tag) ? branches[tag] : undefined
    if (branch) for (const issue of issuesOf(branch, value)) issues.push(issue)
    else issues.push({ code: 'invalid_value', values: Object.keys(branches), path: [name], input: tag })
  }
  return z.custom<never>().check(check)
}

import * as z from 'zod'
import { has, isObject, namesOf } from './members.ts'
import { type Check, type Issue, missing, type Schema, visit } from './run.ts'
import type { Validator } from './validator.ts'

/** The schemas of an object's members by name; those of members that may be absent are z.optional. */
export type Shape = Readonly<Record<string, Schema>>

/** What holds for members beyond the shape. Getters may stand for values, as they may in a shape. */
export interface Others {
  /** Members whose name matches the expression, members of the shape among them. */
  readonly patterns?: readonly (readonly [RegExp, Schema])[]
  /** Members that are neither in the shape nor match a pattern. */
  readonly additional?: Schema
}

/**
 * An object as JSON Schema has it: `properties` with `required`, `patternProperties` and `additionalProperties`. Unlike
 * z.looseObject it looks at the object's own members alone (`toString` is absent from `{}`), loses none (`__proto__`
 * may be one), and takes no Date for an object.
 */
export function object(shape: Shape, others: Others = {}): Validator<never> {
  let rules: readonly Rule[] | undefined
  const check: Check<unknown> = ({ value, issues }) => {
    // On first use, as zod does: getters in the shape have what they refer to by then.
    rules ??= [memberRule(shape), ...othersRule(shape, others)]
    if (isObject(value)) for (const rule of rules) rule(value, issues)
    else issues.push({ code: 'invalid_type', expected: 'object', input: value })
  }
  return z.custom<never>().check(check)
}

/** An object that has no members but these. */
export const strictObject = (shape: Shape): Validator<never> => object(shape, { additional: z.never() })

/** An object each of whose members, whatever its name, is as the schema says. */
export const record = (additional: Schema): Validator<never> => object({}, { additional })

type Rule = (value: Readonly<Record<string, unknown>>, issues: Issue[]) => void

function memberRule(shape: Shape): Rule {
  const members = Object.entries(shape)
  return (value, issues) => {
    for (const [name, schema] of members) {
      if (has(value, name)) visit(schema, value[name], name, issues)
      else if (schema._zod.def.type !== 'optional') issues.push(missing(name))
    }
  }
}

function othersRule(shape: Shape, { patterns = [], additional }: Others): readonly Rule[] {
  if (patterns.length === 0 && additional === undefined) return []
  const rule: Rule = (value, issues) => {
    const unknown: string[] = []
    for (const name of namesOf(value)) {
      const matching = patterns.filter(([pattern]) => pattern.test(name))
      for (const [, schema] of matching) visit(schema, value[name], name, issues)
      if (additional === undefined || matching.length > 0 || Object.hasOwn(shape, name)) continue
      if (additional._zod.def.type === 'never') unknown.push(name)
      else visit(additional, value[name], name, issues)
    }
    if (unknown.length > 0) issues.push({ code: 'unrecognized_keys', keys: unknown, input: value, continue: true })
  }
  return [rule]
}

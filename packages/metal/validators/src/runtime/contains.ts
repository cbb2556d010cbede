import { accepts, type Check, type Schema } from './run.ts'

/** How many elements may be as the schema says: `minContains` and `maxContains`. */
export interface Count {
  readonly min: number
  readonly max?: number
}

/** Some elements are as the schema says, the others need not be: `contains`. */
export function contains(schema: Schema, { min, max = Infinity }: Count): Check<readonly unknown[]> {
  return ({ value, issues }) => {
    const count = value.filter((item) => accepts(schema, item)).length
    if (count >= min && count <= max) return
    const wanted = count < min ? `at least ${min}` : `at most ${max}`
    issues.push({ code: 'custom', message: `Must contain ${wanted} matching items, contains ${count}`, input: value, continue: true })
  }
}

import { isObject, namesOf } from './members.ts'
import { accepts, type Check, type Schema } from './run.ts'

/** The name of each member is as the schema says. */
export const propertyNames =
  (schema: Schema): Check<unknown> =>
  ({ value, issues }) => {
    for (const name of isObject(value) ? namesOf(value) : []) {
      if (accepts(schema, name)) continue
      issues.push({ code: 'custom', message: 'Not a valid name for a member', path: [name], input: name, continue: true })
    }
  }

import { namesOf, operationNamesOf } from '../names.ts'

/** An exported name, behind the package that exports it: `client Error`. */
export type Claim = string

/** All names that a schema of this name has in the three packages; some only where requests have a form of their own. */
export function claimsOfSchema(name: string, forms: 'one form' | 'two forms'): readonly Claim[] {
  const { type, schema, make, sample, invalid, writableType, writableSchema } = namesOf({ name })
  const writable = forms === 'one form' ? [] : [`client ${writableType}`, `validators ${writableSchema}`]
  return [`client ${type}`, `validators ${schema}`, ...[make, sample, invalid].map((own) => `fixtures ${own}`), ...writable]
}

interface Nameable {
  readonly name: string
  readonly typeName: string
  readonly statuses: readonly string[]
}

/** All names that an operation has; the body's too where it has none now, so that one can be added. */
export function claimsOfOperation({ name, typeName, statuses }: Nameable): readonly Claim[] {
  const names = operationNamesOf({ typeName })
  return [
    ...[name, names.parameters, names.responses].map((own) => `client ${own}`),
    ...[names.parametersSchema, names.bodySchema, ...statuses.map(names.responseSchema)].map((own) => `validators ${own}`),
    ...[names.makeParameters, ...statuses.map(names.makeResponse)].map((own) => `fixtures ${own}`),
  ]
}

export const claimsOfGroup = (name: string): readonly Claim[] => [`client ${name}`]

/** The name without its package, for messages. */
export const nameIn = (claim: Claim): string => claim.slice(claim.indexOf(' ') + 1)

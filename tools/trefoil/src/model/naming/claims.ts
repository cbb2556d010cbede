import type { Content, IncomingOperation, Operation } from '../api.ts'
import { incomingNamesOf, mediaWords, namesOf, operationNamesOf, pagedNamesOf } from '../names.ts'
import { reservedNames } from '../reserved-names.ts'

/** An exported name, behind the package that exports it: `client Error`. */
export type Claim = string

/** All names that a schema of this name has in the three packages; some only where requests have a form of their own. */
export function claimsOfSchema(name: string, forms: 'one form' | 'two forms'): readonly Claim[] {
  const { type, schema, make, sample, invalid, writableType, writableSchema } = namesOf({ name })
  const writable = forms === 'one form' ? [] : [`client ${writableType}`, `validators ${writableSchema}`]
  return [`client ${type}`, `validators ${schema}`, ...[make, sample, invalid].map((own) => `fixtures ${own}`), ...writable]
}

type Nameable = Pick<Operation, 'name' | 'typeName' | 'body' | 'responses' | 'pagination'>

/** All names that an operation has; the body's too where it has none now, so that one can be added. */
export function claimsOfOperation({ name, typeName, body, responses, pagination }: Nameable): readonly Claim[] {
  const names = operationNamesOf({ name, typeName })
  const { pages, items } = pagedNamesOf({ name })
  const chosen = pagination?.names ?? {}
  const paged = pagination ? [...(chosen.pages === undefined ? [pages] : []), ...(chosen.items === undefined ? [items] : [])] : []
  const media = wordsIn(body?.contents ?? [])
  const answers = responses.flatMap(({ status, contents }) => [undefined, ...wordsIn(contents)].map((word) => [status, word] as const))
  return [
    ...[name, names.parameters, names.responses, ...paged].map((own) => `client ${own}`),
    ...(responses.some(({ headers }) => headers.length > 0) ? [`client ${names.responseHeaders}`] : []),
    ...(media.length > 0 ? [`client ${names.bodies}`] : []),
    ...(answers.length > responses.length ? [`client ${names.contents}`] : []),
    ...[names.parametersSchema, names.bodySchema, ...media.map(names.bodySchemaOf)].map((own) => `validators ${own}`),
    ...answers.flatMap((answer) => [names.responseSchema, names.responseItemSchema].map((own) => `validators ${own(...answer)}`)),
    `validators ${names.validation}`,
    ...[names.makeParameters, ...media.map(names.makeParametersOf)].map((own) => `fixtures ${own}`),
    ...answers.flatMap((answer) => [names.makeResponse, names.makeResponseItem].map((own) => `fixtures ${own(...answer)}`)),
  ]
}

/** The names of the functions for its pages that are chosen, and stay whatever the operation is called. */
export const claimsOfPages = ({ pagination }: Pick<Operation, 'pagination'>): readonly Claim[] =>
  Object.values(pagination?.names ?? {}).map((own) => `client ${own}`)

/** All names of what the API sends. */
export function claimsOfIncoming({ typeName, body }: Pick<IncomingOperation, 'typeName' | 'body'>): readonly Claim[] {
  const names = incomingNamesOf({ typeName })
  const media = wordsIn(body?.contents ?? [])
  return [
    ...[names.type, names.responses, ...(media.length > 0 ? [names.bodies] : [])].map((own) => `client ${own}`),
    ...[names.bodySchema, ...media.map(names.bodySchemaOf)].map((own) => `validators ${own}`),
    ...[names.makeBody, ...media.map(names.makeBodyOf)].map((own) => `fixtures ${own}`),
  ]
}

/** The words of media types where there are several. */
const wordsIn = (contents: readonly Content[]): readonly string[] => (contents.length > 1 ? [...mediaWords(contents).values()] : [])

export const claimsOfGroup = (name: string): readonly Claim[] => [`client ${name}`]

/** Whether the runtime exports it. */
export function isReserved(claim: Claim): boolean {
  const [folder, name = ''] = claim.split(' ')
  return (folder === 'client' || folder === 'validators' || folder === 'fixtures') && reservedNames[folder].has(name)
}

/** The name without its package, for messages. */
export const nameIn = (claim: Claim): string => claim.slice(claim.indexOf(' ') + 1)

/** Every kind of change, by its code: what it is, in a word or two. The codes are stable; a table of rules gives the bumps. */
export const changeCodes = {
  'operation-added': 'an operation is new',
  'operation-removed': 'an operation is gone',
  'operation-renamed': 'an operation has another name',
  'schema-added': 'a schema is new',
  'schema-removed': 'a schema is gone',
  'schema-renamed': 'a schema has another name',
} as const

export type ChangeCode = keyof typeof changeCodes

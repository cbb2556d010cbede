/** Operations and schemas as a whole. */
const nameCodes = {
  'operation-added': 'an operation is new',
  'operation-removed': 'an operation is gone',
  'operation-renamed': 'an operation has another name',
  'schema-added': 'a schema is new',
  'schema-removed': 'a schema is gone',
  'schema-renamed': 'a schema has another name',
} as const
export type NameCode = keyof typeof nameCodes

export type ChangeCode = NameCode

/** Every kind of change, by its code: what it is, in a word or two. The codes are stable; tables of rules give the bumps. */
export const changeCodes: Readonly<Record<ChangeCode, string>> = { ...nameCodes }

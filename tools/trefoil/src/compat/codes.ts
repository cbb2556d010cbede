/** Operations and schemas as a whole, and other names that packages export. */
const nameCodes = {
  'operation-added': 'an operation is new',
  'operation-removed': 'an operation is gone',
  'operation-renamed': 'an operation has another name',
  'schema-added': 'a schema is new',
  'schema-removed': 'a schema is gone',
  'schema-renamed': 'a schema has another name',
  'request-form-added': 'requests have a form of a schema of their own now',
  'request-form-removed': 'requests have no form of a schema of their own any more',
  'name-removed': 'a name that the packages exported is gone',
} as const
export type NameCode = keyof typeof nameCodes

/** What values of a schema can be. */
const schemaCodes = {
  'type-changed': 'the type is another one',
  'type-widened': 'the type admits more than before',
  'type-narrowed': 'the type admits less than before',
  'nullable-added': 'null is possible now',
  'nullable-removed': 'null is no longer possible',
  'use-changed': 'the type is written otherwise, because values of it travel another way',
  'enum-value-added': 'an enum has a value more',
  'enum-value-removed': 'an enum has a value less',
  'member-added': 'a member is new that need not be there',
  'required-member-added': 'a member is new that has to be there',
  'member-removed': 'a member is gone',
  'member-renamed': 'a member has another name',
  'member-required': 'a member has to be there now',
  'member-optional': 'a member need not be there any more',
  'read-only-added': 'a member is in answers alone now',
  'read-only-removed': 'a member is in requests too now',
  'write-only-added': 'a member is in requests alone now',
  'write-only-removed': 'a member is in answers too now',
  'additional-closed': 'an object has no members any more but those that are described',
  'additional-opened': 'an object may have other members than those that are described',
  'additional-changed': 'the members that are not described are of another type',
  'pattern-members-changed': 'other names of members have a type of their own',
  'elements-changed': 'a list has other elements at its start',
  'union-member-added': 'a union has a branch more',
  'union-member-removed': 'a union has a branch less',
  'union-changed': 'a union is of the other kind: one of several, or some of several',
  'part-added': 'a schema that is several at once has one more',
  'part-removed': 'a schema that is several at once has one less',
  'exclusion-changed': 'what a schema excludes is something else',
  'discriminator-added': 'a union has a discriminator now',
  'discriminator-removed': 'a union has no discriminator any more',
  'discriminator-changed': 'the discriminator of a union is another one, or tells branches apart by other values',
} as const
export type SchemaCode = keyof typeof schemaCodes

/** What a validator looks at, and a type does not show. */
const limitCodes = {
  'limit-tightened': 'a limit lets less pass',
  'limit-loosened': 'a limit lets more pass',
  'limit-changed': 'a limit lets something else pass',
  'pattern-added': 'a text has to match an expression now',
  'pattern-removed': 'a text need not match an expression any more',
  'pattern-changed': 'a text has to match another expression',
  'format-added': 'a value has a format now',
  'format-removed': 'a value has no format any more',
  'format-changed': 'a value has another format',
} as const
export type LimitCode = keyof typeof limitCodes

/** What no value can break. */
const remarkCodes = {
  'description-changed': 'a description or summary says something else',
  'title-changed': 'a title is another one',
  'examples-changed': 'the examples are others',
  'xml-changed': 'a value is written otherwise as XML',
  'default-added': 'a default is given',
  'default-removed': 'a default is no longer given',
  'default-changed': 'a default is another one',
  deprecated: 'something is deprecated now',
  undeprecated: 'something is no longer deprecated',
} as const
export type RemarkCode = keyof typeof remarkCodes

export type ChangeCode = NameCode | SchemaCode | LimitCode | RemarkCode

/** Every kind of change, by its code: what it is, in a word or two. The codes are stable; tables of rules give the bumps. */
export const changeCodes: Readonly<Record<ChangeCode, string>> = { ...nameCodes, ...schemaCodes, ...limitCodes, ...remarkCodes }

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
  'overrides-removed': 'the fixtures of a schema take no members of their own any more',
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
  rewritten: 'a schema is put together otherwise, and admits the same',
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

/** What an operation is called with. */
const parameterCodes = {
  'parameter-added': 'a parameter is new that need not be given',
  'required-parameter-added': 'a parameter is new that has to be given',
  'parameter-removed': 'a parameter is gone',
  'parameter-renamed': 'a parameter has another name',
  'parameter-moved': 'a parameter stands in another place of the request',
  'parameter-required': 'a parameter has to be given now',
  'parameter-optional': 'a parameter need not be given any more',
  'parameter-style-changed': 'a parameter is written otherwise',
  'body-added': 'a body is new that need not be given',
  'required-body-added': 'a body is new that has to be given',
  'body-removed': 'a body is gone',
  'body-required': 'a body has to be given now',
  'body-optional': 'a body need not be given any more',
  'part-header-added': 'a header of a part of a body is new that need not be given',
  'required-part-header-added': 'a header of a part of a body is new that has to be given',
  'part-header-required': 'a header of a part of a body has to be given now',
  'part-header-optional': 'a header of a part of a body need not be given any more',
  'part-header-removed': 'a header of a part of a body is gone',
  'request-media-type-added': 'a body can be sent as another media type too',
  'request-media-type-removed': 'a body can no longer be sent as a media type',
  'request-media-type-changed': 'a body is sent as another media type',
  'encoding-changed': 'a member of a form is written otherwise',
} as const
export type ParameterCode = keyof typeof parameterCodes

/** What an operation answers. */
const answerCodes = {
  'success-status-added': 'a success has another status',
  'error-status-added': 'a failure has another status',
  'error-bodies-widened': 'a failure may have a body that no other failure had',
  'status-removed': 'a status is gone',
  'answer-added': 'an answer has a body now',
  'answer-removed': 'an answer has no body any more',
  'answer-media-type-added': 'an answer can come as another media type too',
  'answer-media-type-removed': 'an answer no longer comes as a media type',
  'answer-media-type-changed': 'an answer comes as another media type',
  'header-added': 'an answer has a header more',
  'header-removed': 'a header of an answer is gone',
  'header-required': 'a header of an answer is always there now',
  'header-optional': 'a header of an answer need not be there any more',
  'header-changed': 'the value of a header is another one',
  'link-changed': 'what an answer leads to is something else',
} as const
export type AnswerCode = keyof typeof answerCodes

/** Where an operation is found, and who may call it. */
const callCodes = {
  'info-changed': 'the API has another title',
  'about-changed': 'what is said of the API, a class, a server or a security scheme is something else',
  'path-changed': 'an operation has another path',
  'method-changed': 'an operation has another method',
  'class-added': 'an API class is new',
  'class-removed': 'an API class is gone',
  'class-renamed': 'an API class has another name',
  'operation-moved': 'an operation is a method of another API class',
  'operation-listed': 'an operation is a method of one more API class',
  'server-added': 'a server is new',
  'server-removed': 'a server is gone',
  'server-changed': 'the server that calls go to is another one',
  'server-variable-added': 'a server has a variable more',
  'server-variable-removed': 'a server has a variable less',
  'server-variable-changed': 'a variable of a server has other values',
  'server-variable-widened': 'a variable of a server has values more',
  'security-added': 'credentials are asked for',
  'security-removed': 'credentials are no longer asked for',
  'security-changed': 'other credentials are asked for',
  'security-alternative-added': 'other credentials will do too',
  'scope-added': 'credentials have to have a scope more',
  'scope-removed': 'credentials need a scope less',
  'scope-listed': 'a security scheme has a scope more',
  'scope-unlisted': 'a security scheme has a scope less',
  'security-scheme-added': 'a security scheme is new',
  'security-scheme-removed': 'a security scheme is gone',
  'security-scheme-changed': 'credentials are given otherwise',
  'pagination-added': 'the pages of an operation can be iterated over',
  'pagination-removed': 'the pages of an operation can no longer be iterated over',
  'pagination-changed': 'the pages of an operation follow each other otherwise',
} as const
export type CallCode = keyof typeof callCodes

/** What the API sends of its own accord. */
const incomingCodes = {
  'webhook-added': 'a webhook is new',
  'webhook-removed': 'a webhook is gone',
  'webhook-renamed': 'a webhook has another name',
  'callback-added': 'a callback is new',
  'callback-removed': 'a callback is gone',
  'callback-renamed': 'a callback has another name',
  'callback-address-changed': 'a callback goes to another address',
  'reply-added': 'a webhook or callback can be answered with another status',
  'reply-removed': 'a webhook or callback can no longer be answered with a status',
} as const
export type IncomingCode = keyof typeof incomingCodes

export type ChangeCode = NameCode | SchemaCode | LimitCode | RemarkCode | ParameterCode | AnswerCode | CallCode | IncomingCode

/** Every kind of change, by its code: what it is, in a word or two. The codes are stable; tables of rules give the bumps. */
export const changeCodes: Readonly<Record<ChangeCode, string>> = {
  ...nameCodes,
  ...schemaCodes,
  ...limitCodes,
  ...remarkCodes,
  ...parameterCodes,
  ...answerCodes,
  ...callCodes,
  ...incomingCodes,
}

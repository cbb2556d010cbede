import type { Document } from '../../spec/document.ts'
import { isSince32 } from '../../spec/version.ts'
import type { Log } from './log.ts'
import { entries, type ObjectPlace } from './place.ts'
import { quoted } from './read.ts'

interface Members {
  readonly known: string
  /** What is a member since OpenAPI 3.2 alone. */
  readonly since32?: string
}

/** The objects of OpenAPI whose members are checked. */
export type ObjectKind =
  | 'The document'
  | 'A tag'
  | 'A path item'
  | 'An operation'
  | 'A parameter'
  | 'A request body'
  | 'A media type'
  | 'An encoding'
  | 'An example'
  | 'A response'
  | 'A header'
  | 'A link'
  | 'A security scheme'
  | 'The flows of OAuth 2.0'
  | 'A flow of OAuth 2.0'
  | 'A server'
  | 'A variable of a server'
  | 'A discriminator'
  | 'An XML object'

/** The members of each; schemas have a table of their own. */
const table: Readonly<Record<ObjectKind, Members>> = {
  'The document': {
    known: 'openapi info servers paths webhooks components security tags externalDocs jsonSchemaDialect',
    since32: '$self',
  },
  'A tag': { known: 'name description externalDocs', since32: 'summary parent kind' },
  'A path item': {
    known: '$ref summary description servers parameters get put post delete options head patch trace',
    since32: 'query additionalOperations',
  },
  'An operation': {
    known: 'tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers',
  },
  'A parameter': {
    known: 'name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples',
  },
  'A request body': { known: 'description content required' },
  'A media type': { known: 'schema example examples encoding', since32: 'itemSchema prefixEncoding itemEncoding' },
  'An encoding': { known: 'contentType headers style explode allowReserved', since32: 'encoding prefixEncoding itemEncoding' },
  'An example': { known: 'summary description value externalValue', since32: 'dataValue serializedValue' },
  'A response': { known: 'description headers content links', since32: 'summary' },
  'A header': { known: 'description required deprecated style explode schema content example examples' },
  'A link': { known: 'operationRef operationId parameters requestBody description server' },
  'A security scheme': {
    known: 'type description name in scheme bearerFormat flows openIdConnectUrl',
    since32: 'oauth2MetadataUrl deprecated',
  },
  'The flows of OAuth 2.0': { known: 'implicit password clientCredentials authorizationCode', since32: 'deviceAuthorization' },
  'A flow of OAuth 2.0': { known: 'authorizationUrl tokenUrl refreshUrl scopes', since32: 'deviceAuthorizationUrl' },
  'A server': { known: 'url description variables', since32: 'name' },
  'A variable of a server': { known: 'enum default description' },
  'A discriminator': { known: 'propertyName mapping', since32: 'defaultMapping' },
  'An XML object': { known: 'name namespace prefix attribute wrapped', since32: 'nodeType' },
}

interface Reading {
  readonly log: Log
  readonly document: Document
}

/** Reports the members of an OpenAPI object that it does not have, and those that it has only since a later version. */
export function checkMembers({ log, document }: Reading, place: ObjectPlace, kind: ObjectKind): void {
  const { known, since32 = '' } = table[kind]
  for (const { key, pointer } of entries(place)) {
    if (key.startsWith('x-') || known.split(' ').includes(key)) continue
    const isNew = since32.split(' ').includes(key)
    if (isNew && isSince32(document.root)) continue
    log.warning({
      code: 'TF3003',
      at: pointer,
      message: `${kind} has no member ${quoted(key)}${isNew ? ' before OpenAPI 3.2' : ''}; it changes nothing`,
      fix: isNew ? 'Make the document OpenAPI 3.2, or remove it.' : 'Correct its spelling, remove it, or begin its name with "x-".',
    })
  }
}

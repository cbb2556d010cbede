import { groupBy } from '../group-by.ts'
import { idOf } from '../spec/pointer.ts'
import type { Body, Content, IncomingOperation, NamedSchema, Operation } from './api.ts'
import { capital, pascalCase } from './naming/words.ts'

/** The exported names that derive from a schema's name, in the three packages. */
export interface SchemaNames {
  readonly type: string
  /** The form for requests, where that differs: see forms.ts. */
  readonly writableType: string
  readonly schema: string
  readonly writableSchema: string
  readonly make: string
  readonly minimal: string
  readonly full: string
  readonly sample: string
  readonly boundaries: string
  readonly invalid: string
}

export function namesOf({ name }: Pick<NamedSchema, 'name'>): SchemaNames {
  return {
    type: name,
    writableType: `${name}Writable`,
    schema: `${name}Schema`,
    writableSchema: `${name}WritableSchema`,
    make: `make${name}`,
    minimal: `minimal${name}`,
    full: `full${name}`,
    sample: `sample${name}`,
    boundaries: `boundaries${name}`,
    invalid: `invalid${name}`,
  }
}

/** The exported names that derive from a schema's, behind `./fast-check` of the fixtures. */
export const arbitraryNamesOf = ({ name }: Pick<NamedSchema, 'name'>): { readonly arbitrary: string; readonly writable: string } => ({
  arbitrary: `arbitrary${name}`,
  writable: `arbitrary${name}Writable`,
})

/** What makes another kind of value than a function does: `minimalThing` beside `makeThing`. */
export const ofKind = (make: string, kind: 'minimal' | 'full' | 'boundaries'): string => `${kind}${make.slice('make'.length)}`

/** The exported names that derive from an operation's, in the three packages. */
export interface OperationNames {
  /** The object of parameters, `body` among them. */
  readonly parameters: string
  /** Bodies by status. */
  readonly responses: string
  /** Headers by status, of the statuses that have some. */
  readonly responseHeaders: string
  /** Bodies that can be sent by media type, where there are several. */
  readonly bodies: string
  /** Bodies by status and media type, where a status has several. */
  readonly contents: string
  readonly parametersSchema: string
  /** Those with the words of a media type are for one that is not the preferred one: see {@link mediaWords}. */
  readonly bodySchema: string
  readonly bodySchemaOf: (media: string) => string
  readonly makeParameters: string
  readonly makeParametersOf: (media: string) => string
  readonly responseSchema: (status: string, media?: string) => string
  /** Of each item, where the answer is a sequence of them. */
  readonly responseItemSchema: (status: string, media?: string) => string
  readonly makeResponse: (status: string, media?: string) => string
  readonly makeResponseItem: (status: string, media?: string) => string
  /** The validators of an operation together. */
  readonly validation: string
}

export function operationNamesOf({ name, typeName }: Pick<Operation, 'name' | 'typeName'>): OperationNames {
  return {
    parameters: `${typeName}Parameters`,
    responses: `${typeName}Responses`,
    responseHeaders: `${typeName}ResponseHeaders`,
    bodies: `${typeName}Bodies`,
    contents: `${typeName}Contents`,
    parametersSchema: `${typeName}ParametersSchema`,
    bodySchema: `${typeName}BodySchema`,
    bodySchemaOf: (media) => `${typeName}Body${media}Schema`,
    makeParameters: `make${typeName}Parameters`,
    makeParametersOf: (media) => `make${typeName}Parameters${media}`,
    responseSchema: (status, media = '') => `${typeName}Response${statusPart(status)}${media}Schema`,
    responseItemSchema: (status, media = '') => `${typeName}Response${statusPart(status)}${media}ItemSchema`,
    makeResponse: (status, media = '') => `make${typeName}Response${statusPart(status)}${media}`,
    makeResponseItem: (status, media = '') => `make${typeName}Response${statusPart(status)}${media}Item`,
    validation: `${name}Validation`,
  }
}

/** After the word, not before it: the engine calls inline answers `GetThing200Response`. */
const statusPart = (status: string): string => (status === 'default' ? 'Default' : status.toUpperCase())

/** The functions that iterate over the pages of an operation, and over the items of these. */
export const pagedNamesOf = ({
  name,
  pagination,
}: Pick<Operation, 'name' | 'pagination'>): { readonly pages: string; readonly items: string } => ({
  pages: pagination?.names.pages ?? `${name}Pages`,
  items: pagination?.names.items ?? `${name}Items`,
})

/** The exported names that derive from that of a webhook or a callback, in the three packages. */
export interface IncomingNames {
  /** The request. */
  readonly type: string
  /** What it is answered with by status. */
  readonly responses: string
  /** Bodies by media type, where there are several. */
  readonly bodies: string
  readonly bodySchema: string
  readonly bodySchemaOf: (media: string) => string
  readonly makeBody: string
  readonly makeBodyOf: (media: string) => string
}

export function incomingNamesOf({ typeName }: Pick<IncomingOperation, 'typeName'>): IncomingNames {
  return {
    type: typeName,
    responses: `${typeName}Responses`,
    bodies: `${typeName}Bodies`,
    bodySchema: `${typeName}BodySchema`,
    bodySchemaOf: (media) => `${typeName}Body${media}Schema`,
    makeBody: `make${typeName}Body`,
    makeBodyOf: (media) => `make${typeName}Body${media}`,
  }
}

/** A word for each media type of a body, unique among them: `MultipartFormData`, `VndApiJson` of `application/vnd.api+json`. */
export function mediaWords(contents: readonly Pick<Content, 'mediaType'>[]): ReadonlyMap<string, string> {
  const words = new Map(contents.map(({ mediaType }) => [mediaType, pascalCase(mediaType.replace(/^application\//i, '')) || 'Any']))
  const counts = groupBy([...words.values()], (word) => word.toLowerCase())
  return new Map(
    [...words].map(([type, word]) => [type, counts.get(word.toLowerCase())?.length === 1 ? word : `${word}${capital(idOf(type))}`]),
  )
}

/** The members that a body has among the parameters of an operation, in the order in which they are written. */
export const bodyMembers = {
  /** Which of several media types it is sent with. */
  contentType: 'contentType',
  body: 'body',
  /** The headers of its parts. */
  partHeaders: 'partHeaders',
} as const

export const hasContentType = ({ contents }: Pick<Body, 'contents'>): boolean => contents.length > 1
export const hasPartHeaders = ({ contents }: Pick<Body, 'contents'>): boolean =>
  contents.some(({ encodings }) => encodings.some(({ headers }) => headers.length > 0))

/** The keys that no parameter can have beside the body. */
export const membersOf = (body: Pick<Body, 'contents'>): readonly string[] => [
  ...(hasContentType(body) ? [bodyMembers.contentType] : []),
  bodyMembers.body,
  ...(hasPartHeaders(body) ? [bodyMembers.partHeaders] : []),
]

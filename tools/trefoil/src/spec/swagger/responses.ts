import { essenceOf } from '../../media-type.ts'
import type { Container } from '../origins.ts'
import { pointerTo, refTo } from '../pointer.ts'
import { quoted } from '../quoted.ts'
import { object, objects, read } from './expect.ts'
import { convertMembers, kind, type Kind } from './members.ts'
import { mediaTypesOf, sameTypes, type MediaTypes } from './media-types.ts'
import { entries, isObjectPlace, member, placeAt, type Entry, type ObjectPlace, type Place } from './place.ts'
import { settle } from './reference.ts'
import { schemaInto } from './schema.ts'
import { checkCommas, simple, simpleSchemaInto } from './simple.ts'
import { keep, make, remark, write, type Made, type Upgrading } from './upgrading.ts'

/** The responses of an operation (Swagger 2.0, "Responses Object"). */
export function responsesInto(to: Made, operation: ObjectPlace, upgrading: Upgrading): void {
  const found = read(operation, 'responses', object, upgrading)
  if (found === undefined) return
  const made = make(to, 'responses', found, upgrading)
  const produces = mediaTypesOf(operation, 'produces', upgrading)
  for (const entry of entries(found, upgrading))
    if (entry.key.startsWith('x-')) keep(made, entry.key, entry, upgrading)
    else responseInto(made, entry, produces, upgrading)
}

/** Converts a response; a shared one can be referred to where it is given as the document says for all. */
export function responseInto(to: Made<Container>, use: Entry, produces: MediaTypes, upgrading: Upgrading): void {
  const settled = settle(use, 'responses', upgrading)
  if (settled === undefined) return
  const { place, shared } = settled
  const isElsewhere = shared !== undefined && use.pointer !== place.pointer
  if (!isElsewhere || !sameTypes(produces, mediaTypesOf(upgrading.root, 'produces', upgrading))) {
    responseHere(make(to, use.key, place, upgrading), place, produces, upgrading)
    return
  }
  const ref = refTo(pointerTo(['components', 'responses', shared]))
  write(make(to, use.key, use, upgrading), '$ref', ref, member(use, '$ref', upgrading) ?? use, upgrading)
}

function responseHere(made: Made, place: ObjectPlace, produces: MediaTypes, upgrading: Upgrading): void {
  convertMembers(place, made, response, upgrading)
  headersInto(made, place, upgrading)
  const examples = examplesOf(place, upgrading)
  const schema = member(place, 'schema', upgrading)
  const types = typesOf(schema, examples, produces, upgrading)
  for (const example of examples) reportStray(example, types, upgrading)
  // Without a schema there is no content (Swagger 2.0, "Response Object"); but what has an example has some.
  if (schema === undefined && examples.length === 0) return
  const content = make(made, 'content', { ...(schema ?? place), value: null }, upgrading)
  for (const type of types) {
    const media = make(content, type, { ...(schema ?? place), value: null }, upgrading)
    if (schema) bodyInto(media, schema, upgrading)
    const example = examples.find(({ key }) => isSame(key, type))
    if (example) keep(media, 'example', example, upgrading)
  }
}

const response: Kind = kind('A response', { kept: 'description', read: 'schema headers examples' })

const examplesOf = (place: ObjectPlace, upgrading: Upgrading): readonly Entry[] => {
  const found = read(place, 'examples', object, upgrading)
  return found ? entries(found, upgrading).filter(({ key }) => !key.startsWith('x-')) : []
}

const isFile = (schema: Place | undefined): schema is ObjectPlace =>
  schema !== undefined && isObjectPlace(schema) && schema.value['type'] === 'file'

/**
 * Where the document names no media type, those of the examples are given; and if there are none, JSON, or bytes. An
 * operation that gives a file says so for its errors too, which are no files: they are JSON as well.
 */
function typesOf(schema: Place | undefined, examples: readonly Entry[], { types }: MediaTypes, upgrading: Upgrading): readonly string[] {
  const named = types.map(({ value }) => value)
  if (schema && named.length > 0 && named.every((type) => bytes.test(essenceOf(type))) && hasMembers(schema, upgrading)) {
    const message = 'No media type of "produces" can hold what is described here; it is taken to be JSON'
    remark(
      schema,
      { code: 'TF1204', message, fix: 'Add "application/json" to "produces" of the operation, or what else this is.' },
      upgrading,
    )
    return ['application/json']
  }
  if (named.length > 0) return named
  if (examples.length > 0) return examples.map(({ key }) => key)
  return [isFile(schema) ? 'application/octet-stream' : 'application/json']
}

/** Media types of files that nobody writes JSON into. */
const bytes = /^(?:(?:audio|font|video)\/|image\/(?!svg)|application\/(?:gzip|msword|octet-stream|pdf|vnd\.(?:ms|openxmlformats)-|zip))/

/** Whether it is a schema of objects or lists, or refers to one. */
function hasMembers(schema: Place, upgrading: Upgrading, steps = 10): boolean {
  if (!isObjectPlace(schema)) return false
  const { $ref, type } = schema.value
  if (typeof $ref !== 'string') return type === 'object' || type === 'array'
  const target = $ref.startsWith('#/') ? placeAt(upgrading.root, $ref.slice(1), upgrading) : undefined
  return target !== undefined && steps > 0 && hasMembers(target, upgrading, steps - 1)
}

const isSame = (one: string, other: string): boolean => essenceOf(one) === essenceOf(other)

function reportStray(example: Entry, types: readonly string[], upgrading: Upgrading): void {
  if (types.some((type) => isSame(type, example.key))) return
  const message = `The operation does not produce ${quoted(example.key)}; the example changes nothing`
  remark(example, { code: 'TF1203', message, fix: 'Add the media type to "produces", or remove the example.' }, upgrading)
}

/** The `file` of Swagger 2.0 is a string of bytes in OpenAPI 3.0. */
function bodyInto(media: Made, schema: Place, upgrading: Upgrading): void {
  if (!isFile(schema)) {
    schemaInto(media, 'schema', schema, upgrading)
    return
  }
  const made = make(media, 'schema', schema, upgrading)
  const type = member(schema, 'type', upgrading) ?? schema
  convertMembers(schema, made, file, upgrading)
  write(made, 'type', 'string', type, upgrading)
  write(made, 'format', 'binary', type, upgrading)
}

const file: Kind = kind('A file', { kept: 'title description default readOnly externalDocs example', read: 'type format required' })

function headersInto(to: Made, place: ObjectPlace, upgrading: Upgrading): void {
  const found = member(place, 'headers', upgrading)
  if (found === undefined) return
  const made = make(to, 'headers', found, upgrading)
  for (const entry of objects(place, 'headers', upgrading)) {
    const header = make(made, entry.key, entry, upgrading)
    convertMembers(entry, header, headerKind, upgrading)
    simpleSchemaInto(header, 'schema', entry, upgrading)
    checkCommas(entry, upgrading)
  }
}

const headerKind: Kind = kind('A header', { kept: 'description', read: simple })

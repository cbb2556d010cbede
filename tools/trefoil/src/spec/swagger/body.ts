import { pointerTo, refTo } from '../pointer.ts'
import { convertMembers, kind, type Kind } from './members.ts'
import { mediaTypesOf, sameTypes, type MediaTypes } from './media-types.ts'
import { formInto } from './form.ts'
import { member, type ObjectPlace, type Place } from './place.ts'
import type { Use } from './parameters.ts'
import { schemaInto } from './schema.ts'
import { make, refuse, remark, write, type Made, type Upgrading } from './upgrading.ts'

/** What an operation sends: its own parameters of a body or form, and those of its path that they do not replace. */
export function payloadInto(to: Made, operation: ObjectPlace, shared: readonly Use[], own: readonly Use[], upgrading: Upgrading): void {
  const ownBodies = own.filter((use) => use.in === 'body')
  const bodies = ownBodies.length > 0 ? ownBodies : shared.filter((use) => use.in === 'body')
  const ownFields = own.filter((use) => use.in === 'formData')
  const names = new Set(ownFields.map(({ name }) => name))
  const fields = [...shared.filter((use) => use.in === 'formData' && !names.has(use.name)), ...ownFields]
  const [body, second] = bodies
  const consumes = mediaTypesOf(operation, 'consumes', upgrading)
  if (second) refuse(second.use, { code: 'TF1202', message: 'An operation has one body', fix: 'Remove one of the two.' }, upgrading)
  else if (body && fields[0]) refuse(fields[0].use, formAndBody, upgrading)
  else if (body) bodyOrReferenceInto(to, body, consumes, upgrading)
  else if (fields.length > 0) formInto(to, fields, { operation, consumes }, upgrading)
}

const formAndBody = {
  code: 'TF1201',
  message: 'The operation has parameters in "formData" and one in "body", and can send only one of the two',
  fix: 'Make members of the body of the ones, or parameters in "formData" of the other.',
} as const

/** A body of the document can be referred to where it is sent as the document says for all. */
function bodyOrReferenceInto(to: Made, body: Use, consumes: MediaTypes, upgrading: Upgrading): void {
  const { shared, use, place } = body
  if (shared === undefined || !sameTypes(consumes, mediaTypesOf(upgrading.root, 'consumes', upgrading))) {
    bodyInto(to, 'requestBody', place, consumes, upgrading)
    return
  }
  const ref = refTo(pointerTo(['components', 'requestBodies', shared]))
  write(make(to, 'requestBody', use, upgrading), '$ref', ref, member(use, '$ref', upgrading) ?? use, upgrading)
}

const json = 'application/json'

/** Converts a parameter in `body`; of media types that nobody names, JSON is taken. */
export function bodyInto(to: Made, key: string, place: ObjectPlace, { types }: MediaTypes, upgrading: Upgrading): void {
  const made = make(to, key, place, upgrading)
  convertMembers(place, made, bodyParameter, upgrading)
  const schema = member(place, 'schema', upgrading)
  if (schema === undefined)
    remark(place, { code: 'TF1204', message: 'The body has no "schema"; any value is admitted', fix: 'Add "schema".' }, upgrading)
  const content = make(made, 'content', { ...place, value: null }, upgrading)
  const named: readonly { readonly text: string; readonly from: Place }[] =
    types.length > 0 ? types.map((type) => ({ text: type.value, from: type })) : [{ text: json, from: place }]
  for (const { text, from } of named) {
    const media = make(content, text, from, upgrading)
    if (schema) schemaInto(media, 'schema', schema, upgrading)
  }
}

const bodyParameter: Kind = kind('A parameter in a body', { kept: 'description required', read: 'name in schema' })

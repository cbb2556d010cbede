import { essenceOf } from '../../media-type.ts'
import { quoted } from '../quoted.ts'
import { writtenAs } from './collection-format.ts'
import { convertMembers, kind, type Kind } from './members.ts'
import type { MediaTypes } from './media-types.ts'
import { member, type ObjectPlace, type Place } from './place.ts'
import type { Use } from './parameters.ts'
import { simple, simpleSchemaInto } from './simple.ts'
import { make, makeList, refuse, remark, remarkValue, write, type Made, type Upgrading } from './upgrading.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data'

interface Sending {
  readonly operation: ObjectPlace
  readonly consumes: MediaTypes
}

/** Converts parameters in `formData` to a body with a member for each (OpenAPI 3.0.3, section 4.7.14.2 and 4.7.14.3). */
export function formInto(to: Made, fields: readonly Use[], sending: Sending, upgrading: Upgrading): void {
  reportTwins(fields, upgrading)
  for (const { place } of fields) {
    const ignored = member(place, 'allowEmptyValue', upgrading)
    if (ignored?.value === true) remark(ignored, noEmptyValue, upgrading)
  }
  const from: Place = { ...(member(sending.operation, 'parameters', upgrading) ?? sending.operation), value: null }
  const made = make(to, 'requestBody', from, upgrading)
  const required = fields.filter(isRequired)
  if (required.length > 0) write(made, 'required', true, from, upgrading)
  const content = make(made, 'content', from, upgrading)
  for (const { text, written } of formsOf(fields, sending, upgrading)) {
    const media = make(content, text, { ...written, value: null }, upgrading)
    const where = essenceOf(text) === multipart ? 'multipart' : 'form'
    membersInto(media, fields, from, upgrading)
    encodingInto(media, fields, where, upgrading)
  }
}

const noEmptyValue = {
  code: 'TF1203',
  message: 'OpenAPI 3 does not say of members of a form that they may be empty; "allowEmptyValue" changes nothing',
  fix: 'Nothing has to be done: an empty text is sent as such.',
} as const

const isRequired = ({ place }: Use): boolean => place.value['required'] === true

function reportTwins(fields: readonly Use[], upgrading: Upgrading): void {
  const seen = new Set<string>()
  for (const { name, use } of fields) {
    const message = `The parameter ${quoted(name)} stands here twice in "formData"`
    if (seen.has(name)) refuse(use, { code: 'TF1202', message, fix: 'Remove one of the two.' }, upgrading)
    seen.add(name)
  }
}

interface Form {
  readonly text: string
  readonly written: Place
}

/** The media types of a form: those that the document names, as far as they are forms. A file needs multipart/form-data. */
function formsOf(fields: readonly Use[], { operation, consumes }: Sending, upgrading: Upgrading): readonly Form[] {
  const file = fields.find(({ place }) => place.value['type'] === 'file')
  const usable = file ? [multipart] : [urlencoded, multipart]
  const given = consumes.types.map((type): Form => ({ text: type.value, written: type }))
  const forms = given.filter(({ text }) => usable.includes(essenceOf(text)))
  const usual = file ? multipart : urlencoded
  if (consumes.own)
    for (const { text, written } of given.filter((one) => !forms.includes(one)))
      remarkValue(written, { code: 'TF1204', ...unsent(text, forms[0]?.text ?? usual) }, upgrading)
  return forms.length > 0 ? forms : [{ text: usual, written: operation }]
}

const unsent = (type: string, other: string): { readonly message: string; readonly fix: string } => ({
  message: `The parameters in "formData" are not sent as ${quoted(type)}, but as ${quoted(other)}`,
  fix: `Correct "consumes": a form is ${urlencoded} or ${multipart}, and with a file the latter.`,
})

function membersInto(media: Made, fields: readonly Use[], from: Place, upgrading: Upgrading): void {
  const schema = make(media, 'schema', from, upgrading)
  write(schema, 'type', 'object', from, upgrading)
  const required = fields.filter(isRequired)
  if (required.length > 0) {
    const list = makeList(schema, 'required', from, upgrading)
    for (const [index, { name, place }] of required.entries())
      write(list, index, name, member(place, 'required', upgrading) ?? place, upgrading)
  }
  const properties = make(schema, 'properties', from, upgrading)
  for (const { name, place } of fields) {
    const made = simpleSchemaInto(properties, name, place, upgrading)
    convertMembers(place, made, field, upgrading)
  }
}

const field: Kind = kind('A parameter in "formData"', { kept: 'description', read: `name in required allowEmptyValue ${simple}` })

/** How lists are written, where it is not as a form does it (OpenAPI 3.0.3, section 4.7.15). */
function encodingInto(media: Made, fields: readonly Use[], where: 'form' | 'multipart', upgrading: Upgrading): void {
  const lists = fields.flatMap(({ name, place }) => {
    const { style, explode } = writtenAs(place, where, upgrading) ?? {}
    return style === undefined || explode !== false ? [] : [{ name, style, from: member(place, 'collectionFormat', upgrading) ?? place }]
  })
  const [first] = lists
  if (first === undefined) return
  const encoding = make(media, 'encoding', first.from, upgrading)
  for (const { name, style, from } of lists) {
    const made = make(encoding, name, from, upgrading)
    write(made, 'style', style, from, upgrading)
    write(made, 'explode', false, from, upgrading)
  }
}

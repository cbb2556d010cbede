import { append, itemsOf } from './body.ts'
import { textOf } from './forms.ts'
import type { Call, Write } from './call.ts'

/** Adds one member to a form. */
type Field = (form: FormData, name: string, value: unknown, call: Call) => void

/** `multipart/form-data` with members that are written in another way than the usual one. */
export const multipartWith =
  (fields: Readonly<Record<string, Field>>): Write =>
  (call, _name, body) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(body ?? {})) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (value !== undefined && value !== null) (field ?? usual)(form, name, value, call)
    }
    call.body = form
  }

const usual: Field = (form, name, value) => {
  for (const item of itemsOf(value)) append(form, name, item)
}

/** A member as parts of a media type, one for each item of a list. A file that has a type keeps it; plain text is no file. */
export const partAs =
  (type: string): Field =>
  (form, name, value) => {
    for (const item of itemsOf(value)) {
      if (item instanceof Blob) form.append(name, typed(item, type))
      else if (/^text\/plain/i.test(type)) form.append(name, textOf(type, name, item))
      else form.append(name, new Blob([textOf(type, name, item)], { type }))
    }
  }

export const typed = (file: Blob, type: string): Blob =>
  file.type === '' ? new File([file], file instanceof File ? file.name : 'blob', { type }) : file

/** A member as query parameters are written, each of them a part: percent-encoding is undone. */
export const partStyled =
  (write: Write): Field =>
  (form, name, value, call) => {
    const query = { ...call, search: '' }
    write(query, name, value)
    for (const text of query.search.split('&').slice(1)) {
      const [key = '', ...rest] = text.split('=')
      form.append(decodeURIComponent(key), decodeURIComponent(rest.join('=')))
    }
  }

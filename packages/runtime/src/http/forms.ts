import { fieldText, isObject, itemsOf, put } from './body.ts'
import { type Call, percent, type Write } from './call.ts'

/** How members of a form are written that are not written in the usual way: each as a query parameter is. */
export type Fields = Readonly<Record<string, Write>>

/** The text of a value under a media type. Throws a TypeError for what has no text there. */
export function textOf(type: string, name: string, value: unknown): string {
  if (/[/+]json *(;|$)/i.test(type)) return JSON.stringify(value)
  if (isObject(value)) throw new TypeError(`"${name}" is sent as ${type}: give the text`)
  return String(value)
}

/** A member, each item of a list for itself, as text of a media type. */
export const fieldAs =
  (type: string): Write =>
  (call, name, value) => {
    for (const item of itemsOf(value)) call.search += `&${percent(name)}=${percent(textOf(type, name, item))}`
  }

const usual: Write = (call, name, value) => {
  const items = itemsOf(value).map((item): [string, string] => [name, fieldText(item)])
  if (items.length > 0) call.search += `&${new URLSearchParams(items)}`
}

function formText(call: Call, value: unknown, fields: Fields): string {
  const form = { ...call, search: '' }
  for (const [name, member] of Object.entries(value ?? {})) {
    const write = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (member !== undefined && member !== null) (write ?? usual)(form, name, member)
  }
  return form.search.slice(1)
}

/** `application/x-www-form-urlencoded` with members that are written in another way than the usual one. */
export const urlencodedWith =
  (fields: Fields): Write =>
  (call, _name, body) =>
    put(call, formText(call, body, fields), 'application/x-www-form-urlencoded')

/** The whole query, as a form. */
export const queryForm =
  (fields: Fields = {}): Write =>
  (call, _name, value) => {
    const text = formText(call, value, fields)
    if (text !== '') call.search += `&${text}`
  }

/** The whole query, as text of a media type. */
export const queryText =
  (type: string): Write =>
  (call, name, value) => {
    call.search += `&${percent(textOf(type, name, value))}`
  }

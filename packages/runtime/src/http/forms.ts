import { fieldText, isObject, itemsOf, put } from './body.ts'
import { type Outgoing, percent, type Write } from './outgoing.ts'

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
  ({ query }, name, value) => {
    for (const item of itemsOf(value)) query.push(`${percent(name)}=${percent(textOf(type, name, item))}`)
  }

const usual: Write = ({ query }, name, value) => {
  const items = itemsOf(value).map((item): [string, string] => [name, fieldText(item)])
  if (items.length > 0) query.push(`${new URLSearchParams(items)}`)
}

function formText(outgoing: Outgoing, value: unknown, fields: Fields): string {
  const query: string[] = []
  for (const [name, member] of Object.entries(value ?? {})) {
    const write = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (member !== undefined && member !== null) (write ?? usual)({ ...outgoing, query }, name, member)
  }
  return query.join('&')
}

/** `application/x-www-form-urlencoded` with members that are written in another way than the usual one. */
export const urlencodedWith =
  (fields: Fields): Write =>
  (outgoing, _name, body) =>
    put(outgoing, formText(outgoing, body, fields), 'application/x-www-form-urlencoded')

/** The whole query, as a form. */
export const queryForm =
  (fields: Fields = {}): Write =>
  (outgoing, _name, value) => {
    const text = formText(outgoing, value, fields)
    if (text !== '') outgoing.query.push(text)
  }

/** The whole query, as text of a media type. */
export const queryText =
  (type: string): Write =>
  ({ query }, name, value) =>
    void query.push(percent(textOf(type, name, value)))

import type { Encode } from './call.ts'

/**
 * The text of one parameter, as in the table of the OpenAPI specification, section "Style Values" (in the words of
 * 3.0.4 and 3.1.1); undefined where there is nothing to write, such as an empty list. Throws a TypeError for a value
 * that the style does not define: a list or an object inside a value.
 */
export type Style = (name: string, value: unknown, encode: Encode) => string | undefined

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isPresent = (value: unknown): boolean => value !== undefined && value !== null
const membersOf = (value: object): [string, unknown][] => Object.entries(value).filter(([, member]) => isPresent(member))

function textOf(name: string, value: unknown): string {
  if (isObject(value)) throw new TypeError(`"${name}" has a list or an object inside, which its style does not define`)
  return String(value)
}

/** Values side by side: `blue` `black`, and of an object `R` `100` `G` `200`. */
function flat(name: string, value: unknown, encode: Encode): string[] {
  const values = Array.isArray(value) ? value : isObject(value) ? membersOf(value).flat() : [value]
  return values.filter(isPresent).map((item) => encode(textOf(name, item)))
}

/** Members of an object as `R=100`; undefined for any other value. */
function members(name: string, value: unknown, encode: Encode, key: (member: string) => string): string[] | undefined {
  if (!isObject(value) || Array.isArray(value)) return undefined
  return membersOf(value).map(([member, of]) => `${encode(key(member))}=${encode(textOf(name, of))}`)
}

const asIs = (member: string): string => member

/** `blue` `black`, and of an object `R=100` `G=200`. */
const unnamed = (name: string, value: unknown, encode: Encode): string[] => members(name, value, encode, asIs) ?? flat(name, value, encode)

/** `color=blue` `color=black`, and of an object `R=100` `G=200`. */
const named = (name: string, value: unknown, encode: Encode): string[] =>
  members(name, value, encode, asIs) ?? flat(name, value, encode).map((text) => `${encode(name)}=${text}`)

const joined = (parts: readonly string[], separator: string, before = ''): string | undefined =>
  parts.length > 0 ? before + parts.join(separator) : undefined

/** `blue,black`, `R,100,G,200` */
export const simpleText: Style = (name, value, encode) => joined(flat(name, value, encode), ',')

/** `blue,black`, `R=100,G=200` */
export const simpleExplodedText: Style = (name, value, encode) => joined(unnamed(name, value, encode), ',')

/** `.blue,black`, `.R,100,G,200` */
export const labelText: Style = (name, value, encode) => joined(flat(name, value, encode), ',', '.')

/** `.blue.black`, `.R=100.G=200` */
export const labelExplodedText: Style = (name, value, encode) => joined(unnamed(name, value, encode), '.', '.')

/** RFC 6570, section 3.2.7: no equals sign before nothing. */
const withoutEquals = (pair: string): string => pair.replace(/^([^=]*)=$/, '$1')

/** `;color=blue,black`, `;color=R,100,G,200`; `;color` for an empty text */
export const matrixText: Style = (name, value, encode) => {
  const text = joined(flat(name, value, encode), ',', `${encode(name)}=`)
  return text && `;${withoutEquals(text)}`
}

/** `;color=blue;color=black`, `;R=100;G=200`; `;color` for an empty text */
export const matrixExplodedText: Style = (name, value, encode) => joined(named(name, value, encode).map(withoutEquals), ';', ';')

/** `color=blue&color=black`, `R=100&G=200` */
export const formExplodedText: Style = (name, value, encode) => joined(named(name, value, encode), '&')

/** `color=blue,black`, `color=R,100,G,200`, with another separator where the style has one */
export const formText =
  (separator: string): Style =>
  (name, value, encode) =>
    joined(flat(name, value, encode), separator, `${encode(name)}=`)

/** `color%5BR%5D=100&color%5BG%5D=200`. Throws a TypeError for what is no object. */
export const deepObjectText: Style = (name, value, encode) => {
  if (!isPresent(value)) return undefined
  const parts = members(name, value, encode, (member) => `${name}[${member}]`)
  if (!parts) throw new TypeError(`"${name}" is no object, as deepObject asks`)
  return joined(parts, '&')
}

/** `color=blue; color=black`, `R=100; G=200` */
export const cookiesText: Style = (name, value, encode) => joined(named(name, value, encode), '; ')

/** Of a parameter with `content` of a JSON media type. */
export const jsonText: Style = (_name, value, encode) => encode(JSON.stringify(value))

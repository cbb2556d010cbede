import type { Json, JsonObject } from '../../spec/document.ts'
import { quoted } from '../../spec/quoted.ts'
import type { Severity } from '../../diagnostic/diagnostic.ts'
import type { Log } from './log.ts'
import { elements, isList, isObject, member, type ObjectPlace, type Place } from './place.ts'

export { quoted }

/** What a member has to be, in words and as a test. */
export interface Shape<T extends Json> {
  readonly words: string
  readonly is: (value: Json) => value is T
}

export const text: Shape<string> = { words: 'a string', is: (value) => typeof value === 'string' }
export const flag: Shape<boolean> = { words: 'true or false', is: (value) => typeof value === 'boolean' }
export const number: Shape<number> = { words: 'a number', is: (value): value is number => Number.isFinite(value) }
export const count: Shape<number> = {
  words: 'a whole number, 0 or more',
  is: (value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
}
export const positive: Shape<number> = {
  words: 'a number above 0',
  is: (value): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0,
}
export const object: Shape<JsonObject> = { words: 'an object', is: isObject }
export const list: Shape<readonly Json[]> = { words: 'a list', is: isList }

/** A value that has the shape asked for, at its place. */
export interface Read<T extends Json> extends Place {
  readonly value: T
}

/** The place if its value has the shape; otherwise undefined, and the log says so. */
export function expect<T extends Json>(log: Log, place: Place, shape: Shape<T>, severity: Severity = 'error'): Read<T> | undefined {
  const { value, pointer } = place
  if (shape.is(value)) return { value, pointer }
  log.add(severity, {
    code: 'TF3001',
    at: pointer,
    message: `${nameOf(pointer)} has to be ${shape.words}, not ${kindOf(value)}`,
    fix: `Write ${shape.words} here.`,
  })
  return undefined
}

/** A member with the shape asked for; undefined where it is absent, and also where it is wrong, which the log then says. */
export function read<T extends Json>(
  log: Log,
  place: ObjectPlace,
  { name, shape, severity = 'error' }: { readonly name: string; readonly shape: Shape<T>; readonly severity?: Severity },
): Read<T> | undefined {
  const found = member(place, name)
  return found && expect(log, found, shape, severity)
}

/** The same, without its place. */
export const valueOf = <T extends Json>(log: Log, place: ObjectPlace, name: string, shape: Shape<T>): T | undefined =>
  read(log, place, { name, shape })?.value

/** The same for what no value can break: where it is wrong it is left out, with a warning. */
export const remarkOf = <T extends Json>(log: Log, place: ObjectPlace, name: string, shape: Shape<T>): T | undefined =>
  read(log, place, { name, shape, severity: 'warning' })?.value

/** The strings of a list; the log says which elements are none. Undefined where the member is absent or no list. */
export function textsOf(log: Log, place: ObjectPlace, name: string): readonly Read<string>[] | undefined {
  const found = read(log, place, { name, shape: list })
  return found && elements(found).flatMap((element) => expect(log, element, text) ?? [])
}

/** How a message names a value: by its key. */
export function nameOf(pointer: string): string {
  const key = pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  return /^\d+$/.test(key) ? `element ${key}` : pointer === '' ? 'The document' : quoted(key)
}

function kindOf(value: Json): string {
  if (value === null) return 'null'
  if (isList(value)) return 'a list'
  if (isObject(value)) return 'an object'
  return typeof value === 'string' ? `the string ${quoted(value)}` : String(value)
}

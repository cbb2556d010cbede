import { isObject, kindOf, memberOf, type Mutable, type MutableObject } from '../json.ts'

/** Notes what is wrong at a path of an overlay, and how to mend it. */
export type Note = (path: readonly string[], message: string, fix: string) => void

/** What an object of the Overlay Specification may have. */
export type Fields = Readonly<Record<string, Field>>

interface Field {
  readonly type: 'string' | 'boolean' | 'object' | 'array' | 'any'
  readonly required: boolean
}

const names = { string: 'a string', boolean: 'a boolean', object: 'an object', array: 'an array', any: '' } as const

/** The value as an object, if it is one. Notes what is missing, of another type or unknown; extensions may stand anywhere. */
export function checkObject(value: Mutable, path: readonly string[], fields: Fields, note: Note): MutableObject | undefined {
  if (!isObject(value)) {
    note(path, `An object must stand here, not ${kindOf(value)}`, 'Write it as the Overlay Specification has it.')
    return undefined
  }
  for (const key of Object.keys(value)) {
    if (key.startsWith('x-') || Object.hasOwn(fields, key)) continue
    note([...path, key], `"${key}" is not a field that can stand here`, `The fields are ${Object.keys(fields).join(', ')}.`)
  }
  for (const [key, field] of Object.entries(fields)) checkField(value, path, { ...field, key }, note)
  return value
}

function checkField(
  object: MutableObject,
  path: readonly string[],
  { key, type, required }: Field & { readonly key: string },
  note: Note,
): void {
  const member = memberOf(object, key)
  if (member === undefined) {
    if (required) note(path, `"${key}" is missing`, `Add "${key}", ${names[type]}.`)
  } else if (type !== 'any' && kindOf(member) !== names[type]) {
    note([...path, key], `"${key}" must be ${names[type]}, not ${kindOf(member)}`, `Write ${names[type]}.`)
  }
}

import { isObject, kindOf, type Mutable } from '../json.ts'
import { quoted } from '../quoted.ts'
import { tokens } from '../pointer.ts'
import { entries, isListPlace, isObjectPlace, member, type Entry, type ListPlace, type ObjectPlace, type Place } from './place.ts'
import { refuseValue, type Upgrading } from './upgrading.ts'

export interface TextPlace extends Place {
  readonly value: string
}
export interface FlagPlace extends Place {
  readonly value: boolean
}

interface Shape<P extends Place> {
  readonly words: string
  readonly is: (place: Place) => place is P
}

export const object: Shape<ObjectPlace> = { words: 'an object', is: isObjectPlace }
export const list: Shape<ListPlace> = { words: 'a list', is: isListPlace }
export const text: Shape<TextPlace> = { words: 'a string', is: (place): place is TextPlace => typeof place.value === 'string' }
export const flag: Shape<FlagPlace> = { words: 'true or false', is: (place): place is FlagPlace => typeof place.value === 'boolean' }

/** The place if its value has the shape; otherwise that is reported. */
export function expect<P extends Place>(place: Place, shape: Shape<P>, upgrading: Upgrading): P | undefined {
  if (shape.is(place)) return place
  const message = `${nameOf(place)} has to be ${shape.words}, not ${describe(place.value)}`
  refuseValue(place, { code: 'TF1202', message, fix: `Write ${shape.words} here.` }, upgrading)
  return undefined
}

/** A member with a shape; undefined where it is absent, and where it is wrong, which is then reported. */
export function read<P extends Place>(place: Place, key: string, shape: Shape<P>, upgrading: Upgrading): P | undefined {
  const found = member(place, key, upgrading)
  return found && expect(found, shape, upgrading)
}

/** The strings of a list; what is none is reported. Undefined where there is no list. */
export function texts(place: Place, key: string, upgrading: Upgrading): readonly TextPlace[] | undefined {
  const found = read(place, key, list, upgrading)
  return found && entries(found, upgrading).flatMap((element) => expect(element, text, upgrading) ?? [])
}

/** The objects of a map, by key; what is none is reported. */
export function objects(place: Place, key: string, upgrading: Upgrading): readonly (Entry & ObjectPlace)[] {
  const found = read(place, key, object, upgrading)
  return (found ? entries(found, upgrading) : []).flatMap((entry) => {
    const one = expect(entry, object, upgrading)
    return one ? [{ ...one, key: entry.key }] : []
  })
}

function nameOf({ pointer }: Place): string {
  const key = tokens(pointer).at(-1)
  if (key === undefined) return 'The document'
  return /^\d+$/.test(key) ? `element ${key}` : quoted(key)
}

const describe = (value: Mutable): string => (Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : kindOf(value))

import { valueAt } from './pointer.ts'
import { elements, isListPlace, member, type ObjectPlace, type Place } from './read/place.ts'
import type { Schema } from './schema.ts'
import type { Conversion } from './schema/conversion.ts'
import { faultOf } from './verdict/fault.ts'
import { type Direction, verdict } from './verdict/verdict.ts'

/** A value that the document shows for a schema. */
export interface Shown {
  readonly place: Place
  readonly schema: Schema
  readonly as: 'example' | 'default'
}

/** The examples and the default beside the keywords of a schema. */
export function shownBeside(place: ObjectPlace, schema: Schema): readonly Shown[] {
  const given = member(place, 'default')
  const one = member(place, 'example')
  const many = member(place, 'examples')
  const examples = [...(one ? [one] : []), ...(many && isListPlace(many) ? elements(many) : [])]
  return [
    ...(given ? [{ place: given, schema, as: 'default' } as const] : []),
    ...examples.map((example) => ({ place: example, schema, as: 'example' }) as const),
  ]
}

/** It may have members that only requests have, or only responses. */
const directions: readonly Direction[] = ['response', 'request']

/** Which way the value of an example goes, as far as its place tells: what it lacks is told for that way. */
const likelyDirection = ({ pointer }: Place): Direction => (/\/requestBod(y|ies)\//.test(pointer) ? 'request' : 'response')

/** Warns of examples and defaults that their schema does not admit: readers are misled, and fixtures leave them out. */
export function checkShown(all: readonly Shown[], { document, log }: Pick<Conversion, 'document' | 'log'>): void {
  const asked = new Set<string>()
  for (const { place, schema, as } of all) {
    const question = JSON.stringify([place.pointer, schema.pointer])
    if (asked.has(question)) continue
    asked.add(question)
    const isRefused = directions.every((direction) => verdict(schema, place.value, direction) === false)
    const fault = isRefused ? faultOf(schema, place.value, likelyDirection(place)) : undefined
    if (fault === undefined) continue
    const inside = `${place.pointer}${fault.at}`
    log.warning({
      code: 'TF3113',
      at: valueAt(document.root, inside) !== undefined ? inside : place.pointer,
      message: `The ${as} is no value of its schema: ${fault.at === '' ? 'it' : fault.at} ${fault.words}`,
      fix: `Correct the ${as}, or the schema where the ${as} is right; the fixtures use it only as far as it is valid.`,
    })
  }
}

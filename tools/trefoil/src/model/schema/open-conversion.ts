import type { Document, Pointer } from '../../spec/document.ts'
import { shownBeside } from '../examples.ts'
import type { Registry } from '../named/registry.ts'
import type { Log } from '../read/log.ts'
import { isObjectPlace, type Place } from '../read/place.ts'
import type { Schema } from '../schema.ts'
import { annotationsOf } from './annotations.ts'
import { bare, noAnnotations, type Conversion, type Reach } from './conversion.ts'
import { convert } from './convert.ts'
import { isAssertedBy, type FormatPolicy } from './formats.ts'
import { everyType } from './types.ts'
import { typesIn } from './types-of.ts'

/** What the config says of keywords that validators may take in more than one way. */
export interface Policies {
  readonly formats?: FormatPolicy
  readonly unknownEnumValues?: 'refuse' | 'accept'
}

/** What the schemas of a document are converted with. A place is converted once for each set of types that reach it. */
export function openConversion(
  document: Document,
  registry: Registry,
  log: Log,
  { formats = 'assert', unknownEnumValues = 'refuse' }: Policies = {},
): Conversion {
  const converted = new Map<Pointer, Schema>()

  function schema(place: Place, reach: Reach): Schema {
    const named = registry.at(place)
    if (named) {
      if (reach.isCondition) conversion.conditions.set(named, place.pointer)
      const annotations = isObjectPlace(place) ? annotationsOf(conversion, place) : noAnnotations
      const reference: Schema = { kind: 'reference', ...bare(place.pointer), annotations, target: named }
      if (isObjectPlace(place)) conversion.shown.push(...shownBeside(place, reference))
      return reference
    }
    if (reach.types !== everyType || reach.isCondition) return convert(place, reach, conversion)
    const made = converted.get(place.pointer) ?? convert(place, reach, conversion)
    converted.set(place.pointer, made)
    return made
  }

  const conversion: Conversion = {
    document,
    log,
    shown: [],
    schema,
    named: (place) => registry.at(place),
    nameTarget: (target) => registry.target(target),
    conditions: new Map(),
    unknownEnumValues,
    isAsserted: (format) => isAssertedBy(formats, format),
    typesOf: typesIn(document),
  }
  return conversion
}

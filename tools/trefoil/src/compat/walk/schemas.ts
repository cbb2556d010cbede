import type { ReferenceSchema, Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { SchemaCode } from '../codes.ts'
import type { Effect } from '../effect.ts'
import { effectOf, isSilent, keepsReading, keepsWriting } from '../effects.ts'
import type { Place } from '../place.ts'
import { formOf, viewIn } from '../sides.ts'
import { schemaWords } from '../words.ts'
import { exclusionChanges } from './exclusions.ts'
import { enumChanges, haveCommon } from './enums.ts'
import { listChanges } from './lists.ts'
import { numberChanges } from './numbers.ts'
import { objectChanges } from './objects.ts'
import { partChanges } from './parts.ts'
import { remarkChanges } from './remarks.ts'
import { rewritten } from './rewritten.ts'
import { stringChanges } from './strings.ts'
import { asUnion, isUnion, unionChanges } from './unions.ts'

/**
 * What differs between two schemas at a place. What a name stands for on both sides is compared where it stands: so each
 * pair of named schemas is looked at once, and those that contain themselves come to an end.
 */
export const schemaChanges = (before: Schema, after: Schema, place: Place): readonly Change[] => [
  ...remarkChanges(before, after, place),
  ...valueChanges(before, after, place),
]

/** The same without what is said of the schema itself. */
function valueChanges(before: Schema, after: Schema, place: Place): readonly Change[] {
  if (before.kind === 'reference' && after.kind === 'reference')
    return place.matching.isPair(before.target, after.target) ? [] : replaced(before, after, place)
  const [was, is] = [peeled(before), peeled(after)]
  return [...nullChanges(was, is, place), ...coreChanges(was.core, is.core, place)]
}

interface Peeled {
  readonly nullable: boolean
  readonly core: Schema
}

/** What a schema admits besides null. */
function peeled(schema: Schema): Peeled {
  const whole = { nullable: false, core: schema }
  if (schema.kind === 'null') return { nullable: true, core: { ...schema, kind: 'never' } }
  if (schema.kind === 'enum') {
    const values = schema.values.filter((value) => value !== null)
    return values.length === 0 || values.length === schema.values.length ? whole : { nullable: true, core: { ...schema, values } }
  }
  if ((schema.kind !== 'anyOf' && schema.kind !== 'oneOf') || (schema.kind === 'anyOf' && schema.meant)) return whole
  const of = schema.of.filter(({ kind }) => kind !== 'null')
  const [only, ...others] = of
  if (only === undefined || of.length === schema.of.length) return whole
  if (others.length === 0) return { nullable: true, core: only }
  const { discriminator, ...union } = schema
  return { nullable: true, core: { ...union, of, ...(discriminator && { discriminator: remapped(discriminator, schema.of, of) }) } }
}

type Discriminator = NonNullable<(Schema & { kind: 'oneOf' })['discriminator']>

function remapped({ name, mapping, otherwise }: Discriminator, from: readonly Schema[], to: readonly Schema[]): Discriminator {
  const moved = (branch: number): number => to.findIndex((schema) => schema === from[branch])
  return {
    name,
    mapping: mapping.map(({ value, branch }) => ({ value, branch: moved(branch) })),
    ...(otherwise !== undefined && { otherwise: moved(otherwise) }),
  }
}

function nullChanges(was: Peeled, is: Peeled, place: Place): readonly Change[] {
  if (was.nullable === is.nullable) return []
  const { pointer } = is.core
  // Where anything is possible, null is too.
  const [open, text] = is.nullable ? [was.core, 'it can be null now'] : [is.core, 'it is never null any more']
  if (open.kind === 'any') return []
  return [changed(place, { code: is.nullable ? 'nullable-added' : 'nullable-removed', side: 'after', pointer, text })]
}

function coreChanges(before: Schema, after: Schema, place: Place): readonly Change[] {
  if (before.kind === 'reference' && after.kind === 'reference')
    return place.matching.isPair(before.target, after.target) ? [] : replaced(before, after, place)
  if (before.kind === 'reference' && !isAmong(before, after, place))
    return rewritten(
      valueChanges(before.target.schema, after, behind('before', before, place)),
      `${schemaWords(before)} is not named here any more`,
      after,
      place,
    )
  if (after.kind === 'reference' && !isAmong(after, before, place))
    return rewritten(
      valueChanges(before, after.target.schema, behind('after', after, place)),
      `it is named ${schemaWords(after)} now`,
      after,
      place,
    )
  if (isUnion(before) || isUnion(after)) return unionChanges(asUnion(before), asUnion(after), place, schemaChanges)
  if (before.kind === 'allOf' || after.kind === 'allOf') return partChanges(before, after, place, schemaChanges)
  return sameKind(before, after, place)
}

/** Whether a name is one of several: a branch of a union, or a part of what is several at once. */
const isAmong = ({ target }: ReferenceSchema, schema: Schema, { matching }: Place): boolean =>
  (isUnion(schema) || schema.kind === 'allOf') &&
  schema.of.some((part) => part.kind === 'reference' && matching.isPair(part.target, target))

/** What stands behind a name is written as it is there. */
function behind(which: 'before' | 'after', { target }: ReferenceSchema, place: Place): Place {
  const { side, direction } = place[which]
  return { ...place, [which]: viewIn(side, target, formOf(side, target, direction)) }
}

function sameKind(before: Schema, after: Schema, place: Place): readonly Change[] {
  if (before.kind === 'number' && after.kind === 'number') return numberChanges(before, after, place)
  if (before.kind === 'string' && after.kind === 'string') return stringChanges(before, after, place)
  if (before.kind === 'enum' && after.kind === 'enum')
    return haveCommon(before, after) ? enumChanges(before, after, place) : replaced(before, after, place)
  if (before.kind === 'array' && after.kind === 'array') return listChanges(before, after, place, schemaChanges)
  if (before.kind === 'object' && after.kind === 'object') return objectChanges(before, after, place, schemaChanges)
  if (before.kind === 'not' && after.kind === 'not') return exclusionChanges(before, after, place)
  if (before.kind === 'anyOf' || after.kind === 'anyOf') return meantChanges(before, after, place)
  return before.kind === after.kind ? [] : replaced(before, after, place)
}

/** Without a type, values of all others pass too, though nobody means them. */
function meantChanges(before: Schema, after: Schema, place: Place): readonly Change[] {
  const [was, is] = [before, after].map((schema) => (schema.kind === 'anyOf' && schema.meant ? schema.meant : schema))
  if (was === undefined || is === undefined || was.kind !== is.kind) return replaced(before, after, place)
  if (before.kind === after.kind) return valueChanges(was, is, place)
  const said = after.kind === 'anyOf' ? 'type-widened' : 'type-narrowed'
  const text = after.kind === 'anyOf' ? 'the type is not said any more' : `the type is said now: it is ${schemaWords(is)}`
  const effect: Effect = { type: 'same', values: after.kind === 'anyOf' ? 'looser' : 'tighter' }
  return [changed(place, { code: said, side: 'after', pointer: after.pointer, text, effect }), ...valueChanges(was, is, place)]
}

/** Another kind of schema: more, less, something else, or the same in other words. */
function replaced(before: Schema, after: Schema, place: Place): readonly Change[] {
  const found = effectOf(before, after, place)
  if (isSilent(found)) return rewritten([], 'it is written otherwise, and is the same', after, place)
  // An open enum is all strings for a compiler, but an editor shows the difference.
  const isShown = found.type === 'same' && [before, after].some(({ kind }) => kind === 'enum')
  const effect: Effect = isShown ? { ...found, type: 'more' } : found
  const code: SchemaCode = keepsWriting(effect) ? 'type-widened' : keepsReading(effect) ? 'type-narrowed' : 'type-changed'
  const [was, is] = [schemaWords(before), schemaWords(after)]
  const text = was === is ? `it is ${is} otherwise than before` : `it is ${is} now, and was ${was}`
  return [changed(place, { code, side: 'after', pointer: after.pointer, text, effect })]
}

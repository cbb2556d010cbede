import type { AnyOfSchema, OneOfSchema, Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Effect } from '../effect.ts'
import { typeEffectOf } from '../effects.ts'
import { branchPairs } from '../match/branches.ts'
import { amongAlternatives, inside, type Place } from '../place.ts'
import { unionOf } from '../types/shape.ts'
import { shapeOf } from '../types/shape-of.ts'
import { admitsAll } from '../values/admits.ts'
import { areAllApart, areApart } from '../values/apart.ts'
import { unsaid } from './remarks.ts'
import { schemaWords } from '../words.ts'
import type { Compare } from './compare.ts'
import { discriminatorChanges } from './discriminators.ts'

export type Union = AnyOfSchema | OneOfSchema

export const isUnion = (schema: Schema): schema is Union =>
  schema.kind === 'oneOf' || (schema.kind === 'anyOf' && schema.meant === undefined)

/** What is no union is one of a single branch. */
export const asUnion = (schema: Schema): Union =>
  isUnion(schema)
    ? schema
    : { kind: 'anyOf', keyword: 'anyOf', of: [unsaid(schema)], annotations: schema.annotations, pointer: schema.pointer }

/** The branches of two unions. */
export function unionChanges(before: Union, after: Union, place: Place, compare: Compare): readonly Change[] {
  const { both, removed, added } = branchPairs(before.of, after.of, place.matching)
  const isSole = [before, after].some(({ kind, of }) => kind === 'oneOf' && !areAllApart(of))
  const within = isSole ? amongAlternatives(place) : place
  return [
    ...both.flatMap((pair) => compare(pair.before.schema, pair.after.schema, inside(within, branchStep(pair.after.schema, after)))),
    ...removed.map(({ schema }) => removal(schema, before, after, within)),
    ...added.map(({ schema }) => addition(schema, before, after, within)),
    ...kindChanges(before, after, place),
    ...discriminatorChanges(before, after, { both, removed, added }, place),
  ]
}

/** A branch that is the only one, null aside, needs no words. */
function branchStep(schema: Schema, { of }: Union): string {
  return of.length < 2 ? '' : `<${schema.kind === 'reference' ? schema.target.name : schemaWords(schema)}>`
}

/** It may be that another branch admits all of it. */
function removal(schema: Schema, before: Union, after: Union, place: Place): Change {
  const { pointer } = schema
  const rest = unionOf(after.of.map((branch) => shapeOf(branch, place.after)))
  const type = typeEffectOf(unionOf([rest, shapeOf(schema, place.before)]), rest, place)
  const isKept = admitsAll(schema, after, place.before.direction, place.matching)
  const isExact = before.kind === 'anyOf' || before.of.every((other) => other === schema || areApart(other, schema))
  const effect: Effect = { type: type === 'same' ? 'more' : type, values: isKept ? 'same' : isExact ? 'tighter' : 'other' }
  return changed(place, {
    code: 'union-member-removed',
    side: 'before',
    pointer,
    text: `${schemaWords(schema)} is no longer among what it can be`,
    effect,
  })
}

function addition(schema: Schema, before: Union, after: Union, place: Place): Change {
  const { pointer } = schema
  const old = unionOf(before.of.map((branch) => shapeOf(branch, place.before)))
  const type = typeEffectOf(old, unionOf([old, shapeOf(schema, place.after)]), place)
  const isKnown = admitsAll(schema, before, place.before.direction, place.matching)
  const isExact = after.kind === 'anyOf' || after.of.every((other) => other === schema || areApart(other, schema))
  const effect: Effect = { type: type === 'same' ? 'more' : type, values: isKnown && isExact ? 'same' : isExact ? 'looser' : 'other' }
  return changed(place, { code: 'union-member-added', side: 'after', pointer, text: `it can be ${schemaWords(schema)} too`, effect })
}

/** One of several admits what no two of them do; where no value is of two, it is the same. */
function kindChanges(before: Union, after: Union, place: Place): readonly Change[] {
  if (before.kind === after.kind || before.of.length < 2 || after.of.length < 2) return []
  const isSame = areAllApart(before.of) && areAllApart(after.of)
  const text = after.kind === 'oneOf' ? 'just one of the branches may fit now' : 'several of the branches may fit now'
  const effect: Effect = { type: 'same', values: isSame ? 'same' : after.kind === 'oneOf' ? 'tighter' : 'looser' }
  return [changed(place, { code: 'union-changed', side: 'after', pointer: after.pointer, text, effect })]
}

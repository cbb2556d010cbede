import type { ObjectSchema, Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { SchemaCode } from '../codes.ts'
import type { Effect } from '../effect.ts'
import { typeEffectOf, valueEffectOf } from '../effects.ts'
import { inside, type Place, unshown } from '../place.ts'
import { shapeOf } from '../types/shape-of.ts'
import { listed, schemaWords } from '../words.ts'
import type { Compare } from './compare.ts'
import { limitChanges } from './limits.ts'
import { memberChanges } from './members.ts'

/** What objects may be, and what is in them. */
export const objectChanges = (before: ObjectSchema, after: ObjectSchema, place: Place, compare: Compare): readonly Change[] => [
  ...memberChanges(before, after, place, compare),
  ...otherMembers(before, after, place, compare),
  ...patternMembers(before, after, place, compare),
  ...nameChanges(before, after, place, compare),
  ...limitChanges(
    [
      { name: 'minProperties', side: 'lower', before: before.minProperties || undefined, after: after.minProperties || undefined },
      { name: 'maxProperties', side: 'upper', before: before.maxProperties, after: after.maxProperties },
    ],
    after.pointer,
    place,
  ),
  ...dependencyChanges(before, after, place),
]

const isClosed = ({ kind }: Schema): boolean => kind === 'never'
const isAnything = ({ kind }: Schema): boolean => kind === 'any'

/** The members that are not described: none, any, or those of a type. */
function otherMembers(before: ObjectSchema, after: ObjectSchema, place: Place, compare: Compare): readonly Change[] {
  const [was, is] = [before.additional, after.additional]
  const told = [was, is].filter((schema) => !isClosed(schema) && !isAnything(schema))
  if (told.length === 2) return compare(was, is, inside(place, '[*]'))
  if (told.length === 0 && was.kind === is.kind) return []
  const code: SchemaCode = isClosed(is) ? 'additional-closed' : isClosed(was) ? 'additional-opened' : 'additional-changed'
  const effect: Effect = {
    type: typeOf(before, { ...before, additional: is }, place),
    values: valueEffectOf(was, is, place),
  }
  return [changed(place, { code, side: 'after', pointer: is.pointer, text: othersText(is), effect })]
}

const othersText = (is: Schema): string =>
  isClosed(is)
    ? 'there are no members any more but those that are described'
    : `members that are not described may be ${isAnything(is) ? 'anything' : schemaWords(is)} now`

const typeOf = (before: ObjectSchema, after: ObjectSchema, place: Place): Effect['type'] =>
  typeEffectOf(shapeOf(before, place.before), shapeOf(after, place.before), place)

function patternMembers(before: ObjectSchema, after: ObjectSchema, place: Place, compare: Compare): readonly Change[] {
  const find = ({ patterns }: ObjectSchema, pattern: string): Schema | undefined => patterns.find((row) => row.pattern === pattern)?.schema
  const kept = before.patterns.flatMap(({ pattern, schema }) => {
    const other = find(after, pattern)
    return other ? compare(schema, other, inside(place, `[/${pattern}/]`)) : []
  })
  const removed = before.patterns.filter(({ pattern }) => find(after, pattern) === undefined)
  const added = after.patterns.filter(({ pattern }) => find(before, pattern) === undefined)
  if (removed.length + added.length === 0) return kept
  const words = (rows: typeof added, what: string): readonly string[] =>
    rows.length === 0 ? [] : [`members that match ${listed(rows.map(({ pattern }) => `/${pattern}/`))} ${what}`]
  const text = [...words(added, 'have a type of their own now'), ...words(removed, 'have none of their own any more')].join(', ')
  const next = { ...before, patterns: after.patterns }
  const values = removed.length === 0 ? 'tighter' : added.length === 0 ? 'looser' : 'other'
  const isTyped = before.additional.kind !== 'any' || after.additional.kind !== 'any'
  const effect: Effect = { type: typeOf(before, next, place), values: isTyped ? 'other' : values }
  return [...kept, changed(place, { code: 'pattern-members-changed', side: 'after', pointer: after.pointer, text, effect })]
}

function nameChanges(
  { propertyNames: was }: ObjectSchema,
  { propertyNames: is }: ObjectSchema,
  place: Place,
  compare: Compare,
): readonly Change[] {
  if (was && is) return compare(was, is, unshown(inside(place, '[names]')))
  if (is)
    return [changed(place, { code: 'limit-tightened', side: 'after', pointer: is.pointer, text: 'the names of members are limited now' })]
  if (was)
    return [
      changed(place, { code: 'limit-loosened', side: 'before', pointer: was.pointer, text: 'the names of members are no longer limited' }),
    ]
  return []
}

type Dependency = ObjectSchema['dependentRequired'][number]

function dependencyChanges(before: ObjectSchema, after: ObjectSchema, place: Place): readonly Change[] {
  const pairs = ({ dependentRequired }: ObjectSchema): ReadonlyMap<string, Dependency> =>
    new Map(
      dependentRequired.flatMap((row) =>
        row.requires.map((name) => [JSON.stringify([row.name, name]), { name: row.name, requires: [name] }]),
      ),
    )
  const [olds, news] = [pairs(before), pairs(after)]
  const text = ({ name, requires }: Dependency, what: string): string =>
    `with ${JSON.stringify(name)} there ${what} be ${listed(requires.map((other) => JSON.stringify(other)))}`
  return [
    ...[...news].flatMap(([key, row]) =>
      olds.has(key) ? [] : [changed(place, { code: 'limit-tightened', side: 'after', pointer: after.pointer, text: text(row, 'has to') })],
    ),
    ...[...olds].flatMap(([key, row]) =>
      news.has(key)
        ? []
        : [changed(place, { code: 'limit-loosened', side: 'before', pointer: before.pointer, text: text(row, 'need not') })],
    ),
  ]
}

import type { ObjectSchema, Property } from '../../model/schema.ts'
import { isHidden } from '../../model/verdict/verdict.ts'
import type { Change } from '../change.ts'
import { changed, type Found } from '../changed.ts'
import type { SchemaCode } from '../codes.ts'
import type { Effect } from '../effect.ts'
import { valueEffectOf } from '../effects.ts'
import { inside, type Place } from '../place.ts'
import { likeness } from '../match/likeness.ts'
import type { Compare } from './compare.ts'

/** The members that an object has by name: those that it describes, and those that it only asks for. */
export function membersOf({ properties, requiredOnly, additional, patterns, annotations, pointer }: ObjectSchema): readonly Property[] {
  const of = [...patterns.map(({ schema }) => schema), ...(additional.kind === 'never' && patterns.length > 0 ? [] : [additional])]
  const [first, ...others] = of
  const schema: Property['schema'] =
    first !== undefined && others.length === 0 ? first : { kind: 'anyOf', of, keyword: 'anyOf', annotations, pointer }
  return [...properties, ...requiredOnly.map((name) => ({ name, required: true, schema }))]
}

/** The members of two objects that have names. */
export function memberChanges(before: ObjectSchema, after: ObjectSchema, place: Place, compare: Compare): readonly Change[] {
  const [olds, news] = [byName(before), byName(after)]
  const removed = [...olds.values()].filter(({ name }) => !news.has(name))
  const added = [...news.values()].filter(({ name }) => !olds.has(name))
  return [
    ...[...olds.values()].flatMap((was) => {
      const is = news.get(was.name)
      return is === undefined ? [] : sameName(was, is, inside(place, memberStep(was.name)), compare)
    }),
    ...(isRenaming(removed, added)
      ? renamings(removed, added, place)
      : [...removed.flatMap((member) => removal(member, after, place)), ...added.flatMap((member) => addition(member, before, place))]),
  ]
}

/** One went and one came, of which everything else is the same, and more than what many have. */
function isRenaming([was, ...others]: readonly Property[], [is, ...more]: readonly Property[]): boolean {
  if (was === undefined || is === undefined || others.length + more.length > 0 || was.required !== is.required) return false
  const { kind, annotations } = was.schema
  const isTelling = annotations.description !== undefined || !['any', 'string', 'number', 'boolean', 'null'].includes(kind)
  return isTelling && textOf(was.schema) === textOf(is.schema)
}

const textOf = (schema: Property['schema']): string => `${likeness(schema, ({ name }) => name)} ${JSON.stringify(schema.annotations)}`

const renamings = ([was]: readonly Property[], [is]: readonly Property[], place: Place): readonly Change[] =>
  was === undefined || is === undefined
    ? []
    : [
        changed(place, {
          code: 'member-renamed',
          side: 'after',
          pointer: is.schema.pointer,
          text: `the member ${JSON.stringify(was.name)} is ${JSON.stringify(is.name)} now`,
          ...(isHidden(was, place.before.direction) && { effect: unseen }),
        }),
      ]

const byName = (schema: ObjectSchema): ReadonlyMap<string, Property> => new Map(membersOf(schema).map((member) => [member.name, member]))

/** `.name`, or the name in quotes where it would not read well. */
export const memberStep = (name: string): string => (/^[\p{L}\p{N}_$@-]+$/u.test(name) ? `.${name}` : `.${JSON.stringify(name)}`)

function sameName(was: Property, is: Property, place: Place, compare: Compare): readonly Change[] {
  const [wasHidden, isHiddenNow] = [isHidden(was, place.before.direction), isHidden(is, place.after.direction)]
  const directions = directionChanges(was, is, place)
  if (wasHidden || isHiddenNow) return [...directions, ...compare(was.schema, is.schema, { ...place, types: 'hidden', values: 'unseen' })]
  return [...directions, ...presenceChanges(was, is, place), ...compare(was.schema, is.schema, place)]
}

function presenceChanges(was: Property, is: Property, place: Place): readonly Change[] {
  if (was.required === is.required) return []
  const { pointer } = is.schema
  return is.required
    ? [changed(place, { code: 'member-required', side: 'after', pointer, text: 'it has to be there now' })]
    : [changed(place, { code: 'member-optional', side: 'after', pointer, text: 'it need not be there any more' })]
}

const unseen: Effect = { type: 'same', values: 'same' }

interface Row {
  readonly name: 'readOnly' | 'writeOnly'
  readonly added: SchemaCode
  readonly removed: SchemaCode
  readonly addedText: string
  readonly removedText: string
}

const rows: readonly Row[] = [
  {
    name: 'readOnly',
    added: 'read-only-added',
    removed: 'read-only-removed',
    addedText: 'it is in answers alone now',
    removedText: 'it is in requests too now',
  },
  {
    name: 'writeOnly',
    added: 'write-only-added',
    removed: 'write-only-removed',
    addedText: 'it is in requests alone now',
    removedText: 'it is in answers too now',
  },
]

/** A member that leaves the values which go one way, or joins them. */
function directionChanges(was: Property, is: Property, place: Place): readonly Change[] {
  return rows.flatMap((row): readonly Change[] => {
    const isNow = is.schema.annotations[row.name]
    if (was.schema.annotations[row.name] === isNow) return []
    const code = isNow ? row.added : row.removed
    const text = isNow ? row.addedText : row.removedText
    return [changed(place, { code, side: 'after', pointer: is.schema.pointer, text, effect: visibility(was, is, place) })]
  })
}

function visibility(was: Property, is: Property, { before, after }: Place): Effect {
  const [wasHidden, isHiddenNow] = [isHidden(was, before.direction), isHidden(is, after.direction)]
  if (wasHidden === isHiddenNow) return unseen
  if (isHiddenNow) return { type: 'other', values: was.required ? 'looser' : 'same' }
  return is.required ? { type: 'demands', values: 'tighter' } : { type: 'more', values: 'same' }
}

function removal(member: Property, after: ObjectSchema, place: Place): readonly Change[] {
  const { pointer } = member.schema
  const text = `the member ${JSON.stringify(member.name)} is gone`
  const found: Found = { code: 'member-removed', side: 'before', pointer, text }
  if (isHidden(member, place.before.direction)) return [changed(place, { ...found, effect: unseen })]
  return [changed(place, { ...found, effect: { type: 'other', values: valuesRemoved(member, after) } })]
}

/** What need not be there any more passes without; what must not be there does not pass with it. */
function valuesRemoved({ required }: Property, { additional }: ObjectSchema): Effect['values'] {
  if (additional.kind === 'any') return 'looser'
  return required || additional.kind !== 'never' ? 'other' : 'tighter'
}

function addition(member: Property, before: ObjectSchema, place: Place): readonly Change[] {
  const { required, name, schema } = member
  const text = `the member ${JSON.stringify(name)} is new`
  const found: Found = { code: required ? 'required-member-added' : 'member-added', side: 'after', pointer: schema.pointer, text }
  if (isHidden(member, place.after.direction)) return [changed(place, { ...found, effect: unseen })]
  return [changed(place, { ...found, effect: { type: required ? 'demands' : 'more', values: valuesAdded(member, before, place) } })]
}

/** What is not described may be anything that nobody gives; but a document can say what it is, or that there is none. */
function valuesAdded({ required, schema }: Property, before: ObjectSchema, place: Place): Effect['values'] {
  const demanded = required ? 'tighter' : 'same'
  if (before.additional.kind === 'any' && before.patterns.length === 0) return demanded
  if (before.additional.kind === 'never' && before.patterns.length === 0) return required ? 'other' : 'looser'
  const values = before.patterns.length > 0 ? 'other' : valueEffectOf(before.additional, schema, place)
  return required && values !== 'tighter' ? (values === 'same' ? 'tighter' : 'other') : values
}

import type { Pointer } from '../model/schema.ts'
import { type Bumps, type Change, highest, higher, bumps as order, type Subject } from './change.ts'
import { bumpsOfEffect, type Effect, type ValueEffect, type Way } from './effect.ts'
import { type Place, placeText } from './place.ts'
import { type DirectedCode, directedRules } from './rules/directed.ts'
import { type FixedCode, fixedRules } from './rules/fixed.ts'
import type { Meaning, Rule } from './rules/rule.ts'
import { reasonOf } from './rules/reasons.ts'
import type { Roles } from './sides.ts'

/** What has been found at a place. */
export interface Found {
  readonly code: DirectedCode
  readonly side: Change['side']
  readonly pointer: Pointer
  /** What has changed, one sentence without the full stop. */
  readonly text: string
  /** What it does to types and validators, where that is not always the same. */
  readonly effect?: Effect
}

/** A difference at a place, with what it means to those who read the values there, and to those who write them. */
export function changed(place: Place, { code, side, pointer, text, effect }: Found): Change {
  const meanings = waysOf(place.roles).map((way) => ruled(directedRules[code][way], way, effect, place))
  const [first, second] = meanings
  const { bumps, why } = first && second ? together(first, second) : (first ?? { bumps: none, why: '' })
  return { code, subject: place.subject, place: placeText(place), side, pointer, direction: directionOf(place.roles), bumps, text, why }
}

const none: Bumps = { client: 'none', validators: 'none', fixtures: 'none' }

const waysOf = ({ reads, writes }: Roles): readonly Way[] => [
  ...(writes ? (['input'] as const) : []),
  ...(reads ? (['output'] as const) : []),
]

export function directionOf({ reads, writes }: Roles): Change['direction'] {
  if (reads && writes) return 'both'
  return reads ? 'output' : writes ? 'input' : 'neither'
}

function ruled(meaning: Meaning, way: Way, effect: Effect | undefined, place: Place): Rule {
  if (meaning.effect === undefined) return meaning
  const usual = effect === undefined || isSame(effect, meaning.effect)
  const here = atPlace(effect ?? meaning.effect, place)
  const why = usual && isSame(here, meaning.effect) ? meaning.why : reasonOf(here, way)
  const bumps = bumpsOfEffect(here, way)
  return { bumps: meaning.fixtures === undefined ? bumps : { ...bumps, fixtures: meaning.fixtures }, why }
}

const isSame = (one: Effect, other: Effect): boolean => one.type === other.type && one.values === other.values

function atPlace({ type, values }: Effect, place: Place): Effect {
  const seen: Readonly<Record<Place['values'], ValueEffect>> = {
    straight: values,
    either: values === 'same' ? 'same' : 'other',
    unseen: 'same',
  }
  return { type: place.types === 'shown' ? type : 'same', values: seen[place.values] }
}

type Note = Omit<Found, 'code' | 'effect'> & { readonly place?: string }

/** A difference that stands beside all values. */
export function noted(subject: Subject, code: FixedCode, { side, pointer, text, place = '' }: Note): Change {
  return { code, subject, place, side, pointer, direction: 'neither', text, ...fixedRules[code] }
}

/** What holds for those who write and for those who read; the reason is that of the higher bump, or both. */
export function together(one: Rule, other: Rule): Rule {
  const bumps: Bumps = {
    client: higher(one.bumps.client, other.bumps.client),
    validators: higher(one.bumps.validators, other.bumps.validators),
    fixtures: higher(one.bumps.fixtures, other.bumps.fixtures),
  }
  const [rank, otherRank] = [one, other].map((rule) => order.indexOf(highest(rule.bumps)))
  if (rank === otherRank && one.why !== other.why) return { bumps, why: `${one.why}; ${other.why}` }
  return { bumps, why: (rank ?? 0) >= (otherRank ?? 0) ? one.why : other.why }
}

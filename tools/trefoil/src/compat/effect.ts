import type { Bump, Bumps } from './change.ts'

/**
 * How a type of after fits one of before.
 * - same: each fits the other.
 * - more: what was read and written still is; there is something beside it.
 * - demands: what is read has more to it, but what is written lacks something.
 * - wider: what was written still fits; what is read may be something else.
 * - narrower: what is read fits what was expected; what was written may not fit.
 * - other: neither.
 */
export type TypeEffect = 'same' | 'more' | 'demands' | 'wider' | 'narrower' | 'other'

/** Whether a validator lets pass what it did not, or refuses what it did not. */
export type ValueEffect = 'same' | 'looser' | 'tighter' | 'other'

export interface Effect {
  readonly type: TypeEffect
  readonly values: ValueEffect
}

/** Which way the values go. */
export type Way = 'input' | 'output'

type ByWay = Readonly<Record<Way, Bump>>
const row = (input: Bump, output: Bump): ByWay => ({ input, output })

/** Code that writes values, and code that reads them. */
const ofTypes: Readonly<Record<TypeEffect, ByWay>> = {
  same: row('none', 'none'),
  more: row('minor', 'minor'),
  demands: row('major', 'minor'),
  wider: row('minor', 'major'),
  narrower: row('major', 'minor'),
  other: row('major', 'major'),
}

/** Values that code makes and has checked, and values that come and are to be relied upon. */
const ofValues: Readonly<Record<ValueEffect, ByWay>> = {
  same: row('none', 'none'),
  looser: row('minor', 'major'),
  tighter: row('major', 'minor'),
  other: row('major', 'major'),
}

const ranks: readonly Bump[] = ['none', 'patch', 'minor', 'major']
const most = (...all: readonly Bump[]): Bump => ranks.findLast((bump) => all.includes(bump)) ?? 'none'

/**
 * What an effect on values that go one way means for each package. Documentation is part of the client. Tests read what
 * fixtures make of answers, and give members of requests in the place of those that fixtures have.
 */
export const bumpsOfEffect = ({ type, values }: Effect, way: Way): Bumps => ({
  client: most('patch', ofTypes[type][way]),
  validators: most(ofTypes[type][way], ofValues[values][way]),
  fixtures: most(ofTypes[type][way], values === 'same' ? 'none' : 'patch'),
})

const typeOf: Readonly<Record<`${boolean} ${boolean}`, TypeEffect>> = {
  'true true': 'same',
  'true false': 'narrower',
  'false true': 'wider',
  'false false': 'other',
}

interface Fit {
  readonly reads: boolean
  readonly writes: boolean
}

/** The effect on a type, by whether what is read fits, and what is written. */
export const typeEffect = ({ reads, writes }: Fit): TypeEffect => typeOf[`${reads} ${writes}`]

const valueOf: Readonly<Record<`${boolean} ${boolean}`, ValueEffect>> = {
  'true true': 'same',
  'true false': 'tighter',
  'false true': 'looser',
  'false false': 'other',
}

interface Verdicts {
  readonly passed: boolean
  readonly passes: boolean
}

/** The effect on a validator, by whether all that passes now passed before, and all that passed before passes now. */
export const valueEffect = ({ passed, passes }: Verdicts): ValueEffect => valueOf[`${passed} ${passes}`]

import type { Bump, Bumps } from '../change.ts'
import type { Effect, TypeEffect, ValueEffect, Way } from '../effect.ts'

/** What a change means where it stands beside no values: the same for each direction. */
export interface Rule {
  readonly bumps: Bumps
  /** What it means to a consumer. */
  readonly why: string
}

/** What a change does to types and validators. */
interface Effective {
  readonly effect: Effect
  /** What it means for fixtures, where that does not follow: what is made whole has all that is demanded. */
  readonly fixtures?: Bump
  readonly why: string
}

/** What a change means for values that go one way: by its effect, or by decree. */
export type Meaning = (Rule & { readonly effect?: never }) | Effective

export type DirectedRule = Readonly<Record<Way, Meaning>>

/** The same for all three packages. */
export const all = (bump: Bump): Bumps => ({ client: bump, validators: bump, fixtures: bump })

export const effect = (type: TypeEffect, values: ValueEffect): Effect => ({ type, values })

/** The same effect whichever way values go. */
export const eitherWay = (of: Effect, input: string, output: string): DirectedRule => ({
  input: { effect: of, why: input },
  output: { effect: of, why: output },
})

/**
 * What no compiler sees: calls are made otherwise, and only those who look at what goes over the wire can tell. Tests that
 * stand in for the API by the fixtures' handlers follow.
 */
export const wire: Bumps = { client: 'major', validators: 'none', fixtures: 'patch' }

export const documentation: Bumps = { client: 'patch', validators: 'none', fixtures: 'none' }

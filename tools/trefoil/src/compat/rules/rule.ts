import type { Bump, Bumps } from '../change.ts'
import type { Effect, Way } from '../effect.ts'

/** What a change means where it stands beside no values: the same for each direction. */
export interface Rule {
  readonly bumps: Bumps
  /** What it means to a consumer. */
  readonly why: string
}

/** What a change means for values that go one way: by its effect on types and validators, or by decree. */
export type Meaning = (Rule & { readonly effect?: never }) | { readonly effect: Effect; readonly why: string }

export type DirectedRule = Readonly<Record<Way, Meaning>>

/** The same for all three packages. */
export const all = (bump: Bump): Bumps => ({ client: bump, validators: bump, fixtures: bump })

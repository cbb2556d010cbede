import type { Bump, Bumps } from '../change.ts'

/** What a change means where it stands beside no values: the same for each direction. */
export interface Rule {
  readonly bumps: Bumps
  /** What it means to a consumer. */
  readonly why: string
}

/** The same for all three packages. */
export const all = (bump: Bump): Bumps => ({ client: bump, validators: bump, fixtures: bump })

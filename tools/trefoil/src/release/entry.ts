import { higher, packageRoles, type Bump, type Bumps } from '../compat/change.ts'
import { all } from '../compat/rules/rule.ts'
import type { Position } from '../diagnostic/diagnostic.ts'

/** Something that a release has to say: a change of the API, of the options, or of the generated code alone. */
export interface Entry {
  /** What it is about, as a changelog shows it: `getThing`, in Markdown. Empty where the text begins with it. */
  readonly subject: string
  /** What has changed, one sentence without the full stop, in Markdown. */
  readonly text: string
  readonly why: string
  readonly bumps: Bumps
  /** Where it stands; slow. */
  readonly at?: () => Position
}

export const none: Bumps = all('none')

/** For each package the higher of two. */
export const both = (one: Bumps, other: Bumps): Bumps => ({
  client: higher(one.client, other.client),
  validators: higher(one.validators, other.validators),
  fixtures: higher(one.fixtures, other.fixtures),
})

/** What all of them come to. */
export const needed = (entries: readonly Pick<Entry, 'bumps'>[]): Bumps => entries.reduce((most, { bumps }) => both(most, bumps), none)

/**
 * What a bump means to a version below 1.0.0, where nothing is promised to stay: npm's ^0.4.1 takes 0.4.2 and not 0.5.0,
 * so what is major needs a minor, and all else a patch. That 1.0.0 has come is for a person to say.
 */
export function loweredFor(version: string, bumps: Bumps): Bumps {
  if (!version.startsWith('0.')) return bumps
  const lowered: Readonly<Record<Bump, Bump>> = { none: 'none', patch: 'patch', minor: 'patch', major: 'minor' }
  return { client: lowered[bumps.client], validators: lowered[bumps.validators], fixtures: lowered[bumps.fixtures] }
}

export const isNone = (bumps: Bumps): boolean => packageRoles.every((role) => bumps[role] === 'none')

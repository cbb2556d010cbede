import type { Pointer } from '../spec/document.ts'
import type { ChangeCode } from './codes.ts'

/** What a version becomes. In order: each is more than the one before it. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const
export type Bump = (typeof bumps)[number]

/** The packages that are made of one document. */
export const packageRoles = ['client', 'validators', 'fixtures'] as const
export type PackageRole = (typeof packageRoles)[number]
export type Bumps = Readonly<Record<PackageRole, Bump>>

/** Which way values of the place travel: from the consumer to the API, from the API to the consumer. */
export type Direction = 'input' | 'output' | 'both' | 'neither'

/** What a consumer would look for: the operation by its function, the schema by its type. */
export type Subject =
  | { readonly kind: 'api' }
  | { readonly kind: 'operation'; readonly name: string; readonly method: string; readonly path: string }
  | { readonly kind: 'schema'; readonly name: string }
  | { readonly kind: 'webhook'; readonly name: string }
  | { readonly kind: 'security scheme'; readonly name: string }

/** One difference between two models of an API, and what it means for who uses the packages. */
export interface Change {
  readonly code: ChangeCode
  readonly subject: Subject
  /** Where in the subject, in words: "query parameter page", "member links[].href". Empty for the subject itself. */
  readonly place: string
  /** Of which document the pointer is: what is gone stands in the one before. */
  readonly side: 'before' | 'after'
  readonly pointer: Pointer
  readonly direction: Direction
  readonly bumps: Bumps
  /** What has changed, one sentence without the full stop. */
  readonly text: string
  /** What it means to a consumer: why the bumps are what they are. One sentence without the full stop. */
  readonly why: string
}

/** The higher of two. */
export const higher = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) < bumps.indexOf(other) ? other : one)

/** What all of the changes come to, for each package. */
export function bumpsOf(changes: readonly Change[]): Bumps {
  const of = (role: PackageRole): Bump => changes.reduce<Bump>((most, change) => higher(most, change.bumps[role]), 'none')
  return { client: of('client'), validators: of('validators'), fixtures: of('fixtures') }
}

/** The highest of the three: that of packages which share one version. */
export const highest = (all: Bumps): Bump => packageRoles.reduce<Bump>((most, role) => higher(most, all[role]), 'none')

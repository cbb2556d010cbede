import type { Bumps } from '../compat/change.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Phase } from './stopwatch.ts'

/** What the document came to, in numbers for the report. */
export interface Summary {
  readonly name: string
  readonly operations: number
  readonly webhooks: number
  readonly schemas: number
  readonly overlays: number
}

/** The committed surface holds; the engine ran and said the same; it ran and said something new. */
export type SurfaceUse = 'reused' | 'confirmed' | 'renewed'

/** The packages, and `project` for what lies around them. */
export const parts = ['client', 'validators', 'fixtures', 'project'] as const
export type Part = (typeof parts)[number]

/** The part that a path of the output folder belongs to. */
const partOf = (path: string): Part => parts.find((part) => path.startsWith(`${part}/`)) ?? 'project'

/** How many of some paths each part has. */
export function byPart(paths: readonly string[]): Readonly<Record<Part, number>> {
  const count = (part: Part): number => paths.filter((path) => partOf(path) === part).length
  return { client: count('client'), validators: count('validators'), fixtures: count('fixtures'), project: count('project') }
}

/** Files by part and by what became of them. */
export interface Counts {
  readonly written: Readonly<Record<Part, number>>
  readonly removed: Readonly<Record<Part, number>>
  readonly same: Readonly<Record<Part, number>>
}

/** A file that is not what the document says, by its absolute path. */
export interface Difference {
  readonly file: string
  readonly is: 'missing' | 'different' | 'stale'
}

/** What became of the last release that is kept. At a pre-release it stays, and the next ones count from it. */
export type Recorded = 'recorded' | 'as it was' | 'pre-release'

/** A changeset that was written or removed, by its absolute path. */
export interface Touched {
  readonly file: string
  readonly is: 'written' | 'removed'
}

interface Released {
  readonly command: 'release'
  /** The last stable version. */
  readonly since: string
  /** How many changes there have been since. */
  readonly changes: number
  readonly bumps: Bumps
  readonly changesets: readonly Touched[]
}

interface Common {
  readonly summary: Summary
  readonly surface: SurfaceUse
  /** Warnings; what is worse ends the run. */
  readonly diagnostics: readonly Diagnostic[]
  readonly phases: readonly Phase[]
}

/** What a command did, as a value: the report and --json are two ways to print it. */
export type Outcome =
  | (Common & { readonly command: 'generate'; readonly counts: Counts })
  | (Common & { readonly command: 'check'; readonly differences: readonly Difference[]; readonly files: number })
  | (Common & Released)
  | (Common & { readonly command: 'record'; readonly version: string; readonly recorded: Recorded })

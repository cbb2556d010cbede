import type { Change, Subject } from '../change.ts'
import { changed } from '../changed.ts'
import type { RemarkCode } from '../codes.ts'
import type { Pointer } from '../../model/schema.ts'
import type { Matching } from '../match/matching.ts'
import type { Place } from '../place.ts'
import { type Side, viewOf } from '../sides.ts'

/** The two APIs, and which of their schemas are the same ones. */
export interface Sides {
  readonly before: Side
  readonly after: Side
  readonly matching: Matching
}

/** Where values stand that are sent. */
export const inputPlace = (subject: Subject, of: string, { before, after, matching }: Sides): Place => ({
  subject,
  of,
  path: '',
  roles: { reads: false, writes: true },
  before: viewOf(before, 'request'),
  after: viewOf(after, 'request'),
  matching,
  types: 'shown',
  values: 'straight',
})

/** Where values stand that come. */
export const outputPlace = (subject: Subject, of: string, { before, after, matching }: Sides): Place => ({
  subject,
  of,
  path: '',
  roles: { reads: true, writes: false },
  before: viewOf(before, 'response'),
  after: viewOf(after, 'response'),
  matching,
  types: 'shown',
  values: 'straight',
})

interface Described {
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly examples?: readonly unknown[]
}

/** What is said of something that is no schema. */
export function describedChanges(before: Described, after: Described, pointer: Pointer, place: Place): readonly Change[] {
  const rows: readonly (readonly [isDifferent: boolean, code: RemarkCode, text: string])[] = [
    [before.summary !== after.summary, 'description-changed', 'the summary says something else'],
    [before.description !== after.description, 'description-changed', 'the description says something else'],
    [JSON.stringify(before.examples) !== JSON.stringify(after.examples), 'examples-changed', 'the examples are others'],
    [before.deprecated !== true && after.deprecated === true, 'deprecated', 'it is deprecated now'],
    [before.deprecated === true && after.deprecated !== true, 'undeprecated', 'it is no longer deprecated'],
  ]
  return rows.flatMap(([isDifferent, code, text]) => (isDifferent ? [changed(place, { code, side: 'after', pointer, text })] : []))
}

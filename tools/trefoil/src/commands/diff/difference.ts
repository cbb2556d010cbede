import { bumps as order, bumpsOf, highest, type Bump, type Bumps, type Change, type Subject } from '../../compat/change.ts'
import { groupBy } from '../../group-by.ts'
import type { Position } from '../../diagnostic/diagnostic.ts'
import { compare } from '../../order.ts'
import { both, needed, type Entry } from '../../release/entry.ts'
import { optionChanges } from '../../release/option-changes.ts'
import type { DiffSide } from './sides.ts'

/** A change, and where it is written. */
export interface Row extends Change {
  readonly bump: Bump
  readonly at: Position
}

/** What `trefoil diff` has to say. */
export interface Difference {
  /** The weightiest first, then by subject. */
  readonly rows: readonly Row[]
  /** What the config says otherwise: of no place in a document. */
  readonly options: readonly Entry[]
  readonly bumps: Bumps
  readonly bump: Bump
}

/** Puts changes in the order in which they are read, each with its place in the files. */
export function differenceOf(changes: readonly Change[], before: DiffSide, after: DiffSide): Difference {
  const rows = changes.map((change): Row => {
    const { document } = change.side === 'before' ? before : after
    return { ...change, bump: highest(change.bumps), at: document.position(change.pointer) }
  })
  const options = before.options && after.options ? optionChanges(before.options, after.options) : []
  const bumps = both(bumpsOf(changes), needed(options))
  return { rows: rows.sort(inOrder), options, bumps, bump: highest(bumps) }
}

const kinds: readonly Subject['kind'][] = ['api', 'security scheme', 'operation', 'webhook', 'schema']

const inOrder = (one: Row, other: Row): number =>
  order.indexOf(other.bump) - order.indexOf(one.bump) ||
  kinds.indexOf(one.subject.kind) - kinds.indexOf(other.subject.kind) ||
  compare(subjectText(one.subject), subjectText(other.subject)) ||
  compare(one.place, other.place) ||
  compare(one.code, other.code)

export function subjectText(subject: Subject): string {
  switch (subject.kind) {
    case 'api':
      return 'the API'
    case 'operation':
      return `${subject.name} (${subject.method} ${subject.path})`
    case 'schema':
      return subject.name
    case 'webhook':
    case 'security scheme':
      return `${subject.kind} ${subject.name}`
  }
}

/** How much has changed in all. */
export const countOf = ({ rows, options }: Pick<Difference, 'rows' | 'options'>): number => rows.length + options.length

/** Rows of one bump, by what they are about. */
export interface Section {
  readonly bump: Bump
  readonly subjects: readonly { readonly subject: Subject; readonly rows: readonly Row[] }[]
}

export function sectionsOf({ rows }: Pick<Difference, 'rows'>): readonly Section[] {
  return [...groupBy(rows, ({ bump }) => bump)].map(([bump, own]) => ({
    bump,
    subjects: [...groupBy(own, ({ subject }) => subjectText(subject)).values()].flatMap((those) => {
      const [first] = those
      return first ? [{ subject: first.subject, rows: those }] : []
    }),
  }))
}

/** The packages that a change means something for: "client, fixtures major; validators minor". */
export function bumpsText(bumps: Bumps): string {
  const roles = (['client', 'validators', 'fixtures'] as const).filter((role) => bumps[role] !== 'none')
  const byBump = [...groupBy(roles, (role) => bumps[role])].sort(([one], [other]) => order.indexOf(other) - order.indexOf(one))
  return byBump.map(([bump, own]) => `${own.join(', ')} ${bump}`).join('; ') || 'nothing that is installed'
}

import { bumps as order, packageRoles, type Bump, type Bumps, type PackageRole } from '../compat/change.ts'
import { error, warning, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { packageName, type ChangesetFile } from './changeset-file.ts'
import { both, isNone, loweredFor, needed, none, type Entry } from './entry.ts'
import { keyOf, lineOf, sentenceOf } from './line.ts'
import { unmarked } from './markdown.ts'
import { listingsOf } from './update.ts'

interface Question {
  readonly entries: readonly Entry[]
  readonly pending: readonly ChangesetFile[]
  /** The scope, as marks have it. */
  readonly of: string
  readonly scope: string
  /** The last stable version. */
  readonly version: string
}

/**
 * Whether the pending changesets say enough of what has changed: package by package, whatever a fixed group makes of it,
 * since each package's changelog says what its own readers have to expect. An error for each that they say too little of;
 * else a warning where changes are listed nowhere. Throws TF6104.
 */
export function verdictOn(question: Question): readonly Diagnostic[] {
  const { entries, pending, version } = question
  const said = pending.reduce<Bumps>((most, { says }) => both(most, says), none)
  const needs = loweredFor(version, needed(entries))
  if (isNone(needs)) return []
  if (isNone(said)) return [missing(question)]
  const low = packageRoles.filter((role) => order.indexOf(said[role]) < order.indexOf(needs[role]))
  return low.length > 0 ? low.map((role) => tooLow(role, said[role], question)) : unlisted(question)
}

function missing({ entries, scope }: Question): Diagnostic {
  const [first] = entries
  const more = entries.length > 1 ? `, and ${entries.length - 1} more` : ''
  return error({
    code: 'TF6101',
    message: `The packages of ${scope} have changed, and no changeset says so: ${first === undefined ? '' : plain(first)}${more}`,
    fix: 'Run `trefoil release`, and commit what it writes.',
    ...placeOf(first),
  })
}

function tooLow(role: PackageRole, said: Bump, { entries, version, scope }: Question): Diagnostic {
  const bumpOf = ({ bumps }: Entry): Bump => loweredFor(version, bumps)[role]
  const most = entries.reduce<Bump>((bump, entry) => (order.indexOf(bumpOf(entry)) > order.indexOf(bump) ? bumpOf(entry) : bump), 'none')
  const forbids = entries.find((entry) => bumpOf(entry) === most)
  const name = packageName(scope, role)
  const is = said === 'none' ? `The changesets say nothing of ${name}` : `The changesets make ${name} ${said}`
  const because = forbids === undefined ? '' : `: ${plain(forbids)}; ${forbids.why}`
  return error({
    code: 'TF6102',
    message: `${is}, and a change needs ${most}${because}`,
    fix: `Run \`trefoil release\`, or write "${name}": ${most} into the changeset.`,
    ...placeOf(forbids),
  })
}

function unlisted({ entries, pending, of }: Question): readonly Diagnostic[] {
  const listed = new Set(listingsOf(pending, of).flatMap(({ summary }) => summary.region.lines.map(keyOf)))
  const rest = entries.filter((entry) => !listed.has(keyOf(lineOf(entry))))
  const [first] = rest
  if (first === undefined) return []
  const others = rest.length > 1 ? ` (and ${rest.length - 1} more)` : ''
  return [
    warning({
      code: 'TF6108',
      message: `The changesets say enough, but this change is listed in none of them${others}: ${plain(first)}`,
      fix: 'Run `trefoil release`, which lists it.',
      ...placeOf(first),
    }),
  ]
}

/** An entry without Markdown. */
const plain = (entry: Entry): string => unmarked(sentenceOf(entry))

function placeOf(entry: Entry | undefined): Pick<Diagnostic, 'at'> {
  const at = entry?.at?.()
  return at === undefined ? {} : { at }
}

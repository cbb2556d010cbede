import { packageRoles, higher, bumps as order, type Bumps } from '../compat/change.ts'
import { DiagnosticError, error, warning, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { startOf } from '../write/disk.ts'
import { changesetId } from './branch.ts'
import { changesetText, type ChangesetFile } from './changeset-file.ts'
import { parseSummary, summaryText, type Summary } from './changeset-text.ts'
import { loweredFor, needed, none, type Entry } from './entry.ts'
import { keyOf, lineOf } from './line.ts'
import type { Edit } from './own-files.ts'
import { changesetFile } from './pending.ts'

/** What changesets are to say together, and what they say now. */
export interface Task {
  /** The repository's root. */
  readonly root: string
  /** What messages call the API. */
  readonly api: string
  /** Whose changes they are: what marks and names of files say of the scope. */
  readonly of: string
  readonly scope: string
  /** The last stable version. */
  readonly version: string
  readonly branch: string | undefined
  readonly entries: readonly Entry[]
  readonly pending: readonly ChangesetFile[]
}

export interface Update {
  readonly edits: readonly Edit[]
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A changeset that has a part of ours. */
export interface Listing {
  readonly changeset: ChangesetFile
  readonly summary: Summary
}

/**
 * What to do so that every change since the last stable release is listed in one changeset, and none that is undone. A
 * changeset of another branch, which came here by a merge, keeps what it lists; this branch's own has the rest. Those that
 * a pre-release took in are left as they are. Throws TF6104 where a list was edited.
 */
export function updateFor(task: Task): Update {
  const { entries, pending, of, branch, root } = task
  const listings = listingsOf(pending, of)
  const open = new Map(entries.map((entry) => [keyOf(lineOf(entry)), entry]))
  for (const { changeset, summary } of listings) if (isTakenIn(changeset)) for (const line of summary.region.lines) open.delete(keyOf(line))
  const taken = new Set(pending.map(({ id }) => id))
  const named = branch === undefined ? undefined : changesetId({ of, branch, lines: [], taken })
  const others = listings.filter(({ changeset }) => !isTakenIn(changeset) && changeset.id !== named)
  const kept = others.map((listing) => ({ listing, entries: takeFrom(open, listing) }))
  const rest = [...open.values()]
  const id = named ?? changesetId({ of, branch, lines: rest.map(lineOf), taken })
  const own = listings.find(({ changeset }) => changeset.id === id) ?? (rest.length > 0 ? withoutList(id, task) : undefined)
  const renewals = [...kept, ...(own === undefined ? [] : [{ listing: own, entries: rest }])].map((each) =>
    renewal(each.listing, each.entries, task),
  )
  const first = own === undefined && rest.length > 0 ? [{ file: changesetFile(root, id), text: newText(rest, task) }] : []
  const edits = [...renewals.flatMap(({ edit }) => edit ?? []), ...first]
  return { edits, diagnostics: renewals.flatMap(({ diagnostic }) => diagnostic ?? []) }
}

/** A changeset of that name that somebody took the list out of: all in it is theirs, and all bumps were raised. */
function withoutList(id: string, task: Task): Listing | undefined {
  const changeset = task.pending.find((each) => each.id === id)
  if (changeset === undefined) return undefined
  const region = { of: task.of, title: titleOf(task), needs: none, lines: [] }
  return { changeset, summary: { before: changeset.summary.trim(), region, after: '' } }
}

const isTakenIn = ({ id }: ChangesetFile): boolean => id.startsWith('pre/')

/** The changesets that list changes of this API. Throws TF6104. */
export function listingsOf(pending: readonly ChangesetFile[], of: string): readonly Listing[] {
  const faults: Diagnostic[] = []
  const listings = pending.flatMap((changeset) => {
    const summary = parseSummary(changeset.summary)
    if (summary === undefined) return []
    if (!('reason' in summary)) return summary.region.of === of ? [{ changeset, summary }] : []
    const at = { file: changeset.file, line: changeset.summaryAt + summary.line + 1, column: 1, length: 1 }
    faults.push(error({ code: 'TF6104', message: `The part of this changeset that is generated was edited: ${summary.reason}`, fix, at }))
    return []
  })
  if (faults.length > 0) throw new DiagnosticError(faults)
  return listings
}

const fix = 'Move your own words above or below the part between the two marks, or delete its lines: trefoil release writes them anew.'

/** The entries that a changeset lists, taken from those that are still to be listed. */
function takeFrom(open: Map<string, Entry>, { summary }: Listing): readonly Entry[] {
  return summary.region.lines.flatMap((line) => {
    const entry = open.get(keyOf(line))
    open.delete(keyOf(line))
    return entry ?? []
  })
}

const titleOf = ({ api }: Task): string => `Changes of the ${api} API:`.replace(/[<>\s]+/g, ' ')

function newText(entries: readonly Entry[], task: Task): string {
  const needs = loweredFor(task.version, needed(entries))
  const region = { of: task.of, title: titleOf(task), needs, lines: entries.map(lineOf) }
  return changesetText('', needs, task.scope, summaryText({ before: '', region, after: '' }))
}

interface Renewal {
  readonly edit?: Edit
  readonly diagnostic?: Diagnostic
}

function renewal({ changeset, summary }: Listing, entries: readonly Entry[], task: Task): Renewal {
  const { file, says, frontMatter } = changeset
  const { region, before, after } = summary
  const needs = loweredFor(task.version, needed(entries))
  const target = raisedAs(region.needs, says, needs)
  const isOurs = before === '' && after === '' && region.title === titleOf(task)
  if (entries.length === 0 && isOurs && isSame(target, needs)) return { edit: { file } }
  const lines = entries.map(lineOf)
  const diagnostic = entries.length === 0 ? { diagnostic: nothingLeft(file) } : {}
  const isAsItWas = isSame(needs, region.needs) && isSame(target, says) && isSameList(lines, region.lines)
  if (isAsItWas) return diagnostic
  const text = changesetText(frontMatter, target, task.scope, summaryText({ before, after, region: { ...region, needs, lines } }))
  return { edit: { file, text }, ...diagnostic }
}

/** What a person raised above what was needed stays so; what was lowered below it does not. */
function raisedAs(neededThen: Bumps, says: Bumps, needs: Bumps): Bumps {
  const of = (role: keyof Bumps): Bumps[keyof Bumps] =>
    order.indexOf(says[role]) > order.indexOf(neededThen[role]) ? higher(says[role], needs[role]) : needs[role]
  return { client: of('client'), validators: of('validators'), fixtures: of('fixtures') }
}

const isSame = (one: Bumps, other: Bumps): boolean => packageRoles.every((role) => one[role] === other[role])
const isSameList = (one: readonly string[], other: readonly string[]): boolean => one.map(keyOf).join('\n') === other.map(keyOf).join('\n')

const nothingLeft = (file: string): Diagnostic =>
  warning({
    code: 'TF6112',
    message: 'All that this changeset listed is undone; what somebody wrote into it, or raised, is left',
    fix: 'Remove the file if it says nothing that is still so.',
    at: startOf(file),
  })

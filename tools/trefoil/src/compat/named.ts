import type { NamedSchema } from '../model/api.ts'
import { namesOf } from '../model/names.ts'
import { overridingOf } from '../model/overriding.ts'
import type { Change, Subject } from './change.ts'
import { changed, directionOf, noted, together } from './changed.ts'
import type { NameCode } from './codes.ts'
import type { Effect } from './effect.ts'
import { typeEffectOf } from './effects.ts'
import type { Pair } from './match/pairs.ts'
import type { Sides } from './operations/context.ts'
import type { Place } from './place.ts'
import { type Roles, type Side, type View, viewIn } from './sides.ts'
import { declaredShape } from './types/shape-of.ts'
import { schemaChanges } from './walk/schemas.ts'
import { wholeChanges } from './whole.ts'

interface Comparison extends Sides {
  /** What consumers do with values of the schemas of before. */
  readonly roles: ReadonlyMap<NamedSchema, Roles>
}

const both: Roles = { reads: true, writes: true }

/** What differs in a named schema, in both of its forms. */
export function namedChanges({ before, after }: Pair<NamedSchema>, comparison: Comparison): readonly Change[] {
  const { reads, writes } = comparison.roles.get(before) ?? both
  const [had, has] = [comparison.before.writable.has(before), comparison.after.writable.has(after)]
  const subject: Subject = { kind: 'schema', name: after.name }
  const place = { subject, of: '', path: '', matching: comparison.matching, types: 'shown', values: 'straight' } as const
  const view = (side: Side, named: NamedSchema, isApart: Side['writable']): View =>
    viewIn(side, named, isApart.has(named) ? 'request' : 'response')
  // What only requests have, where these have a form of their own, nobody is known to use otherwise.
  const own = reads || (writes && !had) ? { reads, writes: writes && !had } : both
  const answers = formChanges(
    { before, after },
    { ...place, roles: own, before: viewIn(comparison.before, before, 'response'), after: viewIn(comparison.after, after, 'response') },
  )
  // Where nothing was sent before, nobody knows the form of requests.
  const requests =
    before.input && (had || has)
      ? formChanges(
          { before, after },
          {
            ...place,
            roles: { reads: false, writes: true },
            before: view(comparison.before, before, comparison.before.writable),
            after: view(comparison.after, after, comparison.after.writable),
          },
        )
      : []
  const renamed =
    before.name === after.name
      ? []
      : [noted(subject, 'schema-renamed', { side: 'after', pointer: after.pointer, text: `${before.name} is ${after.name} now` })]
  return merged([
    ...renamed,
    ...overridesChanges({ before, after }, subject),
    ...formNames({ before, after }, subject, { had, has }),
    ...answers,
    ...requests,
  ])
}

function formChanges({ before, after }: Pair<NamedSchema>, place: Place): readonly Change[] {
  const changes = [...useChanges({ before, after }, place), ...schemaChanges(before.schema, after.schema, place)]
  const shapes = { before: declaredShape(before, place.before), after: declaredShape(after, place.after) }
  return [...changes, ...wholeChanges(shapes, changes, after.pointer, place)]
}

/** Where values of a type travel another way than before, its enums may be open or closed, and bytes be files or texts. */
function useChanges({ before, after }: Pair<NamedSchema>, place: Place): readonly Change[] {
  const { enums, binary } = place.after
  if (enums === place.before.enums && binary === place.before.binary) return []
  const type = typeEffectOf(declaredShape(before, place.before), declaredShape(before, { ...place.before, enums, binary }), place)
  if (type === 'same') return []
  const isFile = binary === 'file'
  const values = binary === place.before.binary ? 'same' : isFile ? 'looser' : 'tighter'
  const text = `its values ${travels(after)} now; before, they ${travelled(before)}`
  return [changed(place, { code: 'use-changed', side: 'after', pointer: after.pointer, text, effect: { type, values } satisfies Effect })]
}

const travels = ({ input, output }: NamedSchema): string =>
  input && output
    ? 'are sent and come in answers'
    : input
      ? 'are sent alone'
      : output
        ? 'come in answers alone'
        : 'are neither sent nor come'

const travelled = ({ input, output }: NamedSchema): string =>
  input && output
    ? 'were sent and came in answers'
    : input
      ? 'were sent alone'
      : output
        ? 'came in answers alone'
        : 'were neither sent nor came'

/** Fixtures take members of what is an object whatever its branch. */
function overridesChanges({ before, after }: Pair<NamedSchema>, subject: Subject): readonly Change[] {
  if (overridingOf(before.schema) === 'none' || overridingOf(after.schema) !== 'none') return []
  const text = `${namesOf(after).make} takes no members any more: what it makes need not be an object`
  return [noted(subject, 'overrides-removed', { side: 'after', pointer: after.pointer, text })]
}

function formNames(
  { before, after }: Pair<NamedSchema>,
  subject: Subject,
  { had, has }: { readonly had: boolean; readonly has: boolean },
): readonly Change[] {
  if (had === has) return []
  const code: NameCode = has ? 'request-form-added' : 'request-form-removed'
  const of = has ? after : before
  const text = has
    ? `requests have ${namesOf(of).writableType} now`
    : `${namesOf(of).writableType} is gone: requests have ${of.name} itself`
  return [noted(subject, code, { side: has ? 'after' : 'before', pointer: of.pointer, text })]
}

/** What has been found in both forms is one change. */
export function merged(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>()
  for (const change of changes) {
    const key = JSON.stringify([change.code, change.subject, change.place, change.side, change.pointer, change.text])
    const same = found.get(key)
    found.set(key, same ? one(same, change) : change)
  }
  return [...found.values()]
}

const one = (change: Change, other: Change): Change => ({
  ...change,
  ...together(change, other),
  direction: directionOf({
    reads: [change, other].some(({ direction }) => direction === 'output' || direction === 'both'),
    writes: [change, other].some(({ direction }) => direction === 'input' || direction === 'both'),
  }),
})

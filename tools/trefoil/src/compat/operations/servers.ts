import type { Server, ServerVariable } from '../../model/api.ts'
import type { Pointer } from '../../model/schema.ts'
import { urlOf } from '../../model/wire/server.ts'
import type { Change, Subject } from '../change.ts'
import { noted } from '../changed.ts'
import { pairsOf } from '../match/pairs.ts'
import { listed } from '../words.ts'

interface Servers {
  readonly before: readonly Server[]
  readonly after: readonly Server[]
  readonly pointers: { readonly before: Pointer; readonly after: Pointer }
}

/** Where calls go: the first one, unless code names another. */
export function serverChanges({ before, after, pointers }: Servers, subject: Subject): readonly Change[] {
  const note = (code: Parameters<typeof noted>[1], side: Change['side'], text: string): Change =>
    noted(subject, code, { side, pointer: pointers[side], text })
  const sole = (): string | undefined => (before.length === 1 && after.length === 1 ? '' : undefined)
  const { both, removed, added } = pairsOf(before, after, [({ url }) => url, ({ name }) => name, sole])
  const [was, is] = [before[0], after[0]]
  const isElsewhere = was !== undefined && is !== undefined && urlOf(was) !== urlOf(is)
  return [
    ...(isElsewhere ? [note('server-changed', 'after', `calls go to ${urlOf(is)}, and went to ${urlOf(was)}`)] : []),
    ...(was === undefined && is !== undefined
      ? [note('server-changed', 'after', `calls go to ${urlOf(is)} now, a server of their own`)]
      : []),
    ...(was !== undefined && is === undefined
      ? [note('server-changed', 'before', `calls do not go to ${urlOf(was)} any more, but to the server of all`)]
      : []),
    ...(is === undefined ? [] : removed.map(({ url }) => note('server-removed', 'before', `the server ${url} is gone`))),
    ...(was === undefined ? [] : added.map(({ url }) => note('server-added', 'after', `the server ${url} is new`))),
    ...both.flatMap((pair) =>
      pairChanges(pair.before, pair.after, isElsewhere && pair.before === was && pair.after === is ? 'said' : 'unsaid', note),
    ),
  ]
}

type Note = (code: Parameters<typeof noted>[1], side: Change['side'], text: string) => Change

/** That the first one is another has been said already. */
function pairChanges(before: Server, after: Server, first: 'said' | 'unsaid', note: Note): readonly Change[] {
  const { both, removed, added } = pairsOf(before.variables, after.variables, [({ name }) => name])
  const isDescribed = before.description === after.description && before.name === after.name
  return [
    ...(before.url === after.url || first === 'said'
      ? []
      : [note('server-removed', 'before', `the server ${before.url} is ${after.url} now`)]),
    ...(isDescribed ? [] : [note('about-changed', 'after', `what is said of the server ${after.url} is something else`)]),
    ...removed.map(({ name }) => note('server-variable-removed', 'before', `the variable ${name} of ${after.url} is gone`)),
    ...added.map(({ name }) => note('server-variable-added', 'after', `the variable ${name} of ${after.url} is new`)),
    ...both.flatMap((pair) => variableChanges(pair.before, pair.after, after, note)),
  ]
}

function variableChanges(before: ServerVariable, after: ServerVariable, { url }: Server, note: Note): readonly Change[] {
  const of = `the variable ${after.name} of ${url}`
  const gone = before.enum.filter((value) => !after.enum.includes(value))
  const fresh = after.enum.filter((value) => !before.enum.includes(value))
  const isLimited = before.enum.length === 0 && after.enum.length > 0
  const isFreed = before.enum.length > 0 && after.enum.length === 0
  return [
    ...(before.default === after.default
      ? []
      : [note('server-variable-changed', 'after', `${of} is ${after.default} by default, and was ${before.default}`)]),
    ...(isLimited ? [note('server-variable-changed', 'after', `${of} is one of ${listed(after.enum)} now`)] : []),
    ...(!isFreed && gone.length > 0 ? [note('server-variable-changed', 'before', `${of} cannot be ${listed(gone)} any more`)] : []),
    ...(isFreed || (!isLimited && fresh.length > 0)
      ? [note('server-variable-widened', 'after', `${of} can be ${isFreed ? 'anything' : listed(fresh)} too`)]
      : []),
    ...(before.description === after.description ? [] : [note('about-changed', 'after', `what is said of ${of} is something else`)]),
  ]
}

import type { Api, Group, Operation } from '../../model/api.ts'
import type { Change, Subject } from '../change.ts'
import { noted } from '../changed.ts'
import { operationSubject } from '../match/operations.ts'
import { type Pair, type Pairs, pairsOf } from '../match/pairs.ts'
import { listed } from '../words.ts'

const api: Subject = { kind: 'api' }

/** The API classes, and which operations are methods of which of them. */
export function groupChanges(before: Api, after: Api, operations: Pairs<Operation>): readonly Change[] {
  const groups = pairsOf(before.groups, after.groups, [({ name }) => name, ({ tag }) => tag, methodsOf])
  const { both, removed, added } = groups
  const note = (code: Parameters<typeof noted>[1], side: Change['side'], { operations: [first] }: Group, text: string): Change =>
    noted(api, code, { side, pointer: first?.pointer ?? '', text })
  return [
    ...both.flatMap((pair) => [
      ...(pair.before.name === pair.after.name
        ? []
        : [note('class-renamed', 'after', pair.after, `the class ${pair.before.name} is ${pair.after.name} now`)]),
      ...(pair.before.name !== pair.after.name || saidOf(pair.before) === saidOf(pair.after)
        ? []
        : [note('about-changed', 'after', pair.after, `what is said of the class ${pair.after.name} is something else`)]),
    ]),
    ...removed.map((group) => note('class-removed', 'before', group, `the class ${group.name} is gone`)),
    ...added.map((group) => note('class-added', 'after', group, `the class ${group.name} is new`)),
    ...operations.both.flatMap((pair) => moves(pair, { before, after }, groups)),
  ]
}

const methodsOf = ({ operations }: Group): string => operations.map(({ name }) => name).join(' ')

const saidOf = ({ tag, summary, description }: Group): string => JSON.stringify([tag, summary, description])

/** The classes that an operation left, and those that it joined; what becomes of a class itself is said of the class. */
function moves({ before, after }: Pair<Operation>, apis: Pair<Api>, { both, removed }: Pairs<Group>): readonly Change[] {
  const partner = new Map(both.map((pair) => [pair.before, pair.after]))
  const has = (group: Group, { id }: Operation): boolean => group.operations.some((operation) => operation.id === id)
  const homes = apis.after.groups.filter((group) => has(group, after))
  const left = apis.before.groups.filter((group) => {
    const now = partner.get(group)
    return has(group, before) && !removed.includes(group) && (now === undefined || !homes.includes(now))
  })
  const known = new Set(apis.before.groups.filter((group) => has(group, before)).map((group) => partner.get(group)))
  const joined = homes.filter((group) => !known.has(group))
  const { pointer } = after
  const subject = operationSubject(after)
  const names = (groups: readonly Group[]): string => listed(groups.map(({ name }) => name))
  if (left.length > 0)
    return [
      noted(subject, 'operation-moved', {
        side: 'after',
        pointer,
        text: `it is no method of ${names(left)} any more${joined.length > 0 ? `, but of ${names(joined)}` : ''}`,
      }),
    ]
  return joined.length === 0
    ? []
    : [noted(subject, 'operation-listed', { side: 'after', pointer, text: `it is a method of ${names(joined)} too` })]
}

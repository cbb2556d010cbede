import type { Api, NamedSchema, Operation } from '../model/api.ts'
import type { Change, Subject } from './change.ts'
import type { NameCode } from './codes.ts'
import { operationPairs } from './match/operations.ts'
import { matchingOf } from './match/matching.ts'
import { namedChanges } from './named.ts'
import { rolesOf, sideOf } from './sides.ts'
import { schemaPairs } from './match/schemas.ts'
import { nameRules } from './rules/names.ts'

/** All differences between two models of an API, and what each means to a consumer. Throws nothing. */
export const compareApis = (before: Api, after: Api): readonly Change[] => [...operations(before, after), ...schemas(before, after)]

function operations(before: Api, after: Api): readonly Change[] {
  const { both, removed, added } = operationPairs(before, after)
  const named = (code: NameCode, side: Change['side'], operation: Operation, text: string): Change => ({
    code,
    subject: operationSubject(operation),
    place: '',
    side,
    pointer: operation.pointer,
    direction: 'neither',
    text,
    ...nameRules[code],
  })
  return [
    ...added.map((operation) => named('operation-added', 'after', operation, `${operation.name} is new`)),
    ...removed.map((operation) => named('operation-removed', 'before', operation, `${operation.name} is gone`)),
    ...both
      .filter((pair) => pair.before.name !== pair.after.name)
      .map((pair) => named('operation-renamed', 'after', pair.after, `${pair.before.name} is now ${pair.after.name}`)),
  ]
}

const operationSubject = ({ name, method, path }: Operation): Subject => ({ kind: 'operation', name, method, path })

function schemas(before: Api, after: Api): readonly Change[] {
  const pairs = schemaPairs(before, after)
  const { both, removed, added } = pairs
  const comparison = { before: sideOf(before), after: sideOf(after), matching: matchingOf(pairs), roles: rolesOf(before) }
  const named = (code: NameCode, side: Change['side'], { name, pointer }: NamedSchema, text: string): Change => ({
    code,
    subject: { kind: 'schema', name },
    place: '',
    side,
    pointer,
    direction: 'neither',
    text,
    ...nameRules[code],
  })
  return [
    ...added.map((schema) => named('schema-added', 'after', schema, `${schema.name} is new`)),
    ...removed.map((schema) => named('schema-removed', 'before', schema, `${schema.name} is gone`)),
    ...both
      .filter((pair) => pair.before.name !== pair.after.name)
      .map((pair) => named('schema-renamed', 'after', pair.after, `${pair.before.name} is now ${pair.after.name}`)),
    ...both.flatMap((pair) => namedChanges(pair, comparison)),
  ]
}

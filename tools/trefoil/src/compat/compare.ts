import type { Api, NamedSchema, Operation } from '../model/api.ts'
import type { Change, Subject } from './change.ts'
import { noted } from './changed.ts'
import type { NameCode } from './codes.ts'
import { matchingOf } from './match/matching.ts'
import { operationPairs, operationSubject } from './match/operations.ts'
import type { Pairs } from './match/pairs.ts'
import { schemaPairs } from './match/schemas.ts'
import { namedChanges } from './named.ts'
import { groupChanges } from './operations/groups.ts'
import { incomingChanges } from './operations/incoming.ts'
import { operationChanges } from './operations/operation.ts'
import { schemeChanges } from './operations/schemes.ts'
import { serverChanges } from './operations/servers.ts'
import { rolesOf, sideOf } from './sides.ts'

/** All differences between two models of an API, and what each means to a consumer. Throws nothing. */
export function compareApis(before: Api, after: Api): readonly Change[] {
  const [operations, schemas] = [operationPairs(before, after), schemaPairs(before, after)]
  const sides = { before: sideOf(before), after: sideOf(after), matching: matchingOf(schemas) }
  const roles = rolesOf(before)
  return [
    ...infoChanges(before, after),
    ...schemeChanges(before, after),
    ...groupChanges(before, after, operations),
    ...cameAndWent(operations, operationNote),
    ...operations.both.flatMap((pair) => operationChanges(pair, sides)),
    ...incomingChanges(sides),
    ...cameAndWent(schemas, schemaNote),
    ...schemas.both.flatMap((pair) => namedChanges(pair, { ...sides, roles })),
  ]
}

const api: Subject = { kind: 'api' }

function infoChanges(before: Api, after: Api): readonly Change[] {
  const pointer = '/info'
  const servers = { before: before.servers, after: after.servers, pointers: { before: '/servers', after: '/servers' } }
  return [
    ...(before.title === after.title ? [] : [noted(api, 'info-changed', { side: 'after', pointer, text: 'the title is another one' })]),
    ...(before.description === after.description
      ? []
      : [noted(api, 'about-changed', { side: 'after', pointer, text: 'the description says something else' })]),
    ...serverChanges(servers, api),
  ]
}

interface Notes {
  readonly added: NameCode
  readonly removed: NameCode
}

type Note<Item> = (item: Item, side: Change['side']) => Change

const cameAndWent = <Item>({ removed, added }: Pairs<Item>, note: Note<Item>): readonly Change[] => [
  ...added.map((item) => note(item, 'after')),
  ...removed.map((item) => note(item, 'before')),
]

const noteWith =
  ({ added, removed }: Notes) =>
  (subject: Subject, { name, pointer }: { readonly name: string; readonly pointer: string }, side: Change['side']): Change =>
    side === 'after'
      ? noted(subject, added, { side, pointer, text: `${name} is new` })
      : noted(subject, removed, { side, pointer, text: `${name} is gone` })

const ofOperation = noteWith({ added: 'operation-added', removed: 'operation-removed' })
const operationNote: Note<Operation> = (operation, side) => ofOperation(operationSubject(operation), operation, side)

const ofSchema = noteWith({ added: 'schema-added', removed: 'schema-removed' })
const schemaNote: Note<NamedSchema> = (schema, side) => ofSchema({ kind: 'schema', name: schema.name }, schema, side)

import type { Api, Operation } from '../../model/api.ts'
import type { Subject } from '../change.ts'
import { type Pairs, pairsOf } from './pairs.ts'

/** Each operation once, though it may stand in several groups. */
export const operationsIn = ({ groups }: Pick<Api, 'groups'>): readonly Operation[] => [
  ...new Map(groups.flatMap(({ operations }) => operations.map((operation) => [operation.id, operation]))).values(),
]

/** The operations of two APIs, paired: by the function that consumers call, then by method and path, then by their operationId. */
export const operationPairs = (before: Api, after: Api): Pairs<Operation> =>
  pairsOf(operationsIn(before), operationsIn(after), [
    ({ name }) => name,
    ({ method, path }) => `${method} ${path}`,
    ({ operationId }) => operationId,
  ])

export const operationSubject = ({ name, method, path }: Operation): Subject => ({ kind: 'operation', name, method, path })

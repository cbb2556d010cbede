import type { Group, Operation } from './api.ts'

/** The group whose module an operation stands in: the first that has it. Others only mention it. */
export type Homes = ReadonlyMap<string, Group>

export function homesOf(groups: readonly Group[]): Homes {
  const homes = new Map<string, Group>()
  for (const group of groups) for (const { id } of group.operations) if (!homes.has(id)) homes.set(id, group)
  return homes
}

/** The operations that stand in the module of a group. */
export const ownOperations = (group: Group, homes: Homes): readonly Operation[] =>
  group.operations.filter(({ id }) => homes.get(id) === group)

import type { Api, Group, Operation, Parameter } from '../../model/api.ts'
import { sent } from '../../model/wire/media.ts'
import { contentKind } from './content.ts'
import { sample } from './sample.ts'

/** An operation that examples call, and the class that it is in. */
export interface Told {
  readonly group: Group
  readonly operation: Operation
}

/**
 * The operation that the guide and the README show calls with: the simpler to call the better, of those the one whose
 * answers tell most. The first one of the best.
 */
export function tellingOperation({ groups }: Pick<Api, 'groups'>): Told | undefined {
  const all = groups.flatMap((group) => group.operations.map((operation) => ({ group, operation })))
  const best = Math.max(...all.map(({ operation }) => worth(operation)))
  return all.find(({ operation }) => worth(operation) === best)
}

/** What speaks for an operation, the weightiest first: one bit each. */
const virtues: readonly ((operation: Operation) => boolean)[] = [
  ({ deprecated }) => !deprecated,
  ({ responses }) => responses.some(({ status }) => /^2|^default$/.test(status)),
  ({ parameters }) => parameters.filter(({ required }) => required).every(isSimple),
  ({ body }) => !body?.required,
  ({ method }) => method === 'GET',
  hasValue,
  ({ parameters }) => parameters.some(({ required }) => required),
  ({ responses }) => responses.some(({ status }) => /^4\d\d$/.test(status)),
]

const worth = (operation: Operation): number => virtues.reduce((sum, has) => sum * 2 + Number(has(operation)), 0)

const isSimple = ({ schema }: Parameter): boolean => ['string', 'number', 'boolean'].includes(typeof sample(schema, []))

/** Whether it is answered with a value that has a name. */
function hasValue({ responses }: Operation): boolean {
  const found = responses.filter(({ status }) => status.startsWith('2')).flatMap((response) => sent(response) ?? [])
  return found.some((one) => contentKind(one) === 'value' && one.content.schema.kind === 'reference')
}

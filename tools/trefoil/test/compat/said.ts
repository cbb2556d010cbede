import type { Bump, Change } from '../../src/compat/change.ts'
import { packageRoles } from '../../src/compat/change.ts'
import { compareApis } from '../../src/compat/compare.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { build, type Given } from '../model/given.ts'

const letters: Readonly<Record<Bump, string>> = { major: 'M', minor: 'm', patch: 'p', none: '-' }

/** A change as rows of a test write it: its code, and a letter for each package: client, validators, fixtures. */
export const said = ({ code, bumps }: Change): string => `${code} ${packageRoles.map((role) => letters[bumps[role]]).join('')}`

/** What differs between two documents. */
export function changesOf(before: JsonObject, after: JsonObject, given: Given = {}): readonly Change[] {
  return compareApis(build(before, given).api, build(after, given).api)
}

export const saidOf = (before: JsonObject, after: JsonObject, given?: Given): readonly string[] =>
  changesOf(before, after, given).map(said).sort()

const content = { 'application/json': { schema: { $ref: '#/components/schemas/S' } } }
const sends = {
  '/s': { put: { operationId: 'putS', requestBody: { required: true, content }, responses: { '204': { description: 'Done.' } } } },
}
const receives = { '/s': { get: { operationId: 'getS', responses: { '200': { description: 'Fine.', content } } } } }
const sendsAndReceives = { '/s': { ...sends['/s'], ...receives['/s'] } }

/** Documents in which a schema S is sent, comes in answers, does both, or neither. */
const used = { input: sends, output: receives, both: sendsAndReceives, neither: {} }

export type Direction = keyof typeof used

/** A document with the schema S, and others beside it. */
export const withSchema = (direction: Direction, schema: JsonObject, others: JsonObject = {}): JsonObject => ({
  paths: used[direction],
  components: { schemas: { ...others, S: schema } },
})

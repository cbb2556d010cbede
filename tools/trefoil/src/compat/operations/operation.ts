import type { Operation } from '../../model/api.ts'
import { type Bump, bumpsOf, type Bumps, type Change, packageRoles } from '../change.ts'
import { noted } from '../changed.ts'
import { operationSubject } from '../match/operations.ts'
import type { Pair } from '../match/pairs.ts'
import type { Place } from '../place.ts'
import { answerShapes, parametersShape, responsesShape, successShape } from '../types/operation-shapes.ts'
import { wholeChanges } from '../whole.ts'
import { listed } from '../words.ts'
import { answerChanges } from './answers.ts'
import { bodyChanges } from './bodies.ts'
import { describedChanges, inputPlace, outputPlace, type Sides } from './context.ts'
import { exportsOf } from './exports.ts'
import { parameterChanges } from './parameters.ts'
import { securityChanges } from './security.ts'
import { serverChanges } from './servers.ts'

/** What differs in an operation: how it is called, what it answers, where it is found. */
export function operationChanges({ before, after }: Pair<Operation>, sides: Sides): readonly Change[] {
  const subject = operationSubject(after)
  const input = (of: string): Place => inputPlace(subject, of, sides)
  const output = (of: string): Place => outputPlace(subject, of, sides)
  const { pointer } = after
  const changes = [
    ...addressChanges(before, after),
    ...describedChanges(before, after, pointer, output('')),
    ...requestChanges(before, after, input, sides),
    ...answersAndWhole(before, after, output, sides),
    ...serverChanges({ before: before.servers, after: after.servers, pointers: { before: before.pointer, after: pointer } }, subject),
    ...securityChanges(before, after, subject),
    ...paginationChanges(before, after),
  ]
  return [...changes, ...lostNames(before, after, changes)]
}

/** The names in a template do not go over the wire. */
const segmentsOf = ({ path }: Operation): readonly string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
const addressOf = ({ path }: Operation): string => path.replace(/\{[^{}]*\}/g, '{}')

function addressChanges(before: Operation, after: Operation): readonly Change[] {
  const subject = operationSubject(after)
  const { pointer } = after
  return [
    ...(before.name === after.name
      ? []
      : [noted(subject, 'operation-renamed', { side: 'after', pointer, text: `${before.name} is ${after.name} now` })]),
    ...(addressOf(before) === addressOf(after)
      ? []
      : [noted(subject, 'path-changed', { side: 'after', pointer, text: `its path is ${after.path}, and was ${before.path}` })]),
    ...(before.method === after.method
      ? []
      : [noted(subject, 'method-changed', { side: 'after', pointer, text: `its method is ${after.method}, and was ${before.method}` })]),
  ]
}

function requestChanges(before: Operation, after: Operation, input: (of: string) => Place, sides: Sides): readonly Change[] {
  const segments = { before: segmentsOf(before), after: segmentsOf(after) }
  const changes = [
    ...parameterChanges({ before: before.parameters, after: after.parameters, segments, key: ({ member }) => member }, input),
    ...bodyChanges(before.body, after.body, input),
  ]
  const shapes = { before: parametersShape(before, sides.before), after: parametersShape(after, sides.after) }
  return [...changes, ...wholeChanges(shapes, changes, after.pointer, input(''))]
}

function answersAndWhole(before: Operation, after: Operation, output: (of: string) => Place, sides: Sides): readonly Change[] {
  const changes = answerChanges({ before, after }, output)
  const [was, is] = [answerShapes(before, sides.before), answerShapes(after, sides.after)]
  const byStatus = wholeChanges({ before: responsesShape(was), after: responsesShape(is) }, changes, after.pointer, output(''))
  if (byStatus.length > 0) return [...changes, ...byStatus]
  const successes = wholeChanges({ before: successShape(was), after: successShape(is) }, changes, after.pointer, output('answer'))
  // Validators and fixtures are of one status each.
  return [
    ...changes,
    ...successes.map((change) => ({ ...change, bumps: { ...change.bumps, validators: 'none', fixtures: 'none' } as const })),
  ]
}

function paginationChanges({ pagination: was, pointer: wasAt }: Operation, after: Operation): readonly Change[] {
  const { pagination: is, pointer } = after
  const subject = operationSubject(after)
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  if (was === undefined) return [noted(subject, 'pagination-added', { side: 'after', pointer, text: 'its pages can be iterated over' })]
  if (is === undefined)
    return [noted(subject, 'pagination-removed', { side: 'before', pointer: wasAt, text: 'its pages cannot be iterated over any more' })]
  return [noted(subject, 'pagination-changed', { side: 'after', pointer, text: 'its pages follow each other otherwise' })]
}

/** Names that went with a change which breaks nothing else in their package. */
function lostNames(before: Operation, after: Operation, changes: readonly Change[]): readonly Change[] {
  if (before.typeName !== after.typeName) return []
  const known = bumpsOf(changes)
  const [had, has] = [exportsOf(before), exportsOf(after)]
  const lost = packageRoles.map((role) => ({
    role,
    names: known[role] === 'major' ? [] : [...had[role]].filter((name) => !has[role].has(name)),
  }))
  const names = lost.flatMap((one) => one.names)
  if (names.length === 0) return []
  const bump = (role: keyof Bumps): Bump => (lost.some((one) => one.role === role && one.names.length > 0) ? 'major' : 'none')
  const bumps: Bumps = { client: bump('client'), validators: bump('validators'), fixtures: bump('fixtures') }
  const text = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} gone`
  return [{ ...noted(operationSubject(after), 'name-removed', { side: 'before', pointer: before.pointer, text }), bumps }]
}

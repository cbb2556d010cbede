import { error, type Diagnostic, type Position } from '../../diagnostic/diagnostic.ts'
import { depthOf, isObject, kindOf, put, type Mutable } from '../json.ts'
import { valuePositionOf, type Origin, type Origins } from '../origins.ts'
import { deepest } from '../parse/flaw.ts'
import { pointerTo } from '../pointer.ts'
import { matchesOf, type Match } from './match.ts'
import { append, isPrimitive, mergeObject, set, type Patch } from './merge.ts'
import type { Action, Change, Overlay, Query } from './overlay.ts'
import { removeAll } from './remove.ts'

/** A document under change. */
export interface Subject {
  readonly root: Mutable
  readonly origins: Origins
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** How many values the overlays may still bring: one that copies what it has copied could ask for any number. */
  left: number
}

/** More values than these are not meant to be brought. */
export const mostBrought = 500_000

/**
 * Applies an overlay, action after action (OpenAPI Overlay 1.0 and 1.1, Action Object). Unlike the specification we report
 * an action that matches nothing: the document has moved on, and the correction is lost. This is ours because no library
 * for overlays keeps track of where a value was written.
 */
export function applyOverlay(overlay: Overlay, subject: Subject): void {
  for (const action of overlay.actions) applyAction(overlay, action, subject)
}

function applyAction(overlay: Overlay, { target, change }: Action, subject: Subject): void {
  const matches = matchesOf(target, subject.root)
  if (subject.left < 0) return
  const fault = matches.length === 0 ? unmatched(target) : unfit(matches, overlay, change, target)
  if (fault !== undefined) subject.report([fault])
  else if (change.kind === 'remove') removeAll(matches, subject.origins)
  else updateAll(overlay, matches, change, { target, subject })
}

const unmatched = ({ text, at }: Query): Diagnostic =>
  error({
    code: 'TF1102',
    message: `"${text}" matches nothing in the document`,
    fix: 'Correct the expression, or remove the action if the document no longer needs it.',
    at,
  })

const misfit = (at: Position, message: string): Diagnostic =>
  error({ code: 'TF1104', message, fix: 'Let the action match other values, or change what it brings.', at })

/** What speaks against applying a change to all of the matches. */
function unfit(matches: readonly Match[], { version }: Overlay, { kind }: Change, { at }: Query): Diagnostic | undefined {
  const primitive = matches.find(({ value }) => isPrimitive(value))
  if (version === '1.0' && primitive !== undefined)
    return misfit(at, `Overlay 1.0 changes objects and arrays only, and ${pointerTo(primitive.path)} is ${kindOf(primitive.value)}`)
  if (kind === 'remove')
    return matches.some(({ slot }) => slot === undefined) ? misfit(at, 'The whole document cannot be removed') : undefined
  const [first, second] = new Set(matches.map(({ value }) => sortOf(value)))
  return second === undefined ? undefined : misfit(at, `The expression matches ${first} and ${second}: nothing can be merged with both`)
}

const sortOf = (value: Mutable): string => (isPrimitive(value) ? 'primitives' : Array.isArray(value) ? 'arrays' : 'objects')

type Content = Exclude<Change, { kind: 'remove' }>

interface Updating {
  readonly target: Query
  readonly subject: Subject
}

function updateAll(overlay: Overlay, matches: readonly Match[], change: Content, { target, subject }: Updating): void {
  const brought = change.kind === 'copy' ? copied(change.from, subject) : updated(overlay, change, subject)
  if (brought === undefined) return
  const { value, patch } = brought
  const depth = depthOf(value)
  for (const match of matches) {
    const { value: met, slot, path } = match
    if (path.length + depth > deepest) subject.report([misfit(target.at, `Values would be nested more than ${deepest} levels deep`)])
    else if (Array.isArray(met)) append(met, value, [], patch)
    else if (isObject(met) && isObject(value)) mergeObject(met, value, [], patch)
    else if (isPrimitive(met) && isPrimitive(value) && slot !== undefined) set(slot.container, slot.key, value, [], patch)
    else patch.misfit([], value, met)
    if (subject.left < 0) {
      subject.report([misfit(target.at, `The overlays bring more than ${mostBrought} values`)])
      return
    }
  }
}

interface Brought {
  readonly value: Mutable
  readonly patch: Patch
}

function updated({ source }: Overlay, { value, path }: Extract<Content, { kind: 'update' }>, subject: Subject): Brought {
  const originOf = (more: readonly string[]): Origin => ({ source, path: [...path, ...more] })
  return {
    value,
    patch: { originOf, copyOf: (part) => copyOf(part, subject), ...notes(subject, (more) => valuePositionOf(originOf(more))) },
  }
}

function copied(from: Query, subject: Subject): Brought | undefined {
  const { origins, root, report } = subject
  const [source, second] = matchesOf(from, root)
  if (source === undefined || second !== undefined) {
    report([
      source === undefined ? unmatched(from) : misfit(from.at, `"${from.text}" matches more than one value: which to copy is not clear`),
    ])
    return undefined
  }
  const copy = (part: Mutable): Mutable => {
    const made = copyOf(part, subject)
    origins.transfer(part, made)
    return made
  }
  // The copy is made first: what is copied may hold what it is copied into.
  const value = copy(source.value)
  const originOf = (path: readonly string[]): Origin => origins.at([...source.path, ...path])
  return { value, patch: { originOf, copyOf: copy, ...notes(subject, () => from.at) } }
}

function notes({ origins, report }: Subject, at: (path: readonly string[]) => Position): Pick<Patch, 'placed' | 'misfit'> {
  return {
    placed: origins.set,
    misfit: (path, part, met) =>
      report([misfit(at(path), `What the overlay brings is ${kindOf(part)}, and what it meets is ${kindOf(met)}`)]),
  }
}

function copyOf(value: Mutable, subject: Subject): Mutable {
  subject.left -= 1
  if (subject.left < 0) return null
  if (Array.isArray(value)) return value.map((item) => copyOf(item, subject))
  if (!isObject(value)) return value
  const copy = {}
  for (const [key, member] of Object.entries(value)) put(copy, key, copyOf(member, subject))
  return copy
}

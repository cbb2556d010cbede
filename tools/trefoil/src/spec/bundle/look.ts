import { error, warning, type Diagnostic, type Position } from '../../diagnostic/diagnostic.ts'
import type { Folder } from '../folder.ts'
import { isObject, memberOf, type Mutable } from '../json.ts'
import { pointerTo, tokens } from '../pointer.ts'
import type { Resource } from './identifiers.ts'
import type { Original } from './keywords.ts'
import { decoded, splitReference } from './reference.ts'
import { ambiguous, bypassing, circle, dangling, illegible, type Refusal } from './refusal.ts'
import type { Located, Resources } from './resources.ts'

/** A value of a file. */
export interface Target extends Located {
  readonly value: Mutable
}

/** A reference and where it stands. */
export interface Ref {
  readonly text: string
  readonly from: Located
  readonly at: () => Position
}

/** What a reference leads to. `reported`: the fault lies in another reference on the way, and was reported there. */
export type Looked = Target | Refusal | 'reported'

export const isTarget = (looked: Looked): looked is Target => typeof looked === 'object' && 'source' in looked

/** What is needed to follow references, and what is known of those that were followed. */
export interface Looking {
  readonly folder: Folder
  readonly resources: Resources
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** What stood where something was put in the place of a reference: references are followed in what the author wrote. */
  readonly original: Original
  readonly known: Map<string, Looked>
  /** The references that are being followed. */
  readonly busy: Set<string>
}

/** References on the way to one value; more than this lead in circles or are made to hurt. */
const longestWay = 200

/** Where a reference leads (RFC 6901 section 6, JSON Schema 2020-12 section 8.2.3), without following what stands there. */
export function look(looking: Looking, ref: Ref): Looked {
  const { known, busy } = looking
  const { source, path } = looking.resources.around(ref.from)
  const key = JSON.stringify([source.file, path, ref.text])
  const before = known.get(key)
  if (before !== undefined) return before
  if (busy.has(key) || busy.size > longestWay) return circle(ref.text)
  busy.add(key)
  const looked = lookAfresh(looking, ref)
  busy.delete(key)
  known.set(key, looked)
  return looked
}

/** The same for a reference that stands at a target; its faults are reported there. */
export function lookInside(looking: Looking, from: Target, text: string): Target | 'reported' {
  const at = (): Position => from.source.valuePosition([...from.path, '$ref'])
  const looked = look(looking, { text, from, at })
  if (looked === 'reported' || isTarget(looked)) return looked
  looking.report([error({ ...looked, at: at() })])
  return 'reported'
}

function lookAfresh(looking: Looking, ref: Ref): Looked {
  const { uri, fragment } = splitReference(ref.text)
  const name = decoded(fragment)
  if (decoded(uri) === undefined || name === undefined) return illegible(ref.text)
  const from = looking.resources.around(ref.from)
  if (uri === '') return lookHere(looking, from, name, ref)
  const resource = looking.resources.find(ref.text, from, ref.at)
  return resource === 'reported' || 'code' in resource ? resource : lookWithin(looking, resource, name, ref)
}

/** A fragment alone means the resource around. Many who give a schema an $id mean the file, and so it is read where nothing else fits. */
function lookHere(looking: Looking, from: Resource, fragment: string, ref: Ref): Looked {
  const looked = lookWithin(looking, from, fragment, ref)
  if (isTarget(looked) || looked === 'reported' || from.path.length === 0) return looked
  const file = looking.resources.around({ source: from.source, path: [] })
  const inFile = lookWithin(looking, file, fragment, ref)
  if (!isTarget(inFile)) return looked
  looking.report([warning({ ...bypassing(ref.text), at: ref.at() })])
  return inFile
}

/** What a fragment names in a resource: all of it, what stands at a pointer, or a schema with that name. */
function lookWithin(looking: Looking, { source, path, anchors }: Resource, fragment: string, ref: Ref): Looked {
  if (fragment === '' || fragment.startsWith('/')) return lookAlong(looking, source, [...path, ...tokens(fragment)], ref)
  const anchor = anchors().get(fragment)
  if (anchor === undefined) return dangling(ref.text, `${describe(looking, { source, path })} has no $anchor "${fragment}"`)
  return anchor.shared ? ambiguous(ref.text) : lookAlong(looking, source, anchor.path, ref)
}

function lookAlong(looking: Looking, source: Located['source'], path: readonly string[], ref: Ref): Looked {
  let at: Looked = { source, path: [], value: looking.original(source.value) }
  for (const token of path) if (isTarget(at)) at = step(looking, at, token, ref)
  return at
}

/** A pointer may lead through a reference: that is what it means once the document is in one piece. */
function step(looking: Looking, at: Target, token: string, ref: Ref): Looked {
  const member = memberOf(at.value, token)
  if (member !== undefined) return { source: at.source, path: [...at.path, token], value: looking.original(member) }
  const inner = isObject(at.value) ? memberOf(at.value, '$ref') : undefined
  if (typeof inner !== 'string') return dangling(ref.text, `there is no "${token}" in ${describe(looking, at)}`)
  const followed = lookInside(looking, at, inner)
  return isTarget(followed) ? step(looking, followed, token, ref) : followed
}

const describe = ({ folder }: Looking, { source, path }: Located): string =>
  path.length === 0 ? folder.nameOf(source) : `${pointerTo(path)} of ${folder.nameOf(source)}`

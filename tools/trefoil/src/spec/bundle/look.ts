import { error, type Diagnostic, type Position } from '../../diagnostic/diagnostic.ts'
import type { Folder } from '../folder.ts'
import { isObject, memberOf, type Mutable } from '../json.ts'
import { pointerTo, tokens } from '../pointer.ts'
import type { Source } from '../source.ts'
import { anchorPath, type Original } from './anchor.ts'
import { parseReference } from './reference.ts'
import { circle, dangling, outside, type Refusal } from './refusal.ts'

/** A value of a file. */
export interface Target {
  readonly source: Source
  readonly path: readonly string[]
  readonly value: Mutable
}

/** A reference and where it stands. */
export interface Ref {
  readonly text: string
  readonly from: Source
  readonly at: () => Position
}

/** What a reference leads to. `reported`: the fault lies in another reference on the way, and was reported there. */
export type Looked = Target | Refusal | 'reported'

export const isTarget = (looked: Looked): looked is Target => typeof looked === 'object' && 'source' in looked

/** What is needed to follow references, and what is known of those that were followed. */
export interface Looking {
  readonly folder: Folder
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
  const key = JSON.stringify([ref.from.file, ref.text])
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
export function lookInside(looking: Looking, { source, path }: Target, text: string): Target | 'reported' {
  const at = (): Position => source.valuePosition([...path, '$ref'])
  const looked = look(looking, { text, from: source, at })
  if (looked === 'reported' || isTarget(looked)) return looked
  looking.report([error({ ...looked, at: at() })])
  return 'reported'
}

function lookAfresh(looking: Looking, ref: Ref): Looked {
  const reference = parseReference(ref.text, ref.from.file)
  if ('code' in reference) return reference
  const { path: file, fragment } = reference
  const source = file === undefined ? ref.from : open(looking, file, ref)
  if (source === 'reported' || 'code' in source) return source
  const path = fragment === '' || fragment.startsWith('/') ? tokens(fragment) : anchorPath(source, fragment, looking.original)
  if (path === undefined) return dangling(ref.text, `${looking.folder.nameOf(source)} has no $anchor "${fragment}"`)
  let at: Looked = { source, path: [], value: looking.original(source.value) }
  for (const token of path) if (isTarget(at)) at = step(looking, at, token, ref)
  return at
}

function open({ folder }: Looking, file: string, { text, at }: Ref): Source | Refusal | 'reported' {
  const source = folder.open(file, at)
  switch (source) {
    case 'broken':
      return 'reported'
    case 'missing':
      return dangling(text, 'there is no such file')
    case 'outside':
      return outside(text)
    default:
      return source
  }
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

const describe = ({ folder }: Looking, { source, path }: Target): string =>
  path.length === 0 ? folder.nameOf(source) : `${pointerTo(path)} of ${folder.nameOf(source)}`

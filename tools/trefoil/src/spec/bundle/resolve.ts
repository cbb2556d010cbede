import { error, type Position } from '../../diagnostic/diagnostic.ts'
import { isObject, memberOf, type Mutable } from '../json.ts'
import type { Json } from '../document.ts'
import { isTarget, look, lookInside, type Looked, type Looking, type Target } from './look.ts'
import { circle, notText } from './refusal.ts'
import type { Located } from './resources.ts'

/** `settled` follows references to references to the end; `bundled` stops at the first one in the root file. */
export type Follow = 'settled' | 'bundled'

/** Follows a reference that stands in `from`; one that leads nowhere is reported at `at`. */
export type Resolve = (ref: Mutable, from: Located, follow: Follow, at: () => Position) => Target | undefined

export function createResolver(needs: Pick<Looking, 'folder' | 'resources' | 'report' | 'original'>): Resolve {
  const looking: Looking = { ...needs, known: new Map(), busy: new Set() }
  const ends = new Map<Mutable, Looked>()
  return (ref, from, follow, at) => {
    const looked = typeof ref === 'string' ? look(looking, { text: ref, from, at }) : notText
    const end = isTarget(looked) ? endOf(looking, looked, ends) : looked
    if (isTarget(looked) && isTarget(end)) return follow === 'settled' ? end : firstInRoot(looking, looked)
    if (end !== 'reported' && !isTarget(end)) looking.report([error({ ...end, at: at() })])
    return undefined
  }
}

/** Where a chain of references ends that are nothing else. Each is followed once. */
function endOf(looking: Looking, first: Target, ends: Map<Mutable, Looked>): Looked {
  const passed = new Set<Mutable>()
  let at: Looked = first
  while (isTarget(at)) {
    const inner = mereRef(at.value)
    if (inner === undefined) break
    const known: Looked | undefined = passed.has(at.value) ? circle(inner) : ends.get(at.value)
    passed.add(at.value)
    at = known ?? lookInside(looking, at, inner)
  }
  for (const value of passed) ends.set(value, at)
  return at
}

/** The first value on the way that is in the root file, or the end; the way is known to have one. */
function firstInRoot(looking: Looking, first: Target): Target {
  let at = first
  for (let inner = mereRef(at.value); inner !== undefined && at.source !== looking.folder.root; inner = mereRef(at.value)) {
    const next = lookInside(looking, at, inner)
    if (next === 'reported') break
    at = next
  }
  return at
}

/** The reference, where an object is one and holds nothing else. */
export function mereRef(value: Json): string | undefined {
  if (!isObject(value)) return undefined
  const ref = memberOf(value, '$ref')
  return typeof ref === 'string' && Object.keys(value).length === 1 ? ref : undefined
}

import { error, type Position } from '../../diagnostic/diagnostic.ts'
import { isObject, memberOf, type Mutable } from '../json.ts'
import type { Json } from '../document.ts'
import type { Source } from '../source.ts'
import { isTarget, look, lookInside, type Looked, type Looking, type Target } from './look.ts'
import { circle, notText } from './refusal.ts'

/** `settled` follows references to references to the end; `bundled` stops at the first one in the root file. */
export type Follow = 'settled' | 'bundled'

/** Follows a reference that stands in `from`; one that leads nowhere is reported at `at`. */
export type Resolve = (ref: Mutable, from: Source, follow: Follow, at: () => Position) => Target | undefined

export function createResolver(needs: Pick<Looking, 'folder' | 'report' | 'original'>): Resolve {
  const looking: Looking = { ...needs, known: new Map(), busy: new Set() }
  return (ref, from, follow, at) => {
    const looked = typeof ref === 'string' ? look(looking, { text: ref, from, at }) : notText
    const settled = isTarget(looked) ? settle(looking, looked, follow) : looked
    if (isTarget(settled)) return settled
    if (settled !== 'reported') looking.report([error({ ...settled, at: at() })])
    return undefined
  }
}

/** Follows what stands at a target as long as it is a reference and nothing else. */
function settle(looking: Looking, first: Target, follow: Follow): Looked {
  const seen = new Set<Mutable>()
  let bundled: Target | undefined
  let at = first
  for (let inner = mereRef(at.value); inner !== undefined; inner = mereRef(at.value)) {
    if (seen.has(at.value)) return circle(inner)
    seen.add(at.value)
    if (at.source === looking.folder.root) bundled ??= at
    const next = lookInside(looking, at, inner)
    if (next === 'reported') return next
    at = next
  }
  return follow === 'bundled' ? (bundled ?? at) : at
}

/** The reference, where an object is one and holds nothing else. */
export function mereRef(value: Json): string | undefined {
  if (!isObject(value)) return undefined
  const ref = memberOf(value, '$ref')
  return typeof ref === 'string' && Object.keys(value).length === 1 ? ref : undefined
}

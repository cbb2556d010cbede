import type { Document, Pointer } from '../../spec/document.ts'
import { valueAt } from '../../spec/pointer.ts'
import { partsOf } from './parts.ts'
import { targetOf, type Place } from './place.ts'

/** So far references are followed; what is behind them counts for nothing. */
const farthest = 400

/**
 * How many arrays stand inside each other in what is at a pointer, through references. What leads back to itself counts
 * once: the engine knows such things, and stops there.
 */
export function arrayHeights({ root, dialect }: Pick<Document, 'root' | 'dialect'>): (pointer: Pointer) => number {
  const known = new Map<Pointer, number>()

  function heightAt(place: Place, depth: number): number {
    const before = known.get(place.pointer)
    if (before !== undefined || depth > farthest) return before ?? 0
    known.set(place.pointer, 0)
    const height = heightOf(place, depth + 1)
    known.set(place.pointer, height)
    return height
  }

  function heightOf(place: Place, depth: number): number {
    const { ref, properties, additional, items, allOf, anyOf, oneOf } = partsOf(place, dialect)
    const inner = [...properties, ...allOf, ...anyOf, ...oneOf, ...(additional ? [additional] : [])]
    const target = ref === undefined ? undefined : targetOf(place)
    const heights = [
      ...inner.map((part) => heightAt(part, depth)),
      ...(items ? [1 + heightAt(items, depth)] : []),
      ...(target === undefined ? [] : [heightOfTarget(target, depth)]),
    ]
    return heights.reduce((most, height) => Math.max(most, height), 0)
  }

  function heightOfTarget(pointer: Pointer, depth: number): number {
    const value = valueAt(root, pointer)
    return value === undefined ? 0 : heightAt({ pointer, value }, depth)
  }

  return (pointer) => heightOfTarget(pointer, 0)
}

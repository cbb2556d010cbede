import type { Json, Pointer } from '../../spec/document.ts'
import { pointerOfRef } from '../../spec/pointer.ts'
import { isList, isObject } from '../read/place.ts'

/** How many values a schema may have that is copied to each $ref that means it. */
const mostValues = 100

/**
 * Whether a schema is small and its references are to named schemas alone. Copies of such schemas cannot grow into each
 * other, nor run in circles.
 */
export function isSmallAndFlat(schema: Json, isNamed: (pointer: Pointer) => boolean): boolean {
  const open: Json[] = [schema]
  for (let seen = 0; open.length > 0; seen += 1) {
    const value = open.pop()
    if (seen > mostValues) return false
    if (isList(value)) for (const inner of value.slice(0, mostValues)) open.push(inner)
    if (!isObject(value)) continue
    const ref = value['$ref']
    const pointer = typeof ref === 'string' ? pointerOfRef(ref) : undefined
    if (pointer !== undefined && !isNamed(pointer)) return false
    open.push(...Object.values(value).slice(0, mostValues))
  }
  return true
}

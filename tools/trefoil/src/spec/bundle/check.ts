import { error, type Diagnostic, type Position } from '../../diagnostic/diagnostic.ts'
import type { Mutable, MutableObject } from '../json.ts'
import { valuePositionOf, type Origin, type Origins } from '../origins.ts'
import { pointerOfRef, valueAt } from '../pointer.ts'
import { mereRef } from './resolve.ts'
import type { Layout } from './shape.ts'
import { firstVisits, walk, type Found } from './walk.ts'

interface Changed {
  readonly layout: Layout
  readonly root: Mutable
  readonly origins: Origins
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** Whether an overlay wrote it, and not the document. */
  readonly isNew: (origin: Origin) => boolean
}

/** Overlays may take away what a reference needs, and bring references of their own: each must be local and resolve still. */
export function checkReferences({ layout, root, origins, report, isNew }: Changed): void {
  const check = (ref: Mutable, path: readonly string[]): void => {
    const fault = faultOf(root, ref)
    if (fault !== undefined) report([error({ ...fault, at: valuePositionOf(origins.at(path)) })])
  }
  const visitor = {
    reference: ({ holder, path }: Found, key: string) => check(holder[key] ?? null, [...path, key]),
    inline: ({ holder, path }: Found) => {
      const at = [...path, '$ref']
      if (isNew(origins.at(at))) report([unplaced(valuePositionOf(origins.at(at)))])
      else check(holder['$ref'] ?? null, at)
    },
    names: (holder: MutableObject, keys: readonly string[], path: readonly string[]) => {
      for (const key of keys) {
        const ref = holder[key]
        if (typeof ref === 'string' && ref.startsWith('#')) check(ref, [...path, key])
      }
    },
  }
  walk(root, { kind: 'openapi', form: 'one' }, visitor, { layout, path: [], isNew: firstVisits() })
}

const unplaced = (at: Position): Diagnostic =>
  error({
    code: 'TF1104',
    message: 'An overlay cannot bring a $ref here',
    fix: 'Write out what it refers to, or use "copy" of Overlay 1.1.',
    at,
  })

type Fault = Pick<Diagnostic, 'code' | 'message' | 'fix'>

/** What is wrong with a reference in a document of one piece. */
function faultOf(root: Mutable, ref: Mutable): Fault | undefined {
  const shown = JSON.stringify(ref)
  const seen = new Set<string>()
  for (let next: Mutable | undefined = ref; next !== undefined;) {
    const pointer = typeof next === 'string' ? pointerOfRef(next) : undefined
    if (pointer === undefined) return notLocal(shown)
    if (seen.has(pointer)) return circular(shown)
    seen.add(pointer)
    const value = valueAt(root, pointer)
    if (value === undefined) return dangling(shown)
    next = mereRef(value)
  }
  return undefined
}

const notLocal = (ref: string): Fault => ({
  code: 'TF1003',
  message: `${ref} is not a pointer into the document`,
  fix: 'An overlay can refer to what is in the document, as in #/components/schemas/Name.',
})

const dangling = (ref: string): Fault => ({
  code: 'TF1003',
  message: `${ref} points to nothing once the overlays are applied`,
  fix: 'Correct the reference or the overlay.',
})

const circular = (ref: string): Fault => ({
  code: 'TF1006',
  message: `${ref} leads back to itself once the overlays are applied`,
  fix: 'Correct the reference or the overlay.',
})

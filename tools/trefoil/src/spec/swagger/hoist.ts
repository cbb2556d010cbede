import { componentKeys } from '../bundle/component-key.ts'
import { layouts } from '../bundle/shape.ts'
import { firstVisits, walk, type Found } from '../bundle/walk.ts'
import type { Pointer } from '../document.ts'
import { kindOf, put } from '../json.ts'
import { pointerOfRef, refTo, tokens } from '../pointer.ts'
import { isObjectPlace, placeAt } from './place.ts'
import { schemaInto } from './schema.ts'
import { refuseValue, section, type Upgrading } from './upgrading.ts'

/** Writes all references to schemas, once it is known where everything stands; what is referred to in an odd place moves. */
export function settleReferences(upgrading: Upgrading): void {
  hoist(homelessIn(upgrading), upgrading)
  for (const { holder, target } of upgrading.references) put(holder, '$ref', refTo(movedTo(target, upgrading)))
}

/** What is referred to as a schema and was not converted as one, in extensions above all, and what that refers to in turn. */
function homelessIn(upgrading: Upgrading): ReadonlySet<Pointer> {
  const { references, schemas, root } = upgrading
  const found = new Set(references.map(({ target }) => target).filter((target) => !schemas.has(target)))
  const isNew = firstVisits()
  const reference = ({ holder }: Found): void => {
    const target = typeof holder['$ref'] === 'string' ? pointerOfRef(holder['$ref']) : undefined
    if (target !== undefined && !schemas.has(target)) found.add(target)
  }
  const visitor = { reference, inline: () => undefined, names: () => undefined }
  // The set grows while it is gone through.
  for (const pointer of found) {
    const value = placeAt(root, pointer, upgrading)?.value
    if (value !== undefined) walk(value, { kind: 'schema', form: 'one' }, visitor, { layout: layouts['2.0'], path: [], isNew })
  }
  return found
}

/** Makes components of schemas that stand where OpenAPI 3.0 has none. */
function hoist(pointers: ReadonlySet<Pointer>, upgrading: Upgrading): void {
  if (pointers.size === 0) return
  const schemas = section('schemas', upgrading)
  const keys = componentKeys(
    [...pointers].map((pointer) => ({ value: pointer, names: tokens(pointer) })),
    new Set(Object.keys(schemas.value)),
  )
  for (const [pointer, key] of keys) {
    const place = placeAt(upgrading.root, pointer, upgrading)
    if (place && isObjectPlace(place)) {
      upgrading.moved.delete(pointer)
      schemaInto(schemas, key, place, upgrading)
    } else if (place) refuse(pointer, upgrading, kindOf(place.value))
  }
}

function refuse(pointer: Pointer, upgrading: Upgrading, kind: string): void {
  const fault = { code: 'TF1011', message: `The $ref leads to ${kind}, which is no schema`, fix: 'Correct the reference.' } as const
  for (const reference of upgrading.references.filter(({ target }) => target === pointer)) refuseValue(reference, fault, upgrading)
}

/** Where what stood at a pointer is now: what is around it may have moved. */
export function movedTo(pointer: Pointer, { moved }: Pick<Upgrading, 'moved'>): Pointer {
  for (let around = pointer; around !== ''; around = around.slice(0, around.lastIndexOf('/'))) {
    const now = moved.get(around)
    if (now !== undefined) return now + pointer.slice(around.length)
  }
  return pointer
}

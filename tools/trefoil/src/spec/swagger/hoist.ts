import { componentKeys } from '../bundle/component-key.ts'
import type { Pointer } from '../document.ts'
import { kindOf, put } from '../json.ts'
import { refTo, tokens } from '../pointer.ts'
import { isObjectPlace, placeAt } from './place.ts'
import { schemaInto } from './schema.ts'
import { refuseValue, section, type Upgrading } from './upgrading.ts'

/** Writes all references to schemas, once it is known where everything stands; what is referred to in an odd place moves. */
export function settleReferences(upgrading: Upgrading): void {
  const tried = new Set<Pointer>()
  for (let homeless = homelessIn(upgrading, tried); homeless.length > 0; homeless = homelessIn(upgrading, tried)) hoist(homeless, upgrading)
  for (const { holder, target } of upgrading.references) put(holder, '$ref', refTo(movedTo(target, upgrading)))
}

/** What is referred to as a schema and was not converted as one: in extensions, or where there is none. Each is told once. */
function homelessIn({ references, schemas }: Upgrading, tried: Set<Pointer>): readonly Pointer[] {
  const found = new Set(references.map(({ target }) => target).filter((target) => !schemas.has(target) && !tried.has(target)))
  for (const pointer of found) tried.add(pointer)
  return [...found]
}

/** Makes components of schemas that stand where OpenAPI 3.0 has none. */
function hoist(pointers: readonly Pointer[], upgrading: Upgrading): void {
  const schemas = section('schemas', upgrading)
  const keys = componentKeys(
    pointers.map((pointer) => ({ value: pointer, names: tokens(pointer) })),
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

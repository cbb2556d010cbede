import type { Json, Pointer } from '../../spec/document.ts'
import { pointerOfRef, valueAt } from '../../spec/pointer.ts'
import { isObject, member, type Place } from '../read/place.ts'
import { targetOf } from '../read/target.ts'
import type { Annotations, Schema } from '../schema.ts'
import { bare, noAnnotations, within, type Conversion, type Site } from './conversion.ts'

/** `$ref`: the named schema that it means, or a copy of what stands there (JSON Schema 2020-12 Core, section 8.2.3.1). */
export function referenceRule(site: Site, conversion: Conversion): readonly Schema[] {
  return followed(member(site.place, '$ref'), site, conversion)
}

/** `$dynamicRef` by pointer, which means what `$ref` means (section 8.2.3.2); others have been reported. */
export function dynamicReferenceRule(site: Site, conversion: Conversion): readonly Schema[] {
  const ref = member(site.place, '$dynamicRef')
  return ref && isByPointer(ref) ? followed(ref, site, conversion) : []
}

/** Whether a reference is a pointer: the reader of the document makes that of all others, or refuses them. */
export const isByPointer = ({ value }: Place): boolean => typeof value === 'string' && pointerOfRef(value) !== undefined

function followed(ref: Place | undefined, site: Site, conversion: Conversion): readonly Schema[] {
  const target = ref && targetOf(ref, conversion)
  if (ref === undefined || target === undefined) return []
  const named = conversion.named(target) ?? conversion.nameTarget(target)
  if (named && site.isCondition) conversion.conditions.set(named, ref.pointer)
  if (named) return [{ kind: 'reference', ...bare(site.place.pointer), annotations: directionOf(target, conversion), target: named }]
  return [conversion.schema(target, { ...within(site), types: site.types })]
}

/** Longer ways from one reference to the next mean nothing. */
const longestWay = 10

/** What is said of the direction of values where a reference leads holds for whoever refers to it. */
function directionOf(target: Place, { document }: Conversion): Annotations {
  let value: Json | undefined = target.value
  let [readOnly, writeOnly] = [false, false]
  for (let step = 0; step < longestWay && isObject(value); step += 1) {
    readOnly ||= value['readOnly'] === true
    writeOnly ||= value['writeOnly'] === true
    const pointer: Pointer | undefined = typeof value['$ref'] === 'string' ? pointerOfRef(value['$ref']) : undefined
    value = pointer === undefined ? undefined : valueAt(document.root, pointer)
  }
  return readOnly || writeOnly ? { ...noAnnotations, readOnly, writeOnly } : noAnnotations
}

import { member } from '../read/place.ts'
import { targetOf } from '../read/target.ts'
import type { Schema } from '../schema.ts'
import { bare, type Conversion, type Site } from './conversion.ts'

/** `$ref`: the named schema that it means, or a copy of what stands there (JSON Schema 2020-12 Core, section 8.2.3.1). */
export function referenceRule(site: Site, conversion: Conversion): readonly Schema[] {
  const ref = member(site.place, '$ref')
  const target = ref && targetOf(ref, conversion)
  if (target === undefined) return []
  const named = conversion.named(target) ?? conversion.nameTarget(target)
  if (named) return [{ kind: 'reference', ...bare(site.place.pointer), target: named }]
  return [conversion.schema(target, { types: site.types, depth: site.depth + 1 })]
}

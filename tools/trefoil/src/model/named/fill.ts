import { convert } from '../schema/convert.ts'
import type { Conversion } from '../schema/conversion.ts'
import { everyType } from '../schema/types.ts'
import { recursive, unguarded } from './cycles.ts'
import type { Draft, Registry } from './registry.ts'
import { quoted } from '../read/read.ts'

/** Fills every named schema, those too that are found on the way, and says which are recursive. */
export function fill(registry: Registry, conversion: Conversion): readonly Draft[] {
  for (let next = registry.next(); next !== undefined; next = registry.next())
    next.draft.schema = convert(next.from, { types: everyType, depth: 0 }, conversion)
  const drafts = registry.all().map(({ draft }) => draft)
  const cyclic = recursive(drafts)
  for (const draft of drafts) draft.recursive = cyclic.has(draft)
  for (const { pointer, key } of unguarded(drafts))
    conversion.log.error({
      code: 'TF3110',
      at: pointer,
      message: `The schema${key === undefined ? '' : ` ${quoted(key)}`} is defined by itself: whether a value passes can never be said`,
      fix: 'Let one of the schemas in the circle say what it is, or put the reference under "properties" or "items".',
    })
  return drafts
}

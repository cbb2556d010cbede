import type { NamedSchema } from '../../model/api.ts'
import type { Pairs } from './pairs.ts'

/** Which named schemas are the same ones on both sides: what differs in them is said once, where they stand. */
export interface Matching {
  /** Whether the two are a pair, whichever stands where. */
  readonly isPair: (one: NamedSchema, other: NamedSchema) => boolean
}

export function matchingOf({ both }: Pairs<NamedSchema>): Matching {
  const partners = new Map(both.flatMap(({ before, after }) => [[before, after] as const, [after, before] as const]))
  return { isPair: (one, other) => one === other || partners.get(one) === other }
}

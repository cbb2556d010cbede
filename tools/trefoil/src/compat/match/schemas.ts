import type { Api, NamedSchema } from '../../model/api.ts'
import { type Pairs, pairsOf } from './pairs.ts'
import { structureOf } from './structure.ts'

/**
 * The schemas of two APIs, paired: by the name that consumers use, wherever they stand; then by their place in the document;
 * then those that admit the same values, where only one on either side does.
 */
export const schemaPairs = (before: Api, after: Api): Pairs<NamedSchema> =>
  pairsOf(before.schemas, after.schemas, [({ name }) => name, ({ id }) => id, structureOf])

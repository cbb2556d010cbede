import type * as z from 'zod'

/**
 * A schema of zod that leaves a value as it is: it says whether the value is a `T`. What makes one of other schemas has its
 * `T` from the declaration that it stands in, or `never`, which fits any: types of whole packages cost a compiler too much
 * to be inferred and compared wherever they are used.
 */
export type Validator<T = unknown> = z.ZodType<T>

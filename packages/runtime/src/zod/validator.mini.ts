import type * as z from 'zod/mini'

/**
 * A schema of zod/mini that leaves a value as it is: it says whether the value is a `T`. What makes one of other schemas
 * makes one of `never`, which fits any declaration: types of whole packages cost a compiler too much to be inferred and
 * compared wherever they are used.
 */
export type Validator<T = unknown> = z.ZodMiniType<T>

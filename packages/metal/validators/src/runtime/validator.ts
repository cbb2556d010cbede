import type * as z from 'zod'

/**
 * A schema of zod that leaves a value as it is: it says whether the value is a `T`. What makes one of other schemas makes
 * one of `never`, which fits any declaration: types of whole packages cost a compiler too much to be inferred and compared
 * wherever they are used.
 */
export type Validator<T = unknown> = z.ZodType<T>

import type * as z from 'zod/mini'

/** A schema of zod/mini that leaves a value as it is: it says whether the value is a `T`. */
export type Validator<T = unknown> = z.ZodMiniType<T>

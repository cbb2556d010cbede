import type * as z from 'zod'

/** A schema of zod that leaves a value as it is: it says whether the value is a `T`. */
export type Validator<T = unknown> = z.ZodType<T>

import * as z from 'zod'
import type { Schema } from './run.ts'

/** What a member that may be absent has to be where it is there. z.optional has a type of its own for each schema. */
export const optional = (schema: Schema): Schema => z.optional(schema)

import * as z from 'zod/mini'
import type { Validator } from './validator.mini.ts'

/** A string. Its counterpart for zod makes do without z.string, for the sake of bundles. */
export const string = (): Validator<string> => z.string()

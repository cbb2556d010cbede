import * as z from 'zod'
import type { Validator } from './validator.ts'

/** A string. z.string would be the same, and bring every format that zod knows into a bundle. */
export const string = (): Validator<string> => z.stringFormat('string', () => true)

import * as z from 'zod'
import type { Validator } from './validator.ts'

/** A body that is no JSON, as fetch gives and takes it: a Blob, bytes, a stream or text. */
export const bytes = <T>(): Validator<T> => z.custom<T>(isRaw)

const isRaw = (value: unknown): boolean =>
  typeof value === 'string' ||
  ArrayBuffer.isView(value) ||
  [Blob, ArrayBuffer, ReadableStream, FormData, URLSearchParams].some((of) => value instanceof of)

/** A file in a form, where the document has a string of format binary. */
export const file = (): Validator<Blob> => z.custom<Blob>((value) => value instanceof Blob)

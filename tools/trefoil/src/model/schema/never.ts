import type { Place } from '../read/place.ts'
import type { NeverSchema } from '../schema.ts'
import { bare, type Conversion } from './conversion.ts'

/** What admits nothing although nobody meant it to: the log says why. */
export function never({ pointer }: Place, { log }: Conversion, message: string): NeverSchema {
  log.warning({ code: 'TF3105', at: pointer, message, fix: 'Correct what contradicts itself, in the document or in an overlay.' })
  return { kind: 'never', ...bare(pointer) }
}

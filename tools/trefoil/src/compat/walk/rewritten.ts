import type { Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Place } from '../place.ts'

/** What differs, or that nothing does but how it is written: whoever reads the code sees it. */
export const rewritten = (changes: readonly Change[], text: string, { pointer }: Schema, place: Place): readonly Change[] =>
  changes.length > 0 ? changes : [changed(place, { code: 'rewritten', side: 'after', pointer, text })]

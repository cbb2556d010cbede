import type { StringSchema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Place } from '../place.ts'
import { valueWords } from '../words.ts'
import { formatChanges } from './formats.ts'
import { limitChanges } from './limits.ts'

/** What texts may be. */
export const stringChanges = (before: StringSchema, after: StringSchema, place: Place): readonly Change[] => [
  ...limitChanges(
    [
      { name: 'minLength', side: 'lower', before: before.minLength || undefined, after: after.minLength || undefined },
      { name: 'maxLength', side: 'upper', before: before.maxLength, after: after.maxLength },
    ],
    after.pointer,
    place,
  ),
  ...patternChanges(before, after, place),
  ...formatChanges(before, after, place),
]

function patternChanges({ pattern: was }: StringSchema, { pattern: is, pointer }: StringSchema, place: Place): readonly Change[] {
  if (was === is) return []
  if (is === undefined)
    return [
      changed(place, { code: 'pattern-removed', side: 'before', pointer, text: `it need not match ${valueWords(was ?? '')} any more` }),
    ]
  const text = `it has to match ${valueWords(is)}`
  if (was === undefined) return [changed(place, { code: 'pattern-added', side: 'after', pointer, text: `${text} now` })]
  return [changed(place, { code: 'pattern-changed', side: 'after', pointer, text: `${text}, and had to match ${valueWords(was)}` })]
}

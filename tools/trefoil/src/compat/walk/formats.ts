import type { NumberSchema, StringSchema } from '../../model/schema.ts'
import { assertedFormat } from '../../model/verdict/formats.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { LimitCode } from '../codes.ts'
import { effectOf } from '../effects.ts'
import type { Place } from '../place.ts'
import { valueWords } from '../words.ts'

type Formatted = NumberSchema | StringSchema

/** Formats, which restrict as far as validators know them, and say whether bytes may be a file. */
export function formatChanges(before: Formatted, after: Formatted, place: Place): readonly Change[] {
  const [was, is] = [before.format, after.format]
  if (was === is && assertedFormat(before) === assertedFormat(after)) return []
  const code: LimitCode = was === undefined ? 'format-added' : is === undefined ? 'format-removed' : 'format-changed'
  const text = formatWords(before, after)
  const effect = effectOf(onlyFormat(before), onlyFormat(after), place)
  return [changed(place, { code, side: is === undefined ? 'before' : 'after', pointer: after.pointer, text, effect })]
}

function formatWords(before: Formatted, after: Formatted): string {
  const [was, is] = [before.format, after.format]
  // The options of the validators say otherwise than before.
  if (was !== undefined && was === is)
    return `the format ${valueWords(was)} is ${assertedFormat(after) === undefined ? 'not checked any more' : 'checked now, and was not'}`
  const words = is === undefined ? 'there is no format any more' : `the format is ${valueWords(is)} now`
  return `${words}, and ${was === undefined ? 'there was none' : `was ${valueWords(was)}`}`
}

function onlyFormat({ format, formatIs, annotations, pointer, ...schema }: Formatted): Formatted {
  const said = { annotations, pointer, ...(format !== undefined && { format }), ...(formatIs && { formatIs }) }
  return schema.kind === 'string' ? { kind: 'string', ...said } : { kind: 'number', integer: schema.integer, ...said }
}

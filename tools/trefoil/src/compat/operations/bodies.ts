import type { Body, Content } from '../../model/api.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Place } from '../place.ts'
import { contentChanges, contentPairs } from './contents.ts'
import { describedChanges } from './context.ts'

/** The body of a request. */
export function bodyChanges(before: Body | undefined, after: Body | undefined, placeOf: (of: string) => Place): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [addition(after, placeOf(''))]
  if (after === undefined)
    return [
      changed(placeOf(''), { code: 'body-removed', side: 'before', pointer: before.pointer, text: 'the body of the request is gone' }),
    ]
  const place = placeOf('request body')
  const found = (code: 'body-required' | 'body-optional', text: string): Change =>
    changed(place, { code, side: 'after', pointer: after.pointer, text })
  const { both, removed, added } = contentPairs(before.contents, after.contents)
  const isSeveral = before.contents.length > 1 || after.contents.length > 1
  return [
    ...(before.required || !after.required ? [] : [found('body-required', 'it has to be given now')]),
    ...(!before.required || after.required ? [] : [found('body-optional', 'it need not be given any more')]),
    ...describedChanges(before, after, after.pointer, place),
    ...both.flatMap((pair) => {
      const own = isSeveral ? placeOf(`request body as ${pair.after.mediaType}`) : place
      return [...mediaChange(pair.before, pair.after, after, place), ...contentChanges(pair.before, pair.after, after.pointer, own)]
    }),
    ...removed.map(({ mediaType }) =>
      changed(place, {
        code: 'request-media-type-removed',
        side: 'before',
        pointer: before.pointer,
        text: `it cannot be sent as ${mediaType} any more`,
      }),
    ),
    ...added.map(({ mediaType }) =>
      changed(place, {
        code: 'request-media-type-added',
        side: 'after',
        pointer: after.pointer,
        text: `it can be sent as ${mediaType} too`,
      }),
    ),
  ]
}

function addition({ required, pointer }: Body, place: Place): Change {
  const code = required ? 'required-body-added' : 'body-added'
  return changed(place, { code, side: 'after', pointer, text: 'the request has a body now' })
}

function mediaChange({ mediaType: was }: Content, { mediaType: is }: Content, { pointer }: Body, place: Place): readonly Change[] {
  if (was.toLowerCase() === is.toLowerCase()) return []
  return [
    changed(place, { code: 'request-media-type-changed', side: 'after', pointer, text: `it is sent as ${is}, and was sent as ${was}` }),
  ]
}

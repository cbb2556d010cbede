import type { Header, Response } from '../../model/api.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import { pairsOf } from '../match/pairs.ts'
import type { Place } from '../place.ts'
import { schemaChanges } from '../walk/schemas.ts'
import { describedChanges } from './context.ts'

/** The headers of an answer. On the wire they are text: their schemas are documentation. */
export function headerChanges(before: Response, after: Response, place: Place): readonly Change[] {
  const { pointer } = after
  const { both, removed, added } = pairsOf<Header>(before.headers, after.headers, [({ name }) => name.toLowerCase()])
  return [
    ...both.flatMap((pair) => pairChanges(pair.before, pair.after, after, place)),
    ...removed.map(({ name }) =>
      changed(place, { code: 'header-removed', side: 'before', pointer: before.pointer, text: `the header ${name} is gone` }),
    ),
    ...added.map(({ name }) => changed(place, { code: 'header-added', side: 'after', pointer, text: `the header ${name} is new` })),
  ]
}

function pairChanges(before: Header, after: Header, { pointer }: Response, place: Place): readonly Change[] {
  const of = `${place.of}, header ${after.name}`
  const here: Place = { ...place, of }
  const requirement =
    before.required === after.required
      ? []
      : [
          changed(here, {
            code: after.required ? 'header-required' : 'header-optional',
            side: 'after',
            pointer,
            text: after.required ? 'it is always there now' : 'it need not be there any more',
          }),
        ]
  const inside = schemaChanges(before.schema, after.schema, { ...here, types: 'hidden', values: 'unseen' })
  return [
    ...(before.name === after.name
      ? []
      : [
          changed(here, {
            code: 'header-removed',
            side: 'before',
            pointer,
            text: `the header is written ${after.name}, and was ${before.name}`,
          }),
        ]),
    ...requirement,
    ...describedChanges(before, after, pointer, here),
    ...(inside.length === 0
      ? []
      : [changed(here, { code: 'header-changed', side: 'after', pointer, text: 'its value is described otherwise' })]),
  ]
}

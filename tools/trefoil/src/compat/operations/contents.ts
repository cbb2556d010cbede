import type { Content, Encoding, Header, MemberEncoding } from '../../model/api.ts'
import type { Pointer } from '../../model/schema.ts'
import { kindOf } from '../../model/wire/media.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import { type Pairs, pairsOf } from '../match/pairs.ts'
import { inside, type Place } from '../place.ts'
import { memberStep } from '../walk/members.ts'
import { schemaChanges } from '../walk/schemas.ts'
import { describedChanges } from './context.ts'

/** Contents by their media type; where each side has one alone, these. */
export function contentPairs(before: readonly Content[], after: readonly Content[]): Pairs<Content> {
  const sole = (): string | undefined => (before.length === 1 && after.length === 1 ? '' : undefined)
  return pairsOf(before, after, [({ mediaType }) => mediaType.toLowerCase(), sole])
}

/** What differs in a content of the same media type, or in what stands in its stead. */
export function contentChanges(before: Content, after: Content, pointer: Pointer, place: Place): readonly Change[] {
  const here = seen(before, after, place)
  const items = before.itemSchema && after.itemSchema ? schemaChanges(before.itemSchema, after.itemSchema, inside(here, '[]')) : []
  return [
    ...describedChanges({ examples: before.examples }, { examples: after.examples }, pointer, place),
    ...(items.length > 0 ? items : schemaChanges(before.schema, after.schema, here)),
    ...(textOf(before) === textOf(after) ? [] : [encodingChange(pointer, place)]),
    ...partHeaders(before, after, place),
  ]
}

/** In bytes a schema plays no part; of text validators look at that of a string. */
function seen(before: Content, after: Content, place: Place): Place {
  const kinds = [kindOf(before), kindOf(after)]
  if (!kinds.every((kind) => kind === 'text' || kind === 'bytes')) return place
  const isJudged = kinds.every((kind) => kind === 'text') && [before, after].some(({ schema }) => schema.kind === 'string')
  return { ...place, types: 'hidden', values: isJudged ? place.values : 'unseen' }
}

const encodingChange = (pointer: Pointer, place: Place): Change =>
  changed(place, { code: 'encoding-changed', side: 'after', pointer, text: 'members of the form are written otherwise' })

const said = ({ pointer: _pointer, headers: _headers, ...encoding }: Encoding): object => encoding

const textOf = ({ encodings, parts }: Content): string =>
  JSON.stringify([encodings.map(said), parts && [parts.first.map(said), parts.others && said(parts.others)]])

/** The headers of the parts of a form. */
function partHeaders(before: Content, after: Content, place: Place): readonly Change[] {
  if (kindOf(after) !== 'multipart') return []
  const { both, removed, added } = pairsOf<MemberEncoding>(before.encodings, after.encodings, [({ name }) => name])
  return [
    ...both.flatMap((pair) => headerChanges(pair.before.headers, pair.after, inside(place, memberStep(pair.after.name)))),
    ...removed.flatMap((encoding) =>
      headerChanges(encoding.headers, { ...encoding, headers: [] }, inside(place, memberStep(encoding.name))),
    ),
    ...added.flatMap((encoding) => headerChanges([], encoding, inside(place, memberStep(encoding.name)))),
  ]
}

function headerChanges(before: readonly Header[], { headers: after, pointer }: MemberEncoding, place: Place): readonly Change[] {
  const { both, removed, added } = pairsOf<Header>(before, after, [({ name }) => name.toLowerCase()])
  return [
    ...both.flatMap((pair) => [
      ...requirement(pair.before, pair.after, pointer, place),
      ...schemaChanges(pair.before.schema, pair.after.schema, { ...place, of: `${place.of}, header ${pair.after.name}` }),
    ]),
    ...removed.map(({ name }) =>
      changed(place, { code: 'part-header-removed', side: 'before', pointer, text: `the header ${name} of the part is gone` }),
    ),
    ...added.map(({ name, required }) =>
      changed(place, {
        code: required ? 'required-part-header-added' : 'part-header-added',
        side: 'after',
        pointer,
        text: `the header ${name} of the part is new`,
      }),
    ),
  ]
}

function requirement(before: Header, after: Header, pointer: Pointer, place: Place): readonly Change[] {
  if (before.required === after.required) return []
  const text = `the header ${after.name} of the part ${after.required ? 'has to' : 'need not'} be given`
  return [changed(place, { code: after.required ? 'part-header-required' : 'part-header-optional', side: 'after', pointer, text })]
}

import { groupBy } from '../../../group-by.ts'
import type { Content, Operation } from '../../../model/api.ts'
import type { Pointer } from '../../../model/schema.ts'
import type { Remark } from '../../emit.ts'
import { answered, essenceOf, sent } from '../../kit/media.ts'
import { quoted, remark } from './remark.ts'

/** A content that the client leaves aside. */
interface Unused {
  readonly mediaType: string
  readonly at: Pointer
}

/** Media types that the client leaves aside for another, each once for the whole document. */
export const mediaTypeRemarks = (operations: readonly Operation[]): readonly Remark[] => [
  ...once(operations.flatMap(unsent), (type, count) => ({
    message: `Bodies of ${type} are not sent where the document offers another type that the client prefers (${count})`,
    fix: 'Nothing has to be done: JSON goes before forms, and those before text and bytes.',
  })),
  ...once(operations.flatMap(unread), (type, count) => ({
    message: `Answers of ${type} are not asked for where the document offers another type that the client prefers (${count})`,
    fix: 'Nothing has to be done: JSON goes before text, and text before bytes.',
  })),
]

function unsent({ body }: Operation): readonly Unused[] {
  const used = body && sent(body)?.content
  return (body?.contents ?? []).filter((content) => content !== used).map((content) => unused(content, body?.pointer ?? ''))
}

const unread = ({ responses }: Operation): readonly Unused[] =>
  responses.flatMap((response) => {
    const used = answered(response)?.contents ?? []
    return response.contents.filter((content) => !used.includes(content)).map((content) => unused(content, response.pointer))
  })

const unused = ({ mediaType }: Content, at: Pointer): Unused => ({ mediaType: essenceOf(mediaType), at })

type Words = (type: string, count: string) => Pick<Remark, 'message' | 'fix'>

function once(all: readonly Unused[], words: Words): readonly Remark[] {
  return [...groupBy(all, ({ mediaType }) => mediaType)].map(([mediaType, places]) => {
    const count = places.length === 1 ? 'one place' : `${places.length} places`
    return remark({ code: 'TF4002', at: places[0]?.at ?? '', ...words(quoted(mediaType), count) })
  })
}

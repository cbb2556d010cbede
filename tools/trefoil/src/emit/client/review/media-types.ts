import { essenceOf } from '../../../media-type.ts'
import { groupBy } from '../../../group-by.ts'
import type { Content, Operation } from '../../../model/api.ts'
import type { Pointer } from '../../../model/schema.ts'
import { receivable, type Sent, sendable } from '../../../model/wire/media.ts'
import type { Remark } from '../../emit.ts'
import { quoted, remark } from './remark.ts'

/** A content that something is to be said of. */
interface Told {
  readonly mediaType: string
  readonly at: Pointer
}

/** What is said of media types, each once for the whole document. */
export const mediaTypeRemarks = (operations: readonly Operation[]): readonly Remark[] => [
  ...once('TF4002', operations.flatMap(unread), (type, count) => ({
    message: `Answers of ${type} are not asked for where they say the same as JSON that the document offers too (${count})`,
    fix: 'Nothing has to be done; for such an answer give "accept" among the headers of the call, and read it with a fetch of your own.',
  })),
  ...once('TF4005', operations.flatMap(textSent), (type, count) => ({
    message: `Bodies of ${type} are sent as the text that is given; what their schema says is not applied (${count})`,
    fix: 'Nothing has to be done where the text is made elsewhere.',
  })),
  ...once('TF4012', operations.flatMap(textRead), (type, count) => ({
    message: `Answers of ${type} come as text; what their schema says is not applied (${count})`,
    fix: 'Nothing has to be done where the text is read elsewhere.',
  })),
]

const unread = (operation: Operation): readonly Told[] =>
  operation.responses.flatMap((response) => {
    const read = receivable(response, operation)
    const left = read.length === 0 ? [] : response.contents.filter((content) => !read.some((one) => one.content === content))
    return left.map((content) => told(content, response.pointer))
  })

const textSent = ({ body }: Operation): readonly Told[] =>
  body
    ? sendable(body)
        .filter(isSaidInVain)
        .map(({ content }) => told(content, body.pointer))
    : []

const textRead = (operation: Operation): readonly Told[] =>
  operation.responses.flatMap((response) =>
    receivable(response, operation)
      .filter(isSaidInVain)
      .map(({ content }) => told(content, response.pointer)),
  )

/** A text whose schema speaks of what it is the text of. Of sequences something else is said. */
const isSaidInVain = ({ kind, content: { schema, itemSchema } }: Sent): boolean =>
  kind === 'text' && itemSchema === undefined && schema.kind !== 'string' && schema.kind !== 'any' && schema.kind !== 'enum'

const told = ({ mediaType }: Content, at: Pointer): Told => ({ mediaType: essenceOf(mediaType), at })

type Words = (type: string, count: string) => Pick<Remark, 'message' | 'fix'>

function once(code: Remark['code'], all: readonly Told[], words: Words): readonly Remark[] {
  return [...groupBy(all, ({ mediaType }) => mediaType)].map(([mediaType, places]) => {
    const count = places.length === 1 ? 'one place' : `${places.length} places`
    return remark({ code, at: places[0]?.at ?? '', ...words(quoted(mediaType), count) })
  })
}

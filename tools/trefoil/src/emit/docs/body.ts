import type { Body, Content, Encoding } from '../../model/api.ts'
import { bodyMembers, hasContentType } from '../../model/names.ts'
import { sendable } from '../../model/wire/media.ts'
import { markdownCode } from '../kit/escape.ts'
import { bodyTypes, contentTypes } from './content.ts'
import { descriptionOf } from './described.ts'
import { limits } from './notes.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'
import { blocks } from './table.ts'
import { typeText } from './type-text.ts'

/** The rows of a body among the parameters: what says of which media type it is, itself, and the headers of its parts. */
export function bodyRows(body: Body, links: Links): readonly (readonly string[])[] {
  const { contents, required, description } = body
  const told = description ?? contents.map(({ schema }) => descriptionOf(schema)).find((text) => text !== undefined)
  const remarks = [required ? 'required' : 'optional', ...new Set(contents.flatMap(({ schema }) => limits(schema)))]
  const [first] = sendable(body)
  const chosen = [
    markdownCode(bodyMembers.contentType),
    'string',
    'The media type of the body',
    `optional; ${markdownCode(first?.content.mediaType ?? '')} unless it is given`,
  ]
  return [
    ...(hasContentType(body) ? [chosen] : []),
    [markdownCode(bodyMembers.body), bodyTypes(body, links).join(' \\| '), inline(told), [...new Set(remarks)].join('; ')],
    ...headerRows(contents, links),
  ]
}

function headerRows(contents: readonly Content[], links: Links): readonly (readonly string[])[] {
  const all = contents.flatMap(({ encodings }) =>
    encodings.flatMap(({ name, headers }) => headers.map((header) => ({ part: name, header }))),
  )
  return all.map(({ part, header }) => [
    markdownCode(bodyMembers.partHeaders),
    typeText(header.schema, links),
    inline(header.description),
    `${header.required ? 'required' : 'optional'}; ${markdownCode(header.name)} of the part ${markdownCode(part)}`,
  ])
}

/** What else is to be said of a body: what it is in each media type, and how its members are written. */
export function bodyDetails(body: Body, links: Links): string {
  const all = sendable(body)
  const types = all.map((one) => `- ${markdownCode(one.content.mediaType)}: ${contentTypes([one], links.sent, 'sent').join('')}`)
  const encodings = body.contents.flatMap(({ mediaType, encodings: own, parts }) => [
    ...own.flatMap((encoding) => written(`${markdownCode(encoding.name)} in ${markdownCode(mediaType)}`, encoding)),
    ...(parts?.first ?? []).flatMap((encoding, index) => written(`Part ${index + 1} of ${markdownCode(mediaType)}`, encoding)),
    ...(parts?.others ? written(`Other parts of ${markdownCode(mediaType)}`, parts.others) : []),
  ])
  return blocks(
    all.length > 1 ? `The body by its media type:\n\n${types.join('\n')}` : undefined,
    encodings.length > 0 ? encodings.join('\n') : undefined,
  )
}

function written(what: string, { style, contentTypes: types }: Encoding): readonly string[] {
  if (style)
    return [
      `- ${what}: as a query parameter of style ${style.style}${style.explode ? ', exploded' : ''}${style.allowReserved ? ', with reserved characters' : ''}`,
    ]
  return types.length === 0 ? [] : [`- ${what}: as ${types.map(markdownCode).join(' or ')}`]
}

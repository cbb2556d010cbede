import { parse } from 'uri-template'
import { type Cell, parameter } from './cells.ts'

export type Value = string | readonly string[] | Readonly<Record<string, string | null>>

/**
 * What a parameter is on the wire, as RFC 6570 has it where the specification says that a style corresponds to it, by an
 * encoder that is not ours; of the others as the specification describes them. Undefined where nothing is written.
 */
export function encoded({ in: where, style, explode, allowReserved }: Cell, value: Value): string | undefined {
  const star = explode ? '*' : ''
  switch (`${where} ${style}`) {
    case 'path simple':
      return within(allowReserved, 'path', `{v${star}}`, value)
    case 'path label':
      return within(allowReserved, 'path', `{.v${star}}`, value)
    case 'path matrix':
      return within(allowReserved, 'path', `{;${parameter}${star}}`, value)
    case 'query form':
      return within(allowReserved, 'query', `{?${parameter}${star}}`, value)?.slice(1)
    case 'query spaceDelimited':
      return delimited('%20', allowReserved, value)
    case 'query pipeDelimited':
      return delimited('%7C', allowReserved, value)
    case 'query deepObject':
      return joined(
        '&',
        membersOf(value).map(
          ([name, member]) => `${text(`${parameter}[${name}]`, allowReserved, 'query')}=${text(member, allowReserved, 'query')}`,
        ),
      )
    case 'header simple':
      return expanded(`{v${star}}`, value, decoded)
    case 'cookie form':
      return within(allowReserved, 'cookie', `{?${parameter}${star}}`, value, (made) => made.slice(1).replaceAll('&', '; '))
    case 'cookie cookie':
      return expanded(`{?${parameter}${star}}`, value, decoded)?.slice(1).replaceAll('&', '; ')
    default:
      throw new Error(`No encoding for ${style} in ${where}`)
  }
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value)

/** The encoder writes nothing as `null`, and forgets the name of a text that is exploded: both are as RFC 6570 has them here. */
function expanded(template: string, given: Value, after: (text: string) => string = (text) => text): string | undefined {
  const isText = typeof given === 'string'
  const value = isText || isList(given) ? given : Object.fromEntries(membersOf(given))
  const made = parse(isText ? template.replace('*}', '}') : template).expand({ v: value, [parameter]: value })
  return made === '' ? undefined : after(made)
}

const decoded = (made: string): string => decodeURIComponent(made)

/** RFC 6570 has no reserved form of most operators: each text goes through `{+v}`, and what stands around it is the operator's. */
function within(
  allowReserved: boolean,
  where: 'path' | 'query' | 'cookie',
  template: string,
  value: Value,
  after: (text: string) => string = (made) => made,
): string | undefined {
  if (!allowReserved) return expanded(template, value, after)
  const marks = new Map<string, string>()
  const mark = (of: string): string => {
    if (of === '') return of
    const name = `mark${marks.size}mark`
    marks.set(name, text(of, true, where))
    return name
  }
  const marked: Value =
    typeof value === 'string'
      ? mark(value)
      : isList(value)
        ? value.map(mark)
        : Object.fromEntries(Object.entries(value).map(([name, of]) => [mark(name), of === null ? null : mark(of)]))
  return expanded(template, marked, (made) => after(made).replace(/mark\d+mark/g, (name) => marks.get(name) ?? ''))
}

/** What would end the place that a text stands in has to be encoded whatever is allowed. */
const ending = { path: /[/?#[\]]/g, query: /#/g, cookie: /[;,#]/g } as const

const text = (of: string, allowReserved: boolean, where: keyof typeof ending): string =>
  allowReserved ? parse('{+v}').expand({ v: of }).replace(ending[where], percent) : percent(of)

const percent = (of: string): string => parse('{v}').expand({ v: of })

const membersOf = (value: Value): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([name, of]: [string, string | null]) => (of === null ? [] : [[name, of] as const]))

const joined = (separator: string, all: readonly string[]): string | undefined => (all.length === 0 ? undefined : all.join(separator))

function delimited(separator: string, allowReserved: boolean, value: Value): string | undefined {
  const all = isList(value) ? value : membersOf(value).flat()
  const made = joined(
    separator,
    all.map((one) => text(one, allowReserved, 'query')),
  )
  return made === undefined ? undefined : `${parameter}=${made}`
}

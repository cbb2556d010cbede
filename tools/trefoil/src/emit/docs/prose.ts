import { markdownCode, markdownText } from '../kit/escape.ts'

/** What is kept of a document's markup: code spans of one backtick, links to the web, strong and emphasis. */
const span = new RegExp(
  [
    '(?<!`)`(?!`)(?<code>[^`]+)`(?!`)',
    "(?<!!)\\[(?<words>[^[\\]]+)\\]\\((?<url>https?://[\\w.~:/?#@!$&'+,;=%-]+)\\)",
    '(?<!\\*)\\*\\*(?<strong>[^*\\s][^*]*)\\*\\*(?!\\*)',
    '(?<![*\\w])\\*(?<emphasis>[^*\\s][^*]*)\\*(?![*\\w])',
  ].join('|'),
  'g',
)

type Code = (text: string) => string
const codeInPage: Code = (text) => markdownCode(text).replaceAll('\\|', '|')

function withSpans(text: string, code: Code): string {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(span)) {
    parts.push(between(text.slice(end, match.index)), marked(match, code))
    end = match.index + match[0].length
  }
  return unmarked([...parts, between(text.slice(end))].join('').trim())
}

function marked({ 0: whole, groups = {} }: RegExpMatchArray, code: Code): string {
  const { code: inCode, words, url, strong, emphasis } = groups
  const inside = inCode ?? words ?? strong ?? emphasis ?? ''
  if (inside.trim() === '' || inside !== inside.trimEnd()) return between(whole)
  if (inCode !== undefined) return code(inside)
  if (url !== undefined) return `[${markdownText(inside)}](${url})`
  return strong === undefined ? `*${markdownText(inside)}*` : `**${markdownText(inside)}**`
}

/** Escaped, with the spaces at its ends that separate it from code spans. */
function between(text: string): string {
  const escaped = markdownText(text)
  if (escaped === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}`
}

/** What would make a list, a heading or a line out of the beginning of a text. */
const unmarked = (text: string): string => text.replace(/^(?:[-+=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))

/** Text of a document on one line, for a cell of a table. */
export const inline = (text: string | undefined): string => withSpans(text ?? '', markdownCode)

/** Text of a document as paragraphs and lists. */
export function prose(text: string | undefined): string {
  return (text ?? '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(paragraph)
    .filter((block) => block !== '')
    .join('\n\n')
}

const item = /^[ ]{0,3}[-*] /

function paragraph(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (!item.test(lines[0] ?? '')) return withSpans(lines.map((line) => line.trim()).join(' '), codeInPage)
  const items: string[] = []
  for (const line of lines) {
    if (item.test(line)) items.push(line.replace(item, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items.map((words) => `- ${withSpans(words, codeInPage)}`).join('\n')
}

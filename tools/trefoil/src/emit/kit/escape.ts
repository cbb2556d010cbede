import { largest } from './extremes.ts'

/**
 * One escape for each syntactic position that a string of a document can stand in. Emitters put document text nowhere
 * else and in no other way.
 */

/** What hides, or turns around, what a reader sees: controls, marks of direction, breaks of lines, halves of characters. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
/** The same where lines are told apart. */
const unsafeInLines = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** By UTF-16 units, which every place that knows such escapes understands. */
const unicodeEscape = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

const escapeUnsafe = (text: string): string => text.replace(unsafe, unicodeEscape)

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" }

/** A single-quoted string literal. */
export function stringLiteral(text: string): string {
  return `'${escapeUnsafe(text.replace(/[\n\r\t\\']/g, (character) => named[character] ?? character))}'`
}

/** The text between the backticks of a template, or between two of its expressions. */
export const templateText = (text: string): string => escapeUnsafe(text.replace(/[\\`]|\$(?=\{)/g, '\\$&'))

const identifier = /^[A-Za-z_$][\w$]*$/

/** Whether it can stand as a name in dot access and as a bare property key. */
export const isIdentifier = (text: string): boolean => identifier.test(text)

/** A key in an object literal, a type or a class; `__proto__` as a computed key, or it would set the prototype. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']"
  return isIdentifier(name) ? name : stringLiteral(name)
}

/** The lines of a text that may stand in a block comment: nothing in it ends the comment or starts a TSDoc tag. */
export function commentLines(text: string): readonly string[] {
  return text
    .replaceAll('*/', '*\\/')
    .replaceAll('/*', '/\\*')
    .replace(/\r\n?/g, '\n')
    .replace(unsafeInLines, unicodeEscape)
    .split('\n')
    .map((line) =>
      line
        .trimEnd()
        .replace(/^(\s*)@/, '$1\\@')
        .replaceAll('{@', '{\\@'),
    )
}

/** A JSON text, indented, with a line break at its end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(unsafeInLines, unicodeEscape)}\n`

/** A regular expression literal with the u flag. The expression is known to compile with that flag. */
export function regexLiteral(source: string): string {
  const body = new RegExp(source, 'u').source
  return `/${escapeUnsafe(body)}/u`
}

const lineBreaks = /[\r\n]+/

/** Inline text of a Markdown page: no markup, no HTML, no line break. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~]/g, (character) => (character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`))
    .replace(unsafeInLines, '')
    .split(lineBreaks)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** An inline code span of Markdown that may stand in a table. */
export function markdownCode(text: string): string {
  const bare = text.replace(unsafeInLines, '').split(lineBreaks).join(' ')
  // No code span in a table can say a backslash before a pipe: it would end the cell.
  if (bare.includes('\\|')) return `<code>${bare.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`
  const flat = bare.replaceAll('|', '\\|')
  const fence = '`'.repeat(
    1 +
      largest(
        0,
        Array.from(flat.matchAll(/`+/g), ([run]) => run.length),
      ),
  )
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${flat}${pad}${fence}`
}

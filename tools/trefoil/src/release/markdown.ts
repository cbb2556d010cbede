/**
 * A text of the document as words of a line of Markdown: it stays on its line, marks up nothing, and names nobody and links
 * nowhere, which sites do with bare text as well.
 */
export const words = (text: string): string =>
  quiet(text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()).replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => references.get(mark) ?? `\\${mark}`)

const references: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
])

/** With a mark of no width where a mention, a link or the number of an issue would begin. */
const quiet = (text: string): string => text.replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|(?<=\bwww)\./gi, (mark) => `${mark}\u2060`)

/** Words as they were before. */
export const unmarked = (markdown: string): string =>
  markdown
    .replace(/\\([\\`*_{}[\]#|~!])|[`\u2060]/g, (_, mark: string | undefined) => mark ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A name as code; one that cannot stand between backticks, as words. */
export const code = (name: string): string => (/^[\w$./ {}:@-]+$/.test(name) ? `\`${name}\`` : words(name))

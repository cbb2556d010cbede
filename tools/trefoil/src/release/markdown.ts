/** A text of the document as words of a line of Markdown: it stays on its line, and marks up nothing. */
export const words = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`))

/** A name as code; one that cannot stand between backticks, as words. */
export const code = (name: string): string => (/^[\w$./ {}:-]+$/.test(name) ? `\`${name}\`` : words(name))

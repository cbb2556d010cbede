/** What could move the cursor, recolour the terminal, reorder or hide text: controls, bidi marks, lone surrogates. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

const escaped: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escape = (character: string): string => escaped[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Text of a document, safe to show on a terminal on one line. */
export const printable = (text: string): string => text.replace(unprintable, escape)

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const combining = /[\p{Mn}\p{Me}]/u

/** How many columns of a terminal a printable character takes. */
export const columnsOf = (character: string): number => (combining.test(character) ? 0 : wide.test(character) ? 2 : 1)

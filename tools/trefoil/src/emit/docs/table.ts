/** A table of Markdown. The cells are escaped already and have no line breaks. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => (cell === '' ? '-' : cell)).join(' | ')} |`

/** Blocks of a page with an empty line between them; empty ones are left out. */
export const blocks = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n')

/** A program of TypeScript. Whatever of a document stands in it is on one line with something before it: no fence. */
export const fenced = (program: string): string => `\`\`\`ts\n${program}\n\`\`\``

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

/** How long a line of an example may be. */
const width = 100

/** A call in an example: on one line where it fits, or else each argument on its own. */
export function callText(head: string, args: readonly string[], end = ''): string {
  const short = `${head}(${args.join(', ')})${end}`
  if (args.length === 0 || short.length <= width || short.includes('\n')) return short
  return [`${head}(`, ...args.map((text) => `  ${text},`), `)${end}`].join('\n')
}

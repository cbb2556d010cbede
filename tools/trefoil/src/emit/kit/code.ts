/** A name from another module: where the code is printed, the import stands too. */
export interface Symbol {
  readonly name: string
  /** A path from the package's root without extension (`src/types/error`), or a package (`zod`, `@acme/client/types`). */
  readonly module: string
  readonly from: 'file' | 'package'
  /** `namespace` prints `import * as name`. */
  readonly as: 'type' | 'value' | 'namespace'
  /** What it is called in the file that imports it, where its own name is taken there. */
  readonly alias?: string
}

/** Text with symbols in it. Symbols become names, and imports, when the file that they stand in is printed. */
export interface Code {
  readonly parts: readonly (string | Symbol)[]
}

type Piece = Code | Symbol | string | number | readonly Piece[] | undefined | false

export const typeFrom = (name: string, module: string): Symbol => ({ name, module, from: 'file', as: 'type' })
export const valueFrom = (name: string, module: string): Symbol => ({ name, module, from: 'file', as: 'value' })
export const typeOfPackage = (name: string, module: string): Symbol => ({ name, module, from: 'package', as: 'type' })
export const namespaceOf = (name: string, module: string): Symbol => ({ name, module, from: 'package', as: 'namespace' })

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece)
const isCode = (piece: Code | Symbol): piece is Code => 'parts' in piece

function partsOf(piece: Piece, indent: string): readonly (string | Symbol)[] {
  if (piece === undefined || piece === false) return []
  if (typeof piece === 'string' || typeof piece === 'number') return [indented(String(piece), indent)]
  if (isList(piece))
    return piece.flatMap((item, index) => [...(index > 0 ? [item === '' ? '\n' : `\n${indent}`] : []), ...partsOf(item, indent)])
  if (!isCode(piece)) return [piece]
  return piece.parts.map((part) => (typeof part === 'string' ? indented(part, indent) : part))
}

const indented = (text: string, indent: string): string =>
  indent === '' ? text : text.replaceAll('\n', `\n${indent}`).replace(/\n[ ]+(?=\n)/g, '\n')

/** The white space that the last line of the text starts with: an interpolation of many lines keeps it. */
function indentAtEnd(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1)
  return /^\s*/.exec(line)?.[0] ?? ''
}

/**
 * The tag for emitted text. Interpolates code, symbols, strings (already escaped) and lists (one item a line); what has
 * several lines is indented like the line that it stands on. The first line break and the closing indentation are dropped.
 */
export function code(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Code {
  const parts: (string | Symbol)[] = []
  let line = ''
  strings.forEach((text, index) => {
    const own = index === 0 ? text.replace(/^\n/, '') : text
    parts.push(own)
    line = own.includes('\n') ? own.slice(own.lastIndexOf('\n') + 1) : line + own
    if (index >= pieces.length) return
    const inserted = partsOf(pieces[index], indentAtEnd(line))
    for (const part of inserted) parts.push(part)
    const printed = bare({ parts: inserted })
    line = printed.includes('\n') ? printed.slice(printed.lastIndexOf('\n') + 1) : line + printed
  })
  return { parts: trimEnd(parts) }
}

function trimEnd(parts: (string | Symbol)[]): readonly (string | Symbol)[] {
  const last = parts.at(-1)
  return typeof last === 'string' ? [...parts.slice(0, -1), last.replace(/\n[ ]*$/, '')] : parts
}

/** Several pieces with a separator between them; absent ones are left out. */
export function join(pieces: readonly Piece[], separator: string): Code {
  const present = pieces.filter((piece) => piece !== undefined && piece !== false)
  return { parts: present.flatMap((piece, index) => [...(index > 0 ? [separator] : []), ...partsOf(piece, '')]) }
}

/** What a symbol is called where it stands. */
export const localName = ({ name, alias = name }: Symbol): string => alias

/** The text without its imports, to measure or to compare. */
export function bare({ parts }: Code): string {
  return parts.map((part) => (typeof part === 'string' ? part : localName(part))).join('')
}

import { columnsOf, printable } from './text.ts'

/** More of a line than this is cut away, on the side that is farther from the mark. */
const widest = 100
/** How much of the line stays before the mark where something must be cut. */
const before = 30
const tabStop = 2

interface Cell {
  readonly text: string
  readonly columns: number
  /** Whether the mark covers it. */
  readonly marked: boolean
}

/**
 * One line of a source file and the carets under the part that is meant. Tabs become spaces, control characters escapes,
 * and a line that is too wide is cut around the mark. `column` counts from 1 in UTF-16 units, as `length` does.
 */
export function frameOf(line: string, column: number, length: number): { readonly text: string; readonly marks: string } {
  const { cells, cutBefore, cutAfter } = cutOut(line, column, length)
  const marked = cells.filter((cell) => cell.marked)
  const indent = cells.slice(
    0,
    cells.findIndex((cell) => cell.marked),
  )
  const offset = marked.length === 0 ? width(cells) : width(indent)
  return {
    text: `${cutBefore ? '…' : ''}${cells.map(({ text }) => text).join('')}${cutAfter ? '…' : ''}`.trimEnd(),
    marks: `${' '.repeat(offset + (cutBefore ? 1 : 0))}${'^'.repeat(Math.max(1, width(marked)))}`,
  }
}

const width = (cells: readonly Cell[]): number => cells.reduce((sum, { columns }) => sum + columns, 0)

function cutOut(line: string, column: number, length: number) {
  // A minified document is one line of megabytes: only what may be shown is looked at.
  const from = line.length <= widest ? 0 : startOf(line, Math.max(0, column - 1 - before))
  const to = line.length <= widest ? line.length : startOf(line, from + widest)
  const cells = cellsOf(line.slice(from, to), column - 1 - from, length)
  const shown = cells.slice(0, fitting(cells))
  return { cells: shown, cutBefore: from > 0, cutAfter: to < line.length || shown.length < cells.length }
}

/** The nearest index that does not stand inside a surrogate pair. */
const startOf = (line: string, index: number): number => (/^[\udc00-\udfff]/.test(line.charAt(index)) ? index + 1 : index)

function fitting(cells: readonly Cell[]): number {
  let columns = 0
  return cells.findIndex((cell) => (columns += cell.columns) > widest + tabStop) + 1 || cells.length
}

function cellsOf(text: string, start: number, length: number): readonly Cell[] {
  let index = 0
  let column = 0
  return Array.from(text, (character) => {
    const marked = index >= start && index < start + length
    const shown = character === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : printable(character)
    const columns = Array.from(shown).reduce((sum, each) => sum + columnsOf(each), 0)
    index += character.length
    column += columns
    return { text: shown, columns, marked }
  })
}

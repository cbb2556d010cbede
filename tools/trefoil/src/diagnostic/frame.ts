import { columnsOf, printable } from './text.ts'

/** A wider line is cut around the mark. */
const widest = 100
/** How much of a cut line stays before the mark. */
const before = 30
const tabStop = 2

/** A character as it is shown. */
interface Cell {
  readonly text: string
  /** The columns of the terminal that it begins and ends at. */
  readonly start: number
  readonly end: number
  readonly marked: boolean
}

export interface Frame {
  readonly text: string
  /** Carets that go under it. */
  readonly marks: string
}

/**
 * One line of a source file and the carets under the part that is meant. Tabs become spaces and control characters
 * escapes. `column` counts from 1 in UTF-16 units, as `length` does.
 */
export function frameOf(line: string, column: number, length: number): Frame {
  // A minified document is one line of megabytes: only what may be shown is looked at.
  const from = wholeAt(line, column - 1 - widest)
  const to = wholeAt(line, column - 1 + 2 * widest)
  const cells = cellsOf(line.slice(from, to), column - 1 - from, length)
  const mark = cells.find(({ marked }) => marked)?.start ?? cells.at(-1)?.end ?? 0
  const isWhole = from === 0 && to === line.length && (cells.at(-1)?.end ?? 0) <= widest
  const left = isWhole ? 0 : Math.max(0, mark - before)
  const shown = cells.filter(({ start, end }) => start >= left && end <= left + widest)
  return draw(shown, { mark, cutBefore: from > 0 || left > 0, cutAfter: to < line.length || shown.at(-1) !== cells.at(-1) })
}

interface Drawing {
  readonly mark: number
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

function draw(cells: readonly Cell[], { mark, cutBefore, cutAfter }: Drawing): Frame {
  const text = cells.map((cell) => cell.text).join('')
  const marked = cells.filter((cell) => cell.marked)
  const width = (marked.at(-1)?.end ?? 0) - (marked[0]?.start ?? 0)
  const indent = (cutBefore ? 1 : 0) + mark - (cells[0]?.start ?? mark)
  return {
    text: `${cutBefore ? '…' : ''}${text}${cutAfter ? '…' : ''}`.trimEnd(),
    marks: `${' '.repeat(indent)}${'^'.repeat(Math.max(1, width))}`,
  }
}

/** The nearest index inside the line that does not split a surrogate pair. */
function wholeAt(line: string, index: number): number {
  const inside = Math.min(Math.max(0, index), line.length)
  return /^[\udc00-\udfff]/.test(line.charAt(inside)) ? inside + 1 : inside
}

function cellsOf(text: string, from: number, length: number): readonly Cell[] {
  let index = 0
  let column = 0
  return Array.from(text, (character) => {
    const shown = character === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : printable(character)
    const start = column
    column += Array.from(shown).reduce((sum, each) => sum + columnsOf(each), 0)
    const marked = index >= from && index < from + length
    index += character.length
    return { text: shown, start, end: column, marked }
  })
}

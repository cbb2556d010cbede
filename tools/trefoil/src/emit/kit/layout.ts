import { type Code, localName, type Symbol } from './code.ts'

/** Code that stands on one line where it fits, and is broken at its lists, the outermost first, where it does not. */
export type Layout = string | Symbol | Sequence | List | Lines | Arrow | Assignment

/** One after the other, with nothing between. */
type Sequence = readonly Layout[]

/** Items between brackets: flat `(a, b)`, or each on a line of its own. */
interface List {
  readonly open: string
  readonly items: readonly Layout[]
  readonly close: string
  /** Whether it is to be broken even where it fits. */
  readonly broken: boolean
}

/** What always takes several lines, the body indented. */
interface Lines {
  readonly head: string
  readonly body: Layout
  readonly foot: string
}

/** A function without parameters; it stands last in a call. */
interface Arrow {
  readonly returns: Layout
}

/** `to = value`, the value on a line of its own where it cannot even begin on the first one. */
interface Assignment {
  readonly to: Layout
  readonly value: Layout
}

export const assignment = (to: Layout, value: Layout): Layout => ({ to, value })
export const call = (callee: Layout, items: readonly Layout[]): Layout => [callee, { open: '(', items, close: ')', broken: false }]
export const array = (items: readonly Layout[]): Layout => ({ open: '[', items, close: ']', broken: false })
export const arrow = (returns: Layout): Layout => ({ returns })
export const getter = (key: string, returns: Layout): Layout => ({ head: `get ${key}() {`, body: ['return ', returns], foot: '}' })

/** An object literal of members with their keys; where there are several, each takes a line. */
export const members = (items: readonly Layout[]): Layout => ({ open: '{', items, close: '}', broken: items.length > 1 })

/** Lays a statement out that starts in the first column. */
export function layout(statement: Layout): Code {
  const page: Page = { parts: [], column: 0 }
  print(statement, page, { indent: 0, after: 0 })
  return { parts: page.parts }
}

const width = 120

interface Page {
  readonly parts: (string | Symbol)[]
  column: number
}

interface Place {
  readonly indent: number
  /** How many columns come after it on the line, up to where that can be broken. */
  readonly after: number
}

function print(piece: Layout, page: Page, place: Place): void {
  if (typeof piece === 'string' || 'module' in piece) put(piece, page)
  else if (isSequence(piece)) printSequence(piece, page, place)
  else if ('returns' in piece) printArrow(piece, page, place)
  else if ('head' in piece) printLines(piece, page, place)
  else if ('to' in piece) printAssignment(piece, page, place)
  else printList(piece, page, place)
}

const isSequence = (piece: Layout): piece is Sequence => Array.isArray(piece)

function put(part: string | Symbol, page: Page): void {
  page.parts.push(part)
  page.column += widthOf(part)
}

function newLine(page: Page, indent: number): void {
  page.parts.push(`\n${' '.repeat(indent)}`)
  page.column = indent
}

function printSequence(pieces: Sequence, page: Page, { indent, after }: Place): void {
  const flat = flattened(pieces)
  for (const [index, piece] of flat.entries()) print(piece, page, { indent, after: widthBeforeBreak(flat.slice(index + 1), after) })
}

const flattened = (pieces: Sequence): Sequence => pieces.flatMap((piece) => (isSequence(piece) ? flattened(piece) : [piece]))

function printList(list: List, page: Page, place: Place): void {
  if (page.column + widthOf(list) + place.after <= width) printFlat(list, page)
  else if (isHugging(list, page)) printHugging(list, page, place)
  else printBroken(list, page, place.indent)
}

function printFlat({ open, items, close }: List, page: Page): void {
  const pad = padOf(open, items)
  put(open + pad, page)
  for (const [index, item] of items.entries()) {
    if (index > 0) put(', ', page)
    print(item, page, { indent: 0, after: 0 })
  }
  put(pad + close, page)
}

/** `f(a, {` and `}` or `f(() =>` and `)`: a literal or function that stands last brings its own lines. */
function isHugging({ open, items }: List, { column }: Page): boolean {
  const last = items.at(-1)
  if (open !== '(' || last === undefined || typeof last === 'string') return false
  const literal = 'open' in last && last.items.length > 0
  return (literal || 'returns' in last) && column + sum(items.slice(0, -1).map((item) => widthOf(item) + 2)) < width - 10
}

function printHugging({ items }: List, page: Page, { indent, after }: Place): void {
  put('(', page)
  for (const [index, item] of items.entries()) {
    if (index > 0) put(', ', page)
    const isTall = isArrow(item) && !fits(item, page, after + 1)
    print(item, page, { indent, after: after + 1 })
    if (!isTall) continue
    put(',', page)
    newLine(page, indent)
  }
  put(')', page)
}

const isArrow = (piece: Layout): piece is Arrow => typeof piece === 'object' && 'returns' in piece

const fits = (piece: Layout, { column }: Page, after: number): boolean => column + widthOf(piece) + after <= width

function printBroken({ open, items, close }: List, page: Page, indent: number): void {
  put(open, page)
  for (const item of items) {
    newLine(page, indent + 2)
    print(item, page, { indent: indent + 2, after: 1 })
    put(',', page)
  }
  newLine(page, indent)
  put(close, page)
}

function printArrow(arrow: Arrow, page: Page, { indent, after }: Place): void {
  const isFlat = fits(arrow, page, after)
  put('() =>', page)
  if (isFlat) put(' ', page)
  else newLine(page, indent + 2)
  print(arrow.returns, page, isFlat ? { indent, after } : { indent: indent + 2, after: 1 })
}

function printLines({ head, body, foot }: Lines, page: Page, { indent }: Place): void {
  put(head, page)
  newLine(page, indent + 2)
  print(body, page, { indent: indent + 2, after: 0 })
  newLine(page, indent)
  put(foot, page)
}

function printAssignment({ to, value }: Assignment, page: Page, { indent, after }: Place): void {
  print([to, ' ='], page, { indent, after: 0 })
  const begins = page.column + 1 + widthOfBeginning(flattened([value])) <= width
  if (begins) put(' ', page)
  else newLine(page, indent + 2)
  print(value, page, { indent: begins ? indent : indent + 2, after })
}

/** The columns up to where the first list can be broken; what is hugged in it begins on the same line. */
function widthOfBeginning(pieces: Sequence): number {
  const list = pieces.find((piece) => typeof piece === 'object' && 'open' in piece && piece.items.length > 0)
  const last = list && typeof list === 'object' && 'open' in list ? list.items.at(-1) : undefined
  return widthBeforeBreak(pieces, 0) + (last !== undefined && isArrow(last) ? '() =>'.length : 0)
}

/** The columns that a piece takes on one line; infinite where it needs more than one. */
function widthOf(piece: Layout): number {
  if (typeof piece === 'string') return piece.length
  if ('module' in piece) return localName(piece).length
  if (isSequence(piece)) return sum(piece.map(widthOf))
  if ('returns' in piece) return 6 + widthOf(piece.returns)
  if ('to' in piece) return widthOf(piece.to) + 3 + widthOf(piece.value)
  if ('head' in piece || piece.broken) return Infinity
  const { open, items, close } = piece
  return open.length + close.length + 2 * padOf(open, items).length + sum(items.map(widthOf)) + 2 * Math.max(0, items.length - 1)
}

/** The columns of the pieces that come next on the line, up to the first list that can be broken. */
function widthBeforeBreak(pieces: Sequence, after: number): number {
  const index = pieces.findIndex((piece) => typeof piece === 'object' && 'open' in piece && piece.items.length > 0)
  return index < 0 ? sum(pieces.map(widthOf)) + after : sum(pieces.slice(0, index).map(widthOf)) + 1
}

const padOf = (open: string, items: readonly Layout[]): string => (open === '{' && items.length > 0 ? ' ' : '')

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

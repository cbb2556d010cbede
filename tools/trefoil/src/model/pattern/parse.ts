import type { Pattern } from './pattern.ts'

/** Where the reading stands in the source; it moves on. */
interface Cursor {
  readonly source: string
  at: number
  depth: number
}

/** What the tree cannot say. */
class Unsupported extends Error {}

const maxDepth = 100

/** The tree of an expression that compiles with the u flag; undefined where it looks behind, refers back or nests too deep. */
export function parsePattern(source: string): Pattern | undefined {
  try {
    return choice({ source, at: 0, depth: 0 })
  } catch (error) {
    if (error instanceof Unsupported) return undefined
    throw error
  }
}

const looksAt = ({ source, at }: Cursor, text: string): boolean => source.startsWith(text, at)

function skip(cursor: Cursor, text: string): boolean {
  if (!looksAt(cursor, text)) return false
  cursor.at += text.length
  return true
}

/** The match of a sticky expression here, which is then behind us. */
function take(cursor: Cursor, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = cursor.at
  const match = expression.exec(cursor.source)
  if (match) cursor.at += match[0].length
  return match
}

function choice(cursor: Cursor): Pattern {
  if (cursor.depth >= maxDepth) throw new Unsupported()
  cursor.depth += 1
  const of = [sequence(cursor)]
  while (skip(cursor, '|')) of.push(sequence(cursor))
  cursor.depth -= 1
  const [only] = of
  return of.length === 1 && only ? only : { kind: 'choice', of }
}

function sequence(cursor: Cursor): Pattern {
  const of: Pattern[] = []
  while (cursor.at < cursor.source.length && !looksAt(cursor, '|') && !looksAt(cursor, ')')) of.push(quantified(cursor, term(cursor)))
  const [only] = of
  return of.length === 1 && only ? only : { kind: 'sequence', of }
}

function quantified(cursor: Cursor, of: Pattern): Pattern {
  const found = take(cursor, /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y)
  if (!found) return of
  const [, sign, min, comma, max] = found
  if (sign !== undefined) return { kind: 'repeat', of, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
  const least = Number(min)
  return { kind: 'repeat', of, min: least, max: comma === undefined ? least : max === '' || max === undefined ? Infinity : Number(max) }
}

function term(cursor: Cursor): Pattern {
  if (skip(cursor, '(')) return group(cursor)
  if (skip(cursor, '^')) return { kind: 'assertion', what: 'start' }
  if (skip(cursor, '$')) return { kind: 'assertion', what: 'end' }
  const set = take(cursor, /\.|\[(?:[^\\\]]|\\[^])*\]/uy)
  if (set) return { kind: 'set', source: set[0] }
  if (looksAt(cursor, '\\')) return escape(cursor)
  const character = String.fromCodePoint(cursor.source.codePointAt(cursor.at) ?? 0)
  cursor.at += character.length
  return { kind: 'literal', character }
}

function group(cursor: Cursor): Pattern {
  const lookahead = take(cursor, /\?[=!]/y)
  if (!lookahead && looksAt(cursor, '?') && !take(cursor, /\?(?::|<[^=!>][^>]*>)/y)) throw new Unsupported()
  const of = choice(cursor)
  skip(cursor, ')')
  return lookahead ? { kind: 'lookahead', of, negative: lookahead[0] === '?!' } : of
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' }

function escape(cursor: Cursor): Pattern {
  const set = take(cursor, /\\(?:[dDwWsS]|[pP]\{[^}]*\})/y)
  if (set) return { kind: 'set', source: set[0] }
  if (skip(cursor, '\\b')) return { kind: 'assertion', what: 'boundary' }
  if (skip(cursor, '\\B')) return { kind: 'assertion', what: 'inside' }
  if (take(cursor, /\\(?:[1-9]|k)/y)) throw new Unsupported()
  const pair = take(cursor, /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/y)
  if (pair) return { kind: 'literal', character: String.fromCharCode(...pair.slice(1).map((digits) => parseInt(digits, 16))) }
  const coded = take(cursor, /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\})/y)
  if (coded) return { kind: 'literal', character: String.fromCodePoint(parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '', 16)) }
  const control = take(cursor, /\\c([a-zA-Z])/y)
  if (control) return { kind: 'literal', character: String.fromCharCode((control[1] ?? '').charCodeAt(0) % 32) }
  const character = take(cursor, /\\([^])/uy)?.[1] ?? ''
  return { kind: 'literal', character: controls[character] ?? character }
}

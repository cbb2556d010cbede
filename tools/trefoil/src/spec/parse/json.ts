import type { Node, ParseError } from 'jsonc-parser'
import type { Mutable } from '../json.ts'
import { deepest, tooDeep, type Flaw, type Parsed, type Place, type Span } from './flaw.ts'
import { jsonc } from './lazy.ts'

/**
 * Parses JSON (RFC 8259). JSON.parse is ten times as fast as anything that keeps positions, so the text is parsed again
 * for positions when someone asks for one. A key that stands twice in an object is a flaw.
 */
export function parseJson(text: string): Parsed {
  let tree: Node | undefined
  const treeOf = (): Node | undefined => (tree ??= jsonc().parseTree(text))
  const locate = (path: readonly string[]): Place => placeIn(treeOf(), path)
  try {
    // Whatever JSON.parse gives is JSON, and nobody else holds it.
    const value: Mutable = JSON.parse(text)
    const { keys, depth } = measure(value)
    if (depth > deepest) return { value: undefined, flaws: [tooDeep(deepSpot(text))], locate }
    return { value, flaws: keys === keysIn(text) ? [] : repeatedKeys(treeOf()), locate }
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason
    return { value: undefined, flaws: syntaxFlaws(text), locate }
  }
}

/** How many keys there are, and how many arrays and objects stand around the innermost value. */
function measure(value: Mutable): { readonly keys: number; readonly depth: number } {
  let keys = 0
  let depth = 0
  const visit = (current: Mutable, level: number): void => {
    if (typeof current !== 'object' || current === null) return
    if (level > depth) depth = level
    if (level > deepest) return
    const items = Array.isArray(current) ? current : Object.values(current)
    if (!Array.isArray(current)) keys += items.length
    for (const item of items) visit(item, level + 1)
  }
  visit(value, 1)
  return { keys, depth }
}

/** How many keys a valid JSON text has: strings before a colon. More than the value has means that one stands twice. */
function keysIn(text: string): number {
  let keys = 0
  for (let open = text.indexOf('"'); open !== -1;) {
    let next = afterString(text, open)
    while (isSpace(text.charCodeAt(next))) next += 1
    if (text[next] === ':') keys += 1
    open = text.indexOf('"', next)
  }
  return keys
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 10 || unit === 13 || unit === 9

function afterString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1)
  return close === -1 ? text.length : close + 1
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0
  while (text[index - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}

const spanOf = ({ offset, length }: Pick<Node, 'offset' | 'length'>): Span => ({ start: offset, end: offset + length })

function placeIn(root: Node | undefined, path: readonly string[]): Place {
  let place: Place = { key: undefined, value: root === undefined ? { start: 0, end: 1 } : spanOf(root) }
  let node = root
  for (const token of path) {
    if (node?.type === 'array') {
      node = node.children?.[Number(token)]
      if (node !== undefined) place = { key: undefined, value: spanOf(node) }
    } else {
      const [key, value] = node?.children?.findLast(({ children }) => children?.[0]?.value === token)?.children ?? []
      node = value
      if (key !== undefined) place = { key: spanOf(key), value: spanOf(value ?? key) }
    }
    if (node === undefined) break
  }
  return place
}

function repeatedKeys(node: Node | undefined): readonly Flaw[] {
  const children = node?.children ?? []
  if (node?.type !== 'object') return children.flatMap(repeatedKeys)
  const seen = new Set<unknown>()
  return children.flatMap(({ children: [key, value] = [] }) => {
    const repeated = key !== undefined && seen.has(key.value)
    seen.add(key?.value)
    return [...(repeated ? [repeatedKey(String(key.value), spanOf(key))] : []), ...repeatedKeys(value)]
  })
}

/** One key, two values: which of them is meant cannot be known. */
export const repeatedKey = (key: string, span: Span): Flaw => ({
  span,
  message: `The key "${key}" stands here for the second time`,
  fix: 'Remove or rename one of the two.',
})

/** What the parser's error codes mean. */
const meanings: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not JSON',
  InvalidNumberFormat: 'this is not a number in JSON',
  PropertyNameExpected: 'a key in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'something follows the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a string does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'this is not a Unicode escape',
  InvalidEscapeCharacter: 'this is not an escape in JSON',
  InvalidCharacter: 'a control character must be escaped',
}

function syntaxFlaws(text: string): readonly Flaw[] {
  if (text.trim() === '') return [emptyFile]
  const deep = deepSpot(text)
  if (deep !== -1) return [tooDeep(deep)]
  const { parseTree, printParseErrorCode } = jsonc()
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  const flaws = errors
    .map((error) => syntaxFlaw(spanOf(error), meanings[printParseErrorCode(error.error)] ?? 'this is not JSON'))
    .filter(({ span }, index, all) => !isConsequence(text, all[index - 1]?.span, span))
  // JSON.parse is the judge: should the other parser have let the text pass, the file is broken all the same.
  return flaws.length > 0 ? flaws : [syntaxFlaw({ start: 0, end: 1 }, 'this is not JSON')]
}

/** Of several errors at one place or on one line, the first says what is wrong, and the others follow from it. */
export function isConsequence(text: string, before: Span | undefined, { start }: Span): boolean {
  const between = before === undefined ? undefined : text.slice(before.end, start)
  return between !== undefined && (!/[\r\n]/.test(between) || between.trim() === '')
}

const syntaxFlaw = (span: Span, meaning: string): Flaw => ({
  span,
  message: `The file is not valid JSON: ${meaning}`,
  fix: 'Correct the syntax; a file that is YAML must be called .yaml or .yml.',
})

export const emptyFile: Flaw = {
  span: { start: 0, end: 1 },
  message: 'The file is empty',
  fix: 'Write the document into it, or correct the path.',
}

/** Where the nesting first exceeds the limit; -1 if nowhere. */
function deepSpot(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index]
    if (unit === '"') index = afterString(text, index) - 1
    else if (unit === '[' || unit === '{') depth += 1
    else if (unit === ']' || unit === '}') depth -= 1
    if (depth > deepest) return index
  }
  return -1
}

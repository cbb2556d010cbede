import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { error, type Diagnostic, type Position } from '../diagnostic/diagnostic.ts'
import { lineStarts } from '../diagnostic/lines.ts'
import type { Mutable } from './json.ts'
import type { Flaw, Parsed, Span } from './parse/flaw.ts'
import { parseJson } from './parse/json.ts'
import { parseYaml } from './parse/yaml.ts'

/** One file that was read. Its value is ours to change: nobody else holds it. */
export interface Source {
  /** Absolute, as it is shown. */
  readonly file: string
  readonly value: Mutable
  /** Where the value at a path, or its nearest ancestor, is written: its key where it has one. */
  readonly position: (path: readonly string[]) => Position
  /** The same, but the value and not its key. */
  readonly valuePosition: (path: readonly string[]) => Position
}

export const startOf = (file: string): Position => ({ file, line: 1, column: 1, length: 1 })

interface Asked {
  readonly path: string
  /** The path to show. */
  readonly file: string
  /** What messages call it. */
  readonly name: string
  /** Where it is asked for. */
  readonly at: Position
}

/** Reads and parses a file: JSON by its name or its first character, YAML otherwise. Or says why it cannot. */
export function readSource({ path, file, name, at }: Asked): Source | readonly Diagnostic[] {
  const text = readText(path)
  if (typeof text !== 'string') return [error({ code: 'TF1001', message: `"${name}" cannot be read: ${text.reason}`, fix: text.fix, at })]
  const { value, flaws, locate } = parse(text, extname(file).toLowerCase())
  const positionOf = positions(file, text)
  if (flaws.length > 0 || value === undefined) return report(flaws, positionOf)
  return {
    file,
    value,
    position: (tokens) => {
      const { key, value: span } = locate(tokens)
      return positionOf(key ?? span)
    },
    valuePosition: (tokens) => positionOf(locate(tokens).value),
  }
}

const parse = (text: string, extension: string): Parsed => {
  if (extension === '.json') return parseJson(text)
  if (extension !== '.yaml' && extension !== '.yml' && /^\s*[{[]/.test(text)) {
    const json = parseJson(text)
    if (json.flaws.length === 0) return json
  }
  return parseYaml(text)
}

interface Unread {
  readonly reason: string
  readonly fix: string
}

function readText(path: string): string | Unread {
  try {
    if (!statSync(path).isFile()) return { reason: 'it is not a file', fix: 'Name a file, not a folder.' }
    const bytes = readFileSync(path)
    if (!isUtf8(bytes)) return { reason: 'it is not UTF-8', fix: 'Save it as UTF-8.' }
    return bytes.toString('utf8').replace(/^\ufeff/, '')
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : String(reason)
    return { reason: reasons[code] ?? `the system says ${code}`, fix: 'Correct the path, or let it be read.' }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'its permissions forbid it',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
}

/** A file that is broken in very many places is broken in one way: the first ones will do. */
const mostFlaws = 50

function report(flaws: readonly Flaw[], positionOf: (span: Span) => Position): readonly Diagnostic[] {
  return flaws.slice(0, mostFlaws).map(({ span, message, fix }) => error({ code: 'TF1002', message, fix, at: positionOf(span) }))
}

/** Turns offsets into lines and columns. */
function positions(file: string, text: string): (span: Span) => Position {
  let starts: readonly number[] | undefined
  return ({ start, end }) => {
    starts ??= lineStarts(text)
    const offset = Math.min(start, text.length)
    const line = lineAt(starts, offset)
    const first = starts[line] ?? 0
    const rest = text.slice(offset, Math.min(end, starts[line + 1] ?? text.length)).trimEnd()
    return { file, line: line + 1, column: offset - first + 1, length: Math.max(1, rest.length) }
  }
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

import { readFileSync } from 'node:fs'

/** Where each line starts: index 0 is line 1. Lines end as editors end them: \n, \r\n or \r. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length)
  return starts
}

/** The line of a file, without its break; undefined where there is none. */
export type LineReader = (file: string, line: number) => string | undefined

interface Text {
  readonly text: string
  readonly starts: readonly number[]
}

/** Reads lines for printing. It keeps the texts, so that many diagnostics of one large file cost one reading. */
export function lineReader(): LineReader {
  const texts = new Map<string, Text | undefined>()
  return (file, line) => {
    if (!texts.has(file)) texts.set(file, readText(file))
    const { text, starts } = texts.get(file) ?? { text: '', starts: [] }
    const start = starts[line - 1]
    return start === undefined ? undefined : text.slice(start, starts[line]).replace(/[\r\n]+$/, '')
  }
}

/** A file that has gone since must not hide what is to be said of it. */
function readText(file: string): Text | undefined {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
    return { text, starts: lineStarts(text) }
  } catch {
    return undefined
  }
}

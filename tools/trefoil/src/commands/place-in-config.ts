import { readFileSync } from 'node:fs'
import type { Position } from '../diagnostic/diagnostic.ts'

/** Where a config has a member of this name; it can also come from elsewhere, and then the file has to do. */
export function placeInConfig(name: string, file: string): Position {
  const text = readFileSync(file, 'utf8')
  const index =
    name === '' ? -1 : text.search(new RegExp(`(?<![\\w$.])(?:${literal(name)}|(?<=["'])${literal(name)}(?=["']))["']?\\s*[:,]`))
  if (index === -1) return { file, line: 1, column: 1, length: 1 }
  const before = text.slice(0, index).split('\n')
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: name.length }
}

const literal = (name: string): string => name.replace(/[^\w]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

import type { Place, Written } from './subject.ts'

/** `‹name›`, `‹name=what is meant to stand there›`, `‹name|as a pointer›`. */
const marker = /‹(?<position>[^›=|]+)(?:=(?<meant>[^›|]*))?(?:\|(?<as>\w+))?›/g
const string = /"(?:[^"\\]|\\.)*"/g

/** How a text is written where it stands in a text of another kind. */
const writers: Readonly<Record<string, (text: string) => string>> = {
  pointer: (text) => encodeURIComponent(text.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')),
  address: (text) => encodeURIComponent(text.toWellFormed()),
  expression: (text) => text.replace(/[^]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`),
}

/** The positions of a JSON text with markers, and what is meant to stand in them. */
export function markedIn(source: string): ReadonlyMap<string, string | undefined> {
  const markers = [...source.matchAll(marker)].map(({ groups = {} }) => groups)
  const meant = new Map<string, string | undefined>()
  for (const { position = '', meant: text } of markers) meant.set(position, meant.get(position) ?? text)
  return meant
}

/**
 * A JSON text with something in the place of each marker, and where it went. Of a value whose key has no marker, the key
 * is part of the place: faults of members are often told there.
 */
export function filled(file: string, source: string, words: (position: string) => string): Written {
  const places: Place[] = []
  const parts: string[] = []
  let length = 0
  let end = 0
  let before: { readonly start: number; readonly isMarked: boolean } | undefined
  const add = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (const found of source.matchAll(string)) {
    const between = source.slice(end, found.index)
    add(between)
    end = found.index + found[0].length
    const key = before !== undefined && /^\s*:\s*$/.test(between) && !before.isMarked ? before.start : length
    const positions = [...found[0].matchAll(marker)].map(({ groups }) => groups?.['position'] ?? '')
    before = { start: length, isMarked: positions.length > 0 }
    add(found[0].replace(marker, (...match) => written(match.at(-1), words)))
    for (const position of positions) places.push({ position, start: key, end: length })
  }
  add(source.slice(end))
  return { file, text: parts.join(''), places }
}

function written(groups: Readonly<Record<string, string | undefined>>, words: (position: string) => string): string {
  const own = words(groups['position'] ?? '')
  const write = writers[groups['as'] ?? '']
  return asJson(write ? write(own) : own)
}

/** The letters of a JSON string, all of them ASCII. */
const asJson = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

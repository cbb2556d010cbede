import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { harmless, type Place, type Subject } from './subject.ts'

/** `‹name›`, `‹name=what is meant to stand there›`, `‹name|as a pointer›`. */
const marker = /‹(?<position>\w+)(?:=(?<meant>[^›|]*))?(?:\|(?<as>\w+))?›/g
const string = /"(?:[^"\\]|\\.)*"/g

/** How a text is written where it stands in a text of another kind. */
const writers: Readonly<Record<string, (text: string) => string>> = {
  pointer: (text) => encodeURIComponent(text.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')),
  expression: (text) => text.replace(/[^]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`),
}

/** Where the output depends on more than that there is a text. */
const likeness: Readonly<Record<string, (text: string) => string | undefined>> = {
  responseHeader: (text) => (/^[\w!#$%&'*+.^`|~-]+$/.test(text) ? undefined : 'no header'),
  // A list of types of which none is one alone.
  encodingType: (text) => (text.split(',').every((type) => type.trim() === '' || /\/\*|^\*/.test(type)) ? 'text/*' : undefined),
}

/** The letters of a JSON string, all of them ASCII. */
const asJson = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The document of document.json: every string and key of a document that says something of its own is a position. */
export function documentSubject(): Subject {
  const source = readFileSync(join(import.meta.dirname, 'document.json'), 'utf8')
  const markers = [...source.matchAll(marker)].map(({ groups = {} }) => groups)
  const meant = new Map(markers.flatMap(({ position, meant: text }) => (position && text !== undefined ? [[position, text]] : [])))
  return {
    name: 'document',
    positions: [...new Set(markers.flatMap(({ position }) => position ?? []))],
    canHold: () => true,
    alike: (position, text) => likeness[position]?.(text),
    fill(words, scope) {
      const { text, places } = filled(source, (position) => words(position) ?? meant.get(position) ?? harmless)
      return {
        files: { 'spec/openapi.json': text },
        args: ['--spec', 'spec/openapi.json', '--out', 'out', '--scope', scope],
        text,
        places,
      }
    },
  }
}

function filled(source: string, words: (position: string) => string): { readonly text: string; readonly places: readonly Place[] } {
  const places: Place[] = []
  const parts: string[] = []
  let length = 0
  let end = 0
  const add = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (const found of source.matchAll(string)) {
    add(source.slice(end, found.index))
    end = found.index + found[0].length
    const start = length
    add(found[0].replace(marker, (...match) => written(match.at(-1), words)))
    for (const { groups } of found[0].matchAll(marker)) places.push({ position: groups?.['position'] ?? '', start, end: length })
  }
  add(source.slice(end))
  return { text: parts.join(''), places }
}

function written(groups: Readonly<Record<string, string | undefined>>, words: (position: string) => string): string {
  const own = words(groups['position'] ?? '')
  const write = writers[groups['as'] ?? '']
  return asJson(write ? write(own) : own)
}

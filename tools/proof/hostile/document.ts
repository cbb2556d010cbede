import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRange } from '../../trefoil/src/model/wire/media.ts'
import { parsePattern } from '../../trefoil/src/model/pattern/parse.ts'
import { filled, markedIn } from './filling.ts'
import { harmless, type Subject } from './subject.ts'

const asIs =
  (word: string) =>
  (text: string): string | undefined =>
    text === word ? word : undefined

/** Where the output depends on more than that there is a text: what means as much. */
const likeness: Readonly<Record<string, (text: string) => string | undefined>> = {
  responseHeader: (text) => (/^[\w!#$%&'*+.^`|~-]+$/.test(text) ? undefined : 'no header'),
  // A list of types of which none is one alone.
  encodingType: (text) => (text.split(',').every((type) => type.trim() === '' || isRange(type)) ? 'text/*' : undefined),
  // Words of the format: any other status, an extension of the answers, and the class of what has no tag.
  status: (text) => (text.startsWith('x-') ? 'x-innocent' : asIs('default')(text)),
  tag: asIs('default'),
  // Names that an argument in the path does not keep.
  pathParameter: (text) => (text === '__proto__' || text === 'body' ? 'body' : undefined),
  // What every text matches cannot be broken.
  patternKey: likePattern,
  // No text is drawn at random that is not well-formed.
  pattern: (text) => (text.isWellFormed() ? likePattern(text) : '\\ud800'),
  patternText: (text) => (text.isWellFormed() ? undefined : '\ud800'),
}

/**
 * An expression that every text matches, if this is one: by an empty branch, or another. Of those that nothing but an
 * engine can read, another such. And one that no text matches, where something stands behind the end.
 */
function likePattern(text: string): string | undefined {
  try {
    const expression = new RegExp(text, 'u')
    if (/^\$[^]/.test(text)) return '$x'
    if (!['', '\0', 'a b'].every((one) => expression.test(one))) return undefined
    if (parsePattern(text) === undefined) return '(?<=)'
    return /^\||\|$/.test(text) ? 'x|' : '^'
  } catch {
    return undefined
  }
}

const file = 'spec/openapi.json'

/** The document of document.json: every string and key of a document that says something of its own is a position. */
export function documentSubject(): Subject {
  const source = readFileSync(join(import.meta.dirname, 'document.json'), 'utf8')
  const meant = markedIn(source)
  return {
    name: 'document',
    positions: [...meant.keys()],
    canHold: () => true,
    alike: (position, text) => likeness[position]?.(text) ?? meant.get(position),
    fill(words, scope) {
      const written = filled(file, source, (position) => words(position) ?? meant.get(position) ?? harmless)
      return { files: [written], args: ['--spec', file, '--out', 'out', '--scope', scope] }
    },
  }
}

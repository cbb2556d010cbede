import type { Document } from '../../spec/document.ts'
import { targetOf } from './target.ts'
import type { Log } from './log.ts'
import { isObjectPlace, member, type ObjectPlace, type Place } from './place.ts'
import { expect, object, quoted } from './read.ts'

interface Reading {
  readonly document: Document
  readonly log: Log
}

/**
 * The object at a place, through Reference Objects (OpenAPI 3.0.3, section 4.7.23; 3.1.0, section 4.8.23, where a
 * description beside the $ref replaces the one there). Undefined where there is none, which the log then says.
 */
export function resolve(place: Place, reading: Reading, seen: ReadonlySet<string> = new Set()): ObjectPlace | undefined {
  if (!isObjectPlace(place)) {
    expect(reading.log, place, object)
    return undefined
  }
  const ref = member(place, '$ref')
  if (ref === undefined) return place
  if (seen.has(place.pointer)) {
    const fix = 'Let one of them say what it is instead of referring to the next.'
    reading.log.error({ code: 'TF3110', at: ref.pointer, message: 'References run in a circle', fix })
    return undefined
  }
  reportIgnored(place, reading)
  const target = targetOf(ref, reading)
  const found = target && resolve(target, reading, new Set([...seen, place.pointer]))
  return found && withWords(found, place, reading)
}

const words: readonly string[] = ['summary', 'description']

function withWords(found: ObjectPlace, { value }: ObjectPlace, { document }: Reading): ObjectPlace {
  if (document.dialect === '3.0') return found
  const own = Object.entries(value).filter(([name, word]) => words.includes(name) && typeof word === 'string')
  return own.length === 0 ? found : { ...found, value: { ...found.value, ...Object.fromEntries(own) } }
}

/** Reports what stands beside a $ref and is ignored there. */
function reportIgnored(place: ObjectPlace, { document, log }: Reading): void {
  const counts = document.dialect === '3.0' ? ['$ref'] : ['$ref', ...words]
  const ignored = Object.keys(place.value).filter((name) => !counts.includes(name) && !name.startsWith('x-'))
  const [first] = ignored
  if (first === undefined) return
  log.warning({
    code: 'TF3109',
    at: member(place, first)?.pointer ?? place.pointer,
    message: `What stands beside a $ref is ignored here: ${ignored.map(quoted).join(', ')}`,
    fix: 'Move it to where the $ref points, or put a copy of what stands there here.',
  })
}

import type { Pointer } from '../../spec/document.ts'
import { idOf, tokens } from '../../spec/pointer.ts'
import type { Surface } from '../surface.ts'
import type { Census } from './census.ts'
import { firstFree, plainWords } from './words.ts'

/** What components are called in the skeleton, and what the engine is to make of it. */
export interface Keys {
  readonly keys: ReadonlyMap<Pointer, string>
  /** Model name by key, where it is not left to the engine. */
  readonly names: ReadonlyMap<string, string>
}

interface Candidate {
  readonly pointer: Pointer
  /** The document's key in letters that the engine takes as they are. */
  readonly words: string
  readonly pin: string | undefined
}

/**
 * Keys for the components of the skeleton: the document's own where the engine can take it, else a stand-in. No two of
 * them, and none of `taken`, give the engine the same model name, for it would drop one.
 */
export function keysOf({ components, hoisted }: Census, taken: Iterable<string>, pins: Surface | undefined): Keys {
  const candidate = (pointer: Pointer, key: string): Candidate => {
    return { pointer, words: plainWords(key) || 'Schema', pin: pins?.models.get(idOf(pointer))?.name }
  }
  const own = components.map(({ pointer, key }) => candidate(pointer, key))
  const other = hoisted.map(({ pointer }) => candidate(pointer, keyFrom(pointer)))
  const all = [...own, ...other]
  const names = new Set([...taken, ...all.flatMap(({ pin }) => pin ?? [])])
  const keys = new Map<Pointer, string>()
  const used = new Set<string>()
  for (const { pointer, words, pin } of [...all.filter(isPlain), ...all.filter((one) => !isPlain(one))]) {
    const isFree = (key: string): boolean => !used.has(key) && (pin !== undefined || !names.has(modelName(key)))
    const key = firstFree(words, isFree)
    used.add(key)
    if (pin === undefined) names.add(modelName(key))
    keys.set(pointer, key)
  }
  return { keys, names: namesFor(all, keys) }
}

/** A key that is a model name already comes before those that are made into the same one. */
const isPlain = ({ words }: Candidate): boolean => modelName(words) === words

/** As the engine makes a model name of a key or title, for all that these have in common with each other. */
export function modelName(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  const name = words.join('')
  return /^\d/.test(name) ? `Model${name}` : name
}

/**
 * What a key is to become is said where it is one word: the engine has words of its own, and would make `ModelError` of
 * `Error`, and of a reference to `string` a string.
 */
function namesFor(candidates: readonly Candidate[], keys: ReadonlyMap<Pointer, string>): ReadonlyMap<string, string> {
  const entries = candidates.flatMap(({ pointer, pin }) => {
    const key = keys.get(pointer) ?? ''
    const name = pin ?? (/^[A-Za-z][A-Za-z0-9]*$/.test(key) ? nameOfWord(key) : undefined)
    return name === undefined ? [] : [[key, name] as const]
  })
  // The engine may ask again what it got.
  return new Map([...entries.map(([, name]) => [name, name] as const), ...entries])
}

/** `Array<X>` stands in the types of the surface and has to mean what it does. */
const nameOfWord = (key: string): string => (modelName(key) === 'Array' ? 'ModelArray' : modelName(key))

/** A name for what is no component: the way to it, without the words that any way has. */
function keyFrom(pointer: Pointer): string {
  const names: string[] = []
  let next: 'keyword' | 'key' | 'media type' = 'keyword'
  for (const token of tokens(pointer)) {
    if (next === 'key' || (next === 'keyword' && !maps.has(token) && !silent.has(token))) names.push(token)
    next = next !== 'keyword' ? 'keyword' : maps.has(token) ? 'key' : token === 'content' ? 'media type' : 'keyword'
  }
  return names.join('_')
}

const maps: ReadonlySet<string> = new Set(
  'schemas parameters headers responses requestBodies paths properties patternProperties dependentSchemas $defs definitions'.split(' '),
)
const silent: ReadonlySet<string> = new Set(['components', 'content', 'schema'])

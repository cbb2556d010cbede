import { dirname, posix, resolve } from 'node:path'
import type { Position } from '../../diagnostic/diagnostic.ts'
import type { Folder } from '../folder.ts'
import { memberOf } from '../json.ts'
import type { Source } from '../source.ts'
import { identifiersIn, resolveUri, type Identifiers, type Resource } from './identifiers.ts'
import { eachObject, type Original } from './keywords.ts'
import { decoded, isAbsoluteUri, splitReference } from './reference.ts'
import { dangling, outside, remote, type Refusal } from './refusal.ts'
import type { Layout } from './shape.ts'

/** Something in a file. */
export interface Located {
  readonly source: Source
  readonly path: readonly string[]
}

/** The resources of all files that were read. */
export interface Resources {
  /** The one that something belongs to: what references in it are relative to. */
  readonly around: (located: Located) => Resource
  /** All that there are by now. */
  readonly all: () => readonly Resource[]
  /** The one that a reference names, whatever its fragment; `reported`: its file is broken. */
  readonly find: (ref: string, from: Resource, at: () => Position) => Resource | Refusal | 'reported'
}

interface Needs {
  readonly folder: Folder
  readonly original: Original
  readonly layout: Layout
}

export function createResources({ folder, original, layout: { naming } }: Needs): Resources {
  const known = new Map<Source, Identifiers>()
  const identifiersOf = (source: Source): Identifiers => {
    const found = known.get(source) ?? identifiersIn(source, original, naming)
    known.set(source, found)
    return found
  }
  const all = (): readonly Resource[] => folder.sources().flatMap((source) => identifiersOf(source).resources)
  const named = nameTable(
    () => (naming === 'by file' ? [] : all()),
    () => folder.sources().length,
  )
  const open = (file: string | undefined, at: () => Position): Resource | 'missing' | 'outside' | 'broken' => {
    const opened = file === undefined ? 'missing' : folder.open(file, at)
    return typeof opened === 'string' ? opened : identifiersOf(opened).root
  }
  const find: Resources['find'] = (ref, from, at) => {
    const { uri } = splitReference(ref)
    const absolute = resolveUri(uri, from.uri)
    const bases = new Set([from.source, ...folder.sources().slice(0, 1)])
    const besides = (): string | undefined =>
      besideOne(
        absolute,
        [...bases].map((source) => identifiersOf(source).root),
      )
    const opened = named(absolute) ?? open(isAbsoluteUri(uri) ? besides() : fileOf(uri, from.source), at)
    if (opened === 'broken') return 'reported'
    if (typeof opened === 'object') return opened
    if (naming === 'by identifier') scout(folder, original)
    const refusal = opened === 'outside' ? outside(ref) : dangling(ref, 'there is no such file')
    return named(absolute) ?? (isAbsoluteUri(uri) ? remote(ref) : refusal)
  }
  return { around: ({ source, path }) => identifiersOf(source).at(path), all, find }
}

/** Finds resources by URI; the first one wins. The table is made anew when there are more files. */
function nameTable(all: () => readonly Resource[], files: () => number): (uri: string | undefined) => Resource | undefined {
  let table = new Map<string, Resource>()
  let count = 0
  return (uri) => {
    if (files() !== count) {
      table = new Map(
        all()
          .map((resource): [string, Resource] => [resource.uri, resource])
          .toReversed(),
      )
      count = files()
    }
    return uri === undefined ? undefined : table.get(uri)
  }
}

const scouted = new WeakSet<Folder>()

/** Opens all files that are referred to: then all names are known, in whatever order references are met. */
function scout(folder: Folder, original: Original): void {
  if (scouted.has(folder)) return
  scouted.add(folder)
  const seen = new Set<Source>()
  for (let source = folder.sources()[0]; source !== undefined; source = folder.sources().find((one) => !seen.has(one))) {
    seen.add(source)
    scoutIn(source, folder, original)
  }
}

function scoutIn(source: Source, folder: Folder, original: Original): void {
  eachObject(source.value, original, undefined, (object, path) => {
    const text = memberOf(object, '$ref')
    const file = typeof text === 'string' ? fileOf(splitReference(text).uri, source) : undefined
    if (file !== undefined) folder.open(file, () => source.valuePosition([...path, '$ref']))
    return undefined
  })
}

/** The file that a relative reference names from where it stands. */
function fileOf(uri: string, { file }: Source): string | undefined {
  const path = isAbsoluteUri(uri) ? '' : (decoded(uri) ?? '')
  return path === '' ? undefined : resolve(dirname(file), path)
}

/** Files that have URIs lie beside each other as their URIs do. */
function besideOne(uri: string | undefined, bases: readonly Resource[]): string | undefined {
  const wanted = uri === undefined ? undefined : new URL(uri)
  for (const base of bases) {
    const known = new URL(base.uri)
    if (wanted === undefined || known.origin === 'null' || known.origin !== wanted.origin) continue
    const way = decoded(posix.relative(posix.dirname(known.pathname), wanted.pathname))
    if (way !== undefined && way !== '') return resolve(dirname(base.source.file), way)
  }
  return undefined
}

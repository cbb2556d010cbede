import { groupBy } from '../../group-by.ts'
import type { Folder } from '../folder.ts'
import { isObject, memberOf, type Mutable } from '../json.ts'
import { pointerTo } from '../pointer.ts'
import type { Source } from '../source.ts'
import { componentKeys } from './component-key.ts'
import type { Gathered, Site } from './gather.ts'
import { outermost, type Region } from './region.ts'
import type { Target } from './look.ts'
import { mereRef } from './resolve.ts'
import type { Layout } from './shape.ts'

/** A value of another file that becomes a component. */
export interface Component {
  readonly target: Target
  /** The path to what holds it. */
  readonly section: readonly string[]
  readonly key: string
  /** The entry of the author that refers to it and that it takes the place of. */
  readonly entry: Site | undefined
}

export interface Placement {
  /** Sorted by section and key. */
  readonly components: readonly Component[]
  /** The path in the bundle of what a reference leads to. */
  readonly pathOf: (target: Site['target']) => readonly string[]
}

const keyOf = (source: Source, path: readonly string[]): string => `${pointerTo(path)}#${source.file}`

interface Within {
  readonly root: Source
  readonly folder: Folder
  readonly layout: Layout
}

/**
 * Finds a place in the bundle for each target of a reference: what is in the root file or was put in place stays where it
 * is; of what is left, only the outermost become components, and what is inside of those is reached through them.
 */
export function place({ sites, inlined }: Gathered, within: Within): Placement {
  const { root, layout } = within
  const places = new Map<string, readonly string[]>([[keyOf(root, []), []]])
  for (const region of inlined) placeInlined(places, root, region)
  const wanted = wantedTargets(sites, places, layout)
  const outer = new Map(
    [...wanted].filter(([, { target }]) =>
      keysAround(target)
        .slice(1)
        .every((key) => !wanted.has(key)),
    ),
  )
  const components = nameComponents({ outer, sites, ...within })
  for (const { target, section, key } of components) places.set(keyOf(target.source, target.path), [...section, key])
  return {
    components,
    pathOf: (target) => {
      if ('source' in target) return pathIn(places, target) ?? []
      const { region, path } = outermost(target)
      return [...(pathIn(places, { source: region.source, path: region.origin }) ?? []), ...path]
    },
  }
}

/** The first by pointer, where the same was put into several places. */
function placeInlined(places: Map<string, readonly string[]>, root: Source, region: Region): void {
  const { region: outer, path: inner } = outermost({ region, path: [] })
  if (outer.source !== root) return
  const path = [...outer.origin, ...inner]
  const key = keyOf(region.source, region.origin)
  const other = places.get(key)
  if (other === undefined || pointerTo(path) < pointerTo(other)) places.set(key, path)
}

type Located = Pick<Target, 'source' | 'path'>

/** The keys of a target and of everything around it, innermost first. */
const keysAround = ({ source, path }: Located): readonly string[] =>
  [...path, ''].map((_, index) => keyOf(source, path.slice(0, path.length - index)))

function pathIn(places: ReadonlyMap<string, readonly string[]>, target: Located): readonly string[] | undefined {
  const { path } = target
  const keys = keysAround(target)
  // From the outside in: what holds most of it.
  const index = keys.findLastIndex((key) => places.has(key))
  const outer = places.get(keys[index] ?? '')
  return outer === undefined ? undefined : [...outer, ...path.slice(path.length - index)]
}

interface Wanted {
  readonly target: Target
  readonly section: readonly string[]
}

function wantedTargets(
  sites: readonly Site[],
  places: ReadonlyMap<string, readonly string[]>,
  { sections }: Layout,
): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const { target, child } of sites) {
    if (!('source' in target) || pathIn(places, target) !== undefined) continue
    const key = keyOf(target.source, target.path)
    const section = sections.get(child.kind) ?? sections.get('schema') ?? []
    const other = wanted.get(key)
    // Referred to as two kinds of thing: one place will do, and the model will say what is wrong.
    if (other === undefined || pointerTo(section) < pointerTo(other.section)) wanted.set(key, { target, section })
  }
  return wanted
}

interface Naming extends Within {
  readonly outer: ReadonlyMap<string, Wanted>
  readonly sites: readonly Site[]
}

function nameComponents({ outer, sites, root, folder, layout }: Naming): readonly Component[] {
  const entries = entriesOf(outer, sites, root, layout)
  const named = [...outer].flatMap(([key, { target }]) => {
    const entry = entries.get(key)
    return entry === undefined ? [] : [{ target, section: entry.section, key: entry.key, entry: entry.site }]
  })
  const unnamed = groupBy(
    [...outer].filter(([key]) => !entries.has(key)).map(([, wanted]) => wanted),
    ({ section }) => pointerTo(section),
  )
  const rest = [...unnamed.values()].flatMap((all) => {
    const section = all[0]?.section ?? []
    const keys = componentKeys(
      all.map(({ target }) => ({ value: target, names: namesOf(folder, target) })),
      keysIn(root.value, section),
    )
    return [...keys].map(([target, key]) => ({ target, section, key, entry: undefined }))
  })
  return [...named, ...rest].toSorted((a, b) => (keyed(a) < keyed(b) ? -1 : 1))
}

const keyed = ({ section, key }: { readonly section: readonly string[]; readonly key: string }): string => `${pointerTo(section)}/${key}`

function namesOf(folder: Folder, { source, path }: Target): readonly string[] {
  const file = folder.nameOf(source).replace(/\.[^./]*$/, '')
  return [...file.split('/'), ...path]
}

function keysIn(root: Mutable, section: readonly string[]): ReadonlySet<string> {
  const entries = section.reduce<Mutable | undefined>((value, key) => value && memberOf(value, key), root)
  return new Set(isObject(entries) ? Object.keys(entries) : [])
}

interface Entry {
  readonly section: readonly string[]
  readonly key: string
  readonly site: Site
}

/** The entries of components that are nothing but a reference to a target; the first by key where there are several. */
function entriesOf(
  outer: ReadonlyMap<string, Wanted>,
  sites: readonly Site[],
  root: Source,
  { sections }: Layout,
): ReadonlyMap<string, Entry> {
  const holders = new Set([...sections.values()].map(pointerTo))
  const entries = new Map<string, Entry>()
  for (const site of sites) {
    const { target, spot, holder } = site
    if (!('source' in target) || mereRef(holder) === undefined) continue
    const key = keyOf(target.source, target.path)
    const { region, path } = outermost(spot)
    const section = [...region.origin, ...path]
    const name = section.pop()
    if (!outer.has(key) || region.source !== root || name === undefined || !holders.has(pointerTo(section))) continue
    const entry = { section, key: name, site }
    const other = entries.get(key)
    if (other === undefined || keyed(entry) < keyed(other)) entries.set(key, entry)
  }
  return entries
}

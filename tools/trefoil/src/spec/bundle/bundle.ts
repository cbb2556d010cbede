import type { Folder } from '../folder.ts'
import { isObject, memberOf, put, type Mutable, type MutableObject } from '../json.ts'
import { createOrigins, type Origins } from '../origins.ts'
import { pointerTo, refTo } from '../pointer.ts'
import type { Reports } from '../reports.ts'
import type { Source } from '../source.ts'
import { gather, type Site } from './gather.ts'
import { place, type Component } from './place.ts'
import { located } from './region.ts'
import type { Layout } from './shape.ts'

/** All files as one value, and where each part of it was written. */
export interface Bundle {
  readonly root: Mutable
  readonly origins: Origins
}

/**
 * Makes one value of a root file and all that it refers to. Each reference in it is local, percent-encoded and resolves.
 * It changes the values of the sources. Throws all that is reported, if a reference cannot be resolved.
 */
export function bundle(root: Source, folder: Folder, layout: Layout, reports: Reports): Bundle {
  const origins = createOrigins(root.value, root)
  const gathered = gather({ layout, folder, root, origins, report: reports.add })
  reports.throwIfAny()
  const { components, pathOf } = place(gathered, { root, folder, layout })
  for (const site of gathered.sites) write(site, refTo(pointerTo(pathOf(site.target))), origins)
  for (const component of components) insert(root.value, component, origins)
  return { root: root.value, origins }
}

/** A $dynamicRef that leads to one schema alone is a $ref; beside another one it stays, and means the same by pointer. */
function write({ holder, key, spot }: Site, ref: string, origins: Origins): void {
  if (key !== '$dynamicRef' || memberOf(holder, '$ref') !== undefined) {
    put(holder, key, ref)
    return
  }
  delete holder[key]
  put(holder, '$ref', ref)
  const { source, path } = located(spot)
  origins.set(holder, '$ref', { source, path: [...path, key] })
}

/** A component takes the place of the author's entry; the others follow after the author's own. */
function insert(root: Mutable, { target, section, key, entry }: Component, origins: Origins): void {
  const container = entry?.slot?.container ?? section.reduce(objectIn, root)
  if (!isObject(container)) return
  put(container, key, target.value)
  origins.set(container, key, target)
}

/** The object under a key; it is made where there is none. */
function objectIn(parent: Mutable, key: string): Mutable {
  const known = memberOf(parent, key)
  if (isObject(known)) return known
  const made: MutableObject = {}
  if (isObject(parent)) put(parent, key, made)
  return made
}

import { pathToFileURL } from 'node:url'
import { isObject, memberOf, type MutableObject } from '../json.ts'
import { pointerTo } from '../pointer.ts'
import type { Source } from '../source.ts'
import { isSince32 } from '../version.ts'
import { eachObject, type Original } from './keywords.ts'
import type { Naming } from './shape.ts'

/** A schema with an $id, or a whole file, with all in it that belongs to no other (JSON Schema 2020-12 Core, section 4.3.5). */
export interface Resource {
  readonly source: Source
  readonly path: readonly string[]
  /** Absolute, without a fragment. */
  readonly uri: string
  readonly anchors: () => ReadonlyMap<string, Anchor>
}

/** A name that a schema has in its resource (section 8.2.2). */
export interface Anchor {
  readonly path: readonly string[]
  /** Whether another schema has the same one. */
  readonly shared: boolean
  readonly dynamic: boolean
}

/** The resources of a file. */
export interface Identifiers {
  /** The file as a whole. */
  readonly root: Resource
  readonly resources: readonly Resource[]
  /** The one that something in the file belongs to. */
  readonly at: (path: readonly string[]) => Resource
}

/** The URI that a reference comes to, without its fragment (RFC 3986 section 5.2); undefined where it is none. */
export function resolveUri(reference: string, base: string): string | undefined {
  try {
    const url = new URL(reference, base)
    url.hash = ''
    return url.href
  } catch {
    return undefined
  }
}

/** Finds the identifiers of a file. */
export function identifiersIn(source: Source, original: Original, naming: Naming): Identifiers {
  const found = new Map<string, Resource>()
  const all = (): Anchors => {
    anchors ??= anchorsIn(source, original, at)
    return anchors
  }
  let anchors: Anchors | undefined
  const add = (path: readonly string[], uri: string): Resource => {
    const resource: Resource = { source, path: [...path], uri, anchors: () => all().get(resource) ?? new Map() }
    found.set(pointerTo(path), resource)
    return resource
  }
  const root = add([], rootUri(source, naming))
  if (naming === 'by identifier')
    eachObject(source.value, original, root, (object, path, around) => {
      const uri = uriOf(object, around.uri)
      return uri === undefined ? around : add(path, uri)
    })
  const at = (path: readonly string[]): Resource => {
    for (let length = found.size === 1 ? 0 : path.length; ; length -= 1) {
      const resource = found.get(pointerTo(path.slice(0, length)))
      if (resource !== undefined) return resource
    }
  }
  return { root: at([]), resources: [...found.values()], at }
}

type Anchors = ReadonlyMap<Resource, ReadonlyMap<string, Anchor>>

/** The anchors of a file by resource: they are looked for when somebody asks for one. */
function anchorsIn(source: Source, original: Original, at: Identifiers['at']): Anchors {
  const found = new Map<Resource, Map<string, Anchor>>()
  eachObject(source.value, original, undefined, (object, path) => {
    const [plain, dynamic] = [memberOf(object, '$anchor'), memberOf(object, '$dynamicAnchor')]
    for (const name of new Set([plain, dynamic])) {
      if (typeof name !== 'string') continue
      const anchors = found.get(at(path)) ?? new Map<string, Anchor>()
      found.set(at(path), anchors)
      const known = anchors.get(name)
      anchors.set(name, known ? { ...known, shared: true } : { path: [...path], shared: false, dynamic: name === dynamic })
    }
    return undefined
  })
  return found
}

/** What an $id makes of the URI around it; one with a fragment is none (section 8.2.1). */
function uriOf(schema: MutableObject, around: string): string | undefined {
  const id = memberOf(schema, '$id')
  return typeof id === 'string' && /^[^#]+#?$/.test(id) ? resolveUri(id, around) : undefined
}

/** The URI of a file: what it says itself in OpenAPI 3.2, and where it was found. */
function rootUri({ file, value }: Source, naming: Naming): string {
  const found = pathToFileURL(file).href
  const self = isObject(value) && isSince32(value) && naming === 'by identifier' ? memberOf(value, '$self') : undefined
  return (typeof self === 'string' ? resolveUri(self, found) : undefined) ?? found
}

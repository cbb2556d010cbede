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
  readonly anchors: ReadonlyMap<string, Anchor>
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

interface Draft extends Resource {
  readonly anchors: Map<string, Anchor>
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
  const found = new Map<string, Draft>()
  const add = (path: readonly string[], uri: string): Draft => {
    const resource = { source, path: [...path], uri, anchors: new Map<string, Anchor>() }
    found.set(pointerTo(path), resource)
    return resource
  }
  eachObject(source.value, original, add([], rootUri(source, naming)), (object, path, around) => {
    const uri = naming === 'by identifier' ? uriOf(object, around.uri) : undefined
    const here = uri === undefined ? around : add(path, uri)
    nameIn(here.anchors, object, path)
    return here
  })
  const resources = [...found.values()]
  const at = (path: readonly string[]): Resource => {
    for (let length = found.size === 1 ? 0 : path.length; ; length -= 1) {
      const resource = found.get(pointerTo(path.slice(0, length)))
      if (resource !== undefined) return resource
    }
  }
  return { root: at([]), resources, at }
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

function nameIn(anchors: Map<string, Anchor>, schema: MutableObject, path: readonly string[]): void {
  const [plain, dynamic] = [memberOf(schema, '$anchor'), memberOf(schema, '$dynamicAnchor')]
  for (const name of new Set([plain, dynamic])) {
    if (typeof name !== 'string') continue
    const known = anchors.get(name)
    const isDynamic = name === dynamic
    anchors.set(name, known ? { ...known, shared: true } : { path: [...path], shared: false, dynamic: isDynamic })
  }
}

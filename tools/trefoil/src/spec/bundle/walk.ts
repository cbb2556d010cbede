import { isObject, memberOf, type Mutable, type MutableObject } from '../json.ts'
import { staysReference, type Child, type Kind, type Layout } from './shape.ts'

/** A reference that was met. */
export interface Found {
  /** What is to stand there. */
  readonly child: Child
  /** The object with the `$ref`, and the path to it from where the walk began. */
  readonly holder: MutableObject
  readonly path: readonly string[]
  /** What the holder is in, and under which key; absent for the value that the walk began with. */
  readonly slot: { readonly container: MutableObject | Mutable[]; readonly key: string } | undefined
}

export interface Visitor {
  /** A reference that stays one, under `$ref` or `$dynamicRef`. The walk goes on with what stands beside it. */
  readonly reference: (found: Found, key: '$ref' | '$dynamicRef') => void
  /** A reference to be replaced by what it leads to. The walk does not go into it. */
  readonly inline: (found: Found) => void
  /** Members of a discriminator, or of its `mapping`, that may be references. */
  readonly names: (holder: MutableObject, keys: readonly string[], path: readonly string[]) => void
  /** Any schema, before what is in it. */
  readonly schema?: (schema: MutableObject) => void
}

export interface Way {
  readonly layout: Layout
  /** The path to the value; it is changed while the walk lasts. */
  readonly path: string[]
  /** Where the value stands, if it can be replaced. */
  readonly slot?: Found['slot']
  /** Says whether an object is met for the first time as a kind. */
  readonly isNew: (object: MutableObject, kind: Kind) => boolean
}

/** Says of an object, once for each kind, that it is new: so that circles end and nothing is visited twice. */
export function firstVisits(): Way['isNew'] {
  const visited = new Map<Kind, Set<MutableObject>>()
  return (object, kind) => {
    const seen = visited.get(kind) ?? new Set()
    visited.set(kind, seen)
    return !seen.has(object) && seen.add(object).has(object)
  }
}

interface Walk extends Way {
  readonly visitor: Visitor
}

/** Visits every reference of a value that is to be a child, by the shapes of its version. Depth is bounded by the parsers. */
export function walk(value: Mutable, child: Child, visitor: Visitor, way: Way): void {
  descend({ visitor, ...way }, value, child, way.slot)
}

/** The same for some members of a child. */
export function walkMembers(object: MutableObject, child: Child, keys: readonly string[], visitor: Visitor, way: Way): void {
  for (const key of keys) {
    const next = child.form === 'map' ? { kind: child.kind, form: 'one' as const } : childUnder(way.layout, child.kind, key)
    if (next !== undefined) enter({ visitor, ...way }, object, key, next)
  }
}

const refOf = (object: MutableObject): Mutable | undefined => memberOf(object, '$ref')

function descend(walking: Walk, value: Mutable, child: Child, slot: Found['slot']): void {
  if (Array.isArray(value)) {
    // Before 2020-12, items could be a list as well.
    if (child.form === 'list' || (child.form === 'one' && child.kind === 'schema')) each(walking, value, child)
  } else if (isObject(value)) {
    const found = { child, holder: value, path: walking.path, slot }
    if (child.form === 'one') visitObject(walking, found)
    // Where a key may be anything, only a string makes `$ref` a reference: a property may have that name.
    else if (typeof refOf(value) === 'string') walking.visitor.inline(found)
    else if (child.form === 'map') for (const key of Object.keys(value)) enter(walking, value, key, { kind: child.kind, form: 'one' })
  }
}

function each(walking: Walk, values: Mutable[], { kind }: Child): void {
  for (const index of values.keys()) enter(walking, values, String(index), { kind, form: 'one' })
}

function enter(walking: Walk, container: MutableObject | Mutable[], key: string, child: Child): void {
  const value = memberOf(container, key)
  if (typeof value !== 'object' || value === null) return
  walking.path.push(key)
  descend(walking, value, child, { container, key })
  walking.path.pop()
}

function visitObject(walking: Walk, found: Found): void {
  const { child, holder } = found
  if (!walking.isNew(holder, child.kind)) return
  if (refOf(holder) !== undefined) {
    if (!staysReference(child, walking.layout)) {
      walking.visitor.inline(found)
      return
    }
    walking.visitor.reference(found, '$ref')
  }
  if (child.kind === 'schema') {
    walking.visitor.schema?.(holder)
    if (walking.layout.naming === 'by identifier' && memberOf(holder, '$dynamicRef') !== undefined)
      walking.visitor.reference(found, '$dynamicRef')
    visitDiscriminator(walking, holder)
  }
  for (const key of Object.keys(holder)) {
    const next = childUnder(walking.layout, child.kind, key)
    if (next !== undefined) enter(walking, holder, key, next)
  }
}

function childUnder({ shapes }: Layout, kind: Kind, key: string): Child | undefined {
  const { fields, others } = shapes[kind]
  return fields.get(key) ?? (key.startsWith('x-') ? undefined : others)
}

function visitDiscriminator({ visitor, path }: Walk, schema: MutableObject): void {
  const discriminator = memberOf(schema, 'discriminator')
  if (!isObject(discriminator)) return
  const mapping = memberOf(discriminator, 'mapping')
  if (isObject(mapping)) visitor.names(mapping, Object.keys(mapping), [...path, 'discriminator', 'mapping'])
  visitor.names(discriminator, ['defaultMapping'], [...path, 'discriminator'])
}

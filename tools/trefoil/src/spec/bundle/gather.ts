import { error, type Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Folder } from '../folder.ts'
import { isObject, memberOf, put, type Mutable, type MutableObject } from '../json.ts'
import type { Container, Origins } from '../origins.ts'
import type { Source } from '../source.ts'
import { createCopier, type Copier } from './copy.ts'
import { around, leadsTo, spotPosition, type Region, type Spot } from './region.ts'
import type { Target } from './look.ts'
import { createResolver, type Resolve } from './resolve.ts'
import type { Child, Kind } from './shape.ts'
import { firstVisits, walk, walkMembers, type Found, type Visitor } from './walk.ts'

/** A string that refers, what to, and where it stands. */
export interface Site {
  readonly spot: Spot
  readonly child: Child
  readonly holder: MutableObject
  /** `$ref`, or a value of a discriminator's mapping. */
  readonly key: string
  readonly slot: Found['slot']
  /** What it leads to; a spot where the way there is known already. */
  readonly target: Target | Spot
}

export interface Gathered {
  readonly sites: readonly Site[]
  /** What was put in the place of references. */
  readonly inlined: readonly Region[]
}

interface Needs {
  readonly folder: Folder
  readonly root: Source
  readonly origins: Origins
  readonly report: (diagnostics: readonly Diagnostic[]) => void
}

/**
 * Finds every reference that can be reached from the root file, in all files, and puts in place what has no Reference
 * Object: path items above all (OpenAPI 3.1 section 4.8.9), and whole maps, which authors like to keep in files.
 */
export function gather(needs: Needs): Gathered {
  const { root } = needs
  const gathering = begin(needs)
  const rootRegion: Region = { source: root, origin: [], host: undefined }
  const visit = (region: Region, value: Mutable, kind: Kind): void =>
    walk(value, { kind, form: 'one' }, visitorFor(gathering, region), { path: [], isNew: gathering.isNew })
  visit(rootRegion, root.value, 'openapi')
  // The list grows while what it names is visited.
  for (const { target, child } of gathering.sites)
    if ('source' in target) visit({ source: target.source, origin: target.path, host: undefined }, target.value, child.kind)
  return gathering
}

interface Gathering extends Needs {
  readonly sites: Site[]
  readonly inlined: Region[]
  readonly resolve: Resolve
  readonly copy: Copier
  /** What stood where something was put in the place of a reference. */
  readonly originals: Map<Mutable, MutableObject>
  readonly isNew: (object: MutableObject, kind: Kind) => boolean
}

function begin(needs: Needs): Gathering {
  const originals = new Map<Mutable, MutableObject>()
  // What was put in a place may have been a reference in turn, and was replaced again.
  const original = (value: Mutable): Mutable => {
    const before = originals.get(value)
    return before === undefined ? value : original(before)
  }
  return {
    ...needs,
    sites: [],
    inlined: [],
    resolve: createResolver({ ...needs, original }),
    copy: createCopier(original),
    originals,
    isNew: firstVisits(),
  }
}

function visitorFor(gathering: Gathering, region: Region): Visitor {
  const { resolve, sites } = gathering
  return {
    reference: ({ child, holder, path, slot }) => {
      const spot = { region, path: [...path] }
      const target = resolve(holder['$ref'] ?? null, region.source, 'bundled', () => spotPosition(spot, '$ref'))
      if (target !== undefined) sites.push({ spot, child, holder, key: '$ref', slot, target })
    },
    inline: (found) => inline(gathering, region, found),
    mapping: (holder, path) => {
      const spot = { region, path: [...path] }
      for (const [key, ref] of Object.entries(holder)) {
        if (!isReference(ref)) continue
        const target = resolve(ref, region.source, 'bundled', () => spotPosition(spot, key))
        if (target !== undefined) sites.push({ spot, child: { kind: 'schema', form: 'one' }, holder, key, slot: undefined, target })
      }
    },
  }
}

/** A value of a mapping is the name of a schema or a reference; `dog.yaml` would be a name, too, but hardly is. */
const isReference = (value: Mutable): boolean => typeof value === 'string' && (/[/#]/.test(value) || /\.(ya?ml|json)$/i.test(value))

function inline(gathering: Gathering, region: Region, found: Found): void {
  const { child, holder, slot } = found
  const spot: Spot = { region, path: [...found.path] }
  const at = () => spotPosition(spot, '$ref')
  const target = gathering.resolve(holder['$ref'] ?? null, region.source, 'settled', at)
  if (target === undefined || slot === undefined) return
  const circle = [...around(spot)].find((outer) => standsIn(outer, target))
  if (circle !== undefined) {
    stayReference(gathering, found, spot, { region: circle.region, path: target.path.slice(circle.region.origin.length) })
    return
  }
  const value = gathering.copy(target.value)
  if (value === undefined)
    gathering.report([
      error({
        code: 'TF1009',
        message: 'References ask for too many copies of what they lead to',
        fix: 'Let fewer path items refer to others.',
        at: at(),
      }),
    ])
  else if (typeof value === 'object' && value !== null) graft(gathering, { found, spot, slot, target, value, child })
}

/** Whether a target is something around a spot, in the same region: to put it there would never end. */
const standsIn = ({ region, path }: Spot, target: Target): boolean =>
  region.source === target.source && leadsTo(region.origin, target.path) && leadsTo(target.path, [...region.origin, ...path])

/** A path item may refer to one that it stands in (from a callback); a map may not. */
function stayReference(gathering: Gathering, found: Found, spot: Spot, target: Spot): void {
  const { child, holder, slot } = found
  if (child.kind === 'pathItem' && child.form === 'one') gathering.sites.push({ spot, child, holder, key: '$ref', slot, target })
  else
    gathering.report([
      error({
        code: 'TF1006',
        message: 'The $ref leads to what it stands in',
        fix: 'Write the value out here.',
        at: spotPosition(spot, '$ref'),
      }),
    ])
}

interface Graft {
  readonly found: Found
  readonly spot: Spot
  readonly slot: { readonly container: Container; readonly key: string }
  readonly target: Target
  readonly value: Container
  readonly child: Child
}

function graft(gathering: Gathering, { found, spot, slot, target, value, child }: Graft): void {
  const { origins, inlined, originals, isNew } = gathering
  const region: Region = { source: target.source, origin: target.path, host: spot }
  inlined.push(region)
  origins.set(slot.container, slot.key, target)
  originals.set(value, found.holder)
  if (Array.isArray(slot.container)) slot.container[Number(slot.key)] = value
  else put(slot.container, slot.key, value)
  walk(value, child, visitorFor(gathering, region), { path: [], slot, isNew })
  // What was put here may have been a reference, too, and was replaced.
  const placed = memberOf(slot.container, slot.key)
  const added = addBeside(gathering, { found, spot, slot, target, value, child }, placed)
  if (isObject(placed)) walkMembers(placed, child, added, visitorFor(gathering, spot.region), { path: [...spot.path], isNew })
}

/** What stands beside the reference joins what it brings (OpenAPI 3.1 section 4.8.9.1); both may not say the same. */
function addBeside({ origins, report }: Gathering, { found, spot }: Graft, placed: Mutable | undefined): readonly string[] {
  const keys = Object.keys(found.holder).filter((key) => key !== '$ref')
  return keys.filter((key) => {
    const member = memberOf(found.holder, key)
    if (member !== undefined && isObject(placed) && !Object.hasOwn(placed, key)) {
      put(placed, key, member)
      origins.set(placed, key, { source: spot.region.source, path: [...spot.region.origin, ...spot.path, key] })
      return true
    }
    const message = `"${key}" stands beside a $ref that brings one as well`
    report([error({ code: 'TF1010', message, fix: 'Remove one of the two.', at: spotPosition(spot, key) })])
    return false
  })
}

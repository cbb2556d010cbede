import { error, type Diagnostic } from '../../diagnostic/diagnostic.ts'
import { isObject, kindOf, memberOf, put, type Mutable, type MutableObject } from '../json.ts'
import type { Container, Origins } from '../origins.ts'
import type { Copier } from './copy.ts'
import type { Site } from './gather.ts'
import type { Target } from './look.ts'
import { around, leadsTo, located, spotPosition, type Region, type Spot } from './region.ts'
import type { Resolve } from './resolve.ts'
import type { Resources } from './resources.ts'
import type { Layout } from './shape.ts'
import { walk, walkMembers, type Found, type Visitor, type Way } from './walk.ts'

/** References, as they are gathered. */
export interface Gathering {
  readonly layout: Layout
  readonly origins: Origins
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  readonly resolve: Resolve
  readonly resources: Resources
  readonly copy: Copier
  readonly visitorFor: (region: Region) => Visitor
  readonly isNew: Way['isNew']
  readonly sites: Site[]
  readonly inlined: Region[]
  /** What stood where something was put in the place of a reference. */
  readonly originals: Map<Mutable, MutableObject>
}

/**
 * Puts what a reference leads to in its place, where it has no Reference Object: path items above all (OpenAPI 3.1 section
 * 4.8.9), and whole maps, which authors like to keep in files. The copy is visited as a part of the file it comes from.
 */
export function inline(gathering: Gathering, region: Region, found: Found): void {
  const { child, holder, slot } = found
  const spot: Spot = { region, path: [...found.path] }
  const target = gathering.resolve(holder['$ref'] ?? null, located(spot), 'settled', () => spotPosition(spot, '$ref'))
  if (target === undefined) return
  const refuse = (fault: Fault): void => gathering.report([error({ ...fault, at: spotPosition(spot, '$ref') })])
  const outer = [...around(spot)].find((each) => standsIn(each, target))
  if (outer !== undefined) {
    // A path item may lead to one that it stands in, from a callback; it stays a reference.
    const itself = { region: outer.region, path: target.path.slice(outer.region.origin.length) }
    if (child.kind === 'pathItem' && child.form === 'one') gathering.sites.push({ spot, child, holder, key: '$ref', slot, target: itself })
    else refuse(circular)
    return
  }
  const depth = [...around(spot)].length
  const value = depth > mostAround ? undefined : gathering.copy(target.value)
  if (depth > mostAround) refuse(tooDeep)
  else if (value === undefined) refuse(tooMany)
  else if (typeof value !== 'object' || value === null || slot === undefined || !canJoin(value, holder)) refuse(misplaced(target))
  else graft(gathering, { found, spot, slot, target, value })
}

/** Whether a target is something around a spot, in the same region: to put it there would never end. */
const standsIn = ({ region, path }: Spot, target: Target): boolean =>
  region.source === target.source && leadsTo(region.origin, target.path) && leadsTo(target.path, [...region.origin, ...path])

/** Members can only stand beside an object. */
const canJoin = (value: Container, holder: MutableObject): boolean => isObject(value) || Object.keys(holder).length === 1

type Fault = Pick<Diagnostic, 'code' | 'message' | 'fix'>

const circular: Fault = { code: 'TF1006', message: 'The $ref leads to what it stands in', fix: 'Write the value out here.' }

const tooMany: Fault = {
  code: 'TF1009',
  message: 'References ask for too many copies of what they lead to',
  fix: 'Let fewer path items refer to others.',
}

/** Path items that stand in each other, by callbacks, are copied into each other. */
const mostAround = 50

const tooDeep: Fault = {
  code: 'TF1009',
  message: `References lead through more than ${mostAround} others, each to something that is put inside of the last`,
  fix: 'Write the value out here.',
}

const misplaced = ({ value }: Target): Fault => ({
  code: 'TF1011',
  message: `The $ref leads to ${kindOf(value)}, which cannot take its place`,
  fix: 'Correct the reference, or write the value out here.',
})

interface Graft {
  readonly found: Found
  readonly spot: Spot
  readonly slot: { readonly container: Container; readonly key: string }
  readonly target: Target
  readonly value: Container
}

function graft(gathering: Gathering, { found, spot, slot, target, value }: Graft): void {
  const { layout, origins, inlined, originals, isNew, visitorFor } = gathering
  const { container, key } = slot
  const region: Region = { source: target.source, origin: target.path, host: spot }
  inlined.push(region)
  origins.set(container, key, target)
  originals.set(value, found.holder)
  if (Array.isArray(container)) container[Number(key)] = value
  else put(container, key, value)
  walk(value, found.child, visitorFor(region), { layout, path: [], slot, isNew })
  // What was put here may have been a reference, too, and was replaced.
  const placed = memberOf(container, key)
  if (!isObject(placed)) return
  const added = addBeside(gathering, found.holder, spot, placed)
  walkMembers(placed, found.child, added, visitorFor(spot.region), { layout, path: [...spot.path], isNew })
}

/** What stands beside the reference joins what it brings (OpenAPI 3.1 section 4.8.9.1); both may not say the same. */
function addBeside({ origins, report }: Gathering, holder: MutableObject, spot: Spot, placed: MutableObject): readonly string[] {
  const keys = Object.keys(holder).filter((key) => key !== '$ref')
  const twice = keys.filter((key) => Object.hasOwn(placed, key))
  report(twice.map((key) => error({ ...beside(key), at: spotPosition(spot, key) })))
  for (const key of keys) {
    put(placed, key, memberOf(holder, key) ?? null)
    origins.set(placed, key, { source: spot.region.source, path: [...spot.region.origin, ...spot.path, key] })
  }
  return keys
}

const beside = (key: string): Fault => ({
  code: 'TF1010',
  message: `"${key}" stands beside a $ref that brings one as well`,
  fix: 'Remove one of the two.',
})

import { error, type Diagnostic } from '../../diagnostic/diagnostic.ts'
import { groupBy } from '../../group-by.ts'
import type { Site } from './gather.ts'
import type { Resource } from './identifiers.ts'
import type { Target } from './look.ts'
import { decoded, splitReference } from './reference.ts'
import { located, spotPosition } from './region.ts'
import type { Resources } from './resources.ts'

interface Gathered {
  readonly sites: readonly Site[]
  readonly resources: Resources
  readonly report: (diagnostics: readonly Diagnostic[]) => void
}

/**
 * Reports each $dynamicRef that may lead elsewhere than a $ref would (JSON Schema 2020-12 Core, section 8.2.3.2): by way of
 * another resource, from which the validation has come, and in which another schema has the name.
 */
export function checkDynamic({ sites, resources, report }: Gathered): void {
  const dynamic = sites.flatMap((site) => nameOf(site, resources) ?? [])
  if (dynamic.length === 0) return
  const waysTo = waysBetween(sites, resources)
  for (const { site, name, initial } of dynamic) {
    const comesFrom = waysTo(resources.around(located(site.spot)))
    const others = resources.all().filter((other) => other !== initial && other.anchors().get(name)?.dynamic && comesFrom.has(other))
    if (others.length > 0) report([error({ ...severalTargets(name), at: spotPosition(site.spot, '$dynamicRef') })])
  }
}

const severalTargets = (name: string): Pick<Diagnostic, 'code' | 'message' | 'fix'> => ({
  code: 'TF1013',
  message: `What this $dynamicRef leads to depends on the schema that validation begins with: several are named "${name}"`,
  fix: `Write out the schema for each case with a $ref, or let one $dynamicAnchor alone be "${name}".`,
})

interface Dynamic {
  readonly site: Site
  readonly name: string
  readonly initial: Resource
}

/** What a $dynamicRef asks for, where it leads to a $dynamicAnchor by its name; any other means what a $ref means. */
function nameOf(site: Site, resources: Resources): Dynamic | undefined {
  const text = site.holder[site.key]
  if (site.key !== '$dynamicRef' || typeof text !== 'string' || !isTarget(site.target)) return undefined
  const name = decoded(splitReference(text).fragment) ?? ''
  const initial = resources.around(site.target)
  return initial.anchors().get(name)?.dynamic ? { site, name, initial } : undefined
}

const isTarget = (target: Site['target']): target is Target => 'source' in target

/** Finds from which resources a validation can come to one. */
function waysBetween(sites: readonly Site[], { around, all }: Resources): (resource: Resource) => ReadonlySet<Resource> {
  const byReference = sites.flatMap(({ spot, target }) => (isTarget(target) ? [{ from: around(located(spot)), to: around(target) }] : []))
  const inside = all().flatMap((to) =>
    to.path.length > 0 ? [{ from: around({ source: to.source, path: to.path.slice(0, -1) }), to }] : [],
  )
  const ways = groupBy([...byReference, ...inside], ({ to }) => to)
  return (resource) => {
    const found = new Set([resource])
    // The set grows while it is gone through.
    for (const to of found) for (const { from } of ways.get(to) ?? []) found.add(from)
    return found
  }
}

import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Folder } from '../folder.ts'
import type { Mutable, MutableObject } from '../json.ts'
import type { Origins } from '../origins.ts'
import type { Source } from '../source.ts'
import { createCopier } from './copy.ts'
import { checkDynamic } from './dynamic.ts'
import { inline, type Gathering } from './inline.ts'
import type { Target } from './look.ts'
import { located, spotPosition, type Region, type Spot } from './region.ts'
import { createResolver } from './resolve.ts'
import { createResources } from './resources.ts'
import type { Child, Kind, Layout } from './shape.ts'
import { firstVisits, walk, type Found, type Visitor } from './walk.ts'

/** A string that refers, what to, and where it stands. */
export interface Site {
  readonly spot: Spot
  readonly child: Child
  readonly holder: MutableObject
  /** `$ref`, `$dynamicRef`, or a value of a discriminator's mapping. */
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
  readonly layout: Layout
  readonly folder: Folder
  readonly root: Source
  readonly origins: Origins
  readonly report: (diagnostics: readonly Diagnostic[]) => void
}

/** Finds every reference that can be reached from the root file, in all files, and puts in place what is to be inlined. */
export function gather(needs: Needs): Gathered {
  const gathering = begin(needs)
  const visit = (region: Region, value: Mutable, kind: Kind): void =>
    walk(value, { kind, form: 'one' }, gathering.visitorFor(region), { layout: needs.layout, path: [], isNew: gathering.isNew })
  visit({ source: needs.root, origin: [], host: undefined }, needs.root.value, 'openapi')
  // The list grows while what it names is visited.
  for (const { target, child } of gathering.sites)
    if ('source' in target) visit({ source: target.source, origin: target.path, host: undefined }, target.value, child.kind)
  checkDynamic(gathering)
  return gathering
}

function begin(needs: Needs): Gathering {
  const originals = new Map<Mutable, MutableObject>()
  // What was put in a place may have been a reference in turn, and was replaced again.
  const original = (value: Mutable): Mutable => {
    const before = originals.get(value)
    return before === undefined ? value : original(before)
  }
  const resources = createResources({ ...needs, original })
  const gathering: Gathering = {
    ...needs,
    resources,
    sites: [],
    inlined: [],
    resolve: createResolver({ ...needs, resources, original }),
    copy: createCopier(original),
    originals,
    isNew: firstVisits(),
    visitorFor: (region) => visitorFor(gathering, region),
  }
  return gathering
}

function visitorFor(gathering: Gathering, region: Region): Visitor {
  const { resolve, sites } = gathering
  const note = (site: Omit<Site, 'target'>): void => {
    const { spot, holder, key } = site
    const target = resolve(holder[key] ?? null, located(spot), 'bundled', () => spotPosition(spot, key))
    if (target !== undefined) sites.push({ ...site, target })
  }
  return {
    reference: ({ child, holder, path, slot }, key) => note({ spot: { region, path: [...path] }, child, holder, key, slot }),
    inline: (found) => inline(gathering, region, found),
    names: (holder, keys, path) => {
      const spot = { region, path: [...path] }
      for (const key of keys)
        if (isReference(holder[key] ?? null)) note({ spot, child: { kind: 'schema', form: 'one' }, holder, key, slot: undefined })
    },
  }
}

/** A value of a mapping is the name of a schema or a reference; `dog.yaml` would be a name, too, but hardly is. */
const isReference = (value: Mutable): boolean => typeof value === 'string' && (/[/#]/.test(value) || /\.(ya?ml|json)$/i.test(value))

import { child, pointerOfRef } from '../../spec/pointer.ts'
import { entries, isObject, member, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, object, quoted, read, text } from '../read/read.ts'
import type { Discriminator } from '../schema.ts'
import type { Conversion, Site } from './conversion.ts'

/**
 * The discriminator of these branches, its mapping resolved (OpenAPI 3.0.3, section 4.7.25; 3.1.0, section 4.8.25).
 * A branch that the mapping does not name goes by the name of its component. It changes no verdict.
 */
export function discriminatorOf(site: Site, conversion: Conversion, branches: readonly Place[]): Discriminator | undefined {
  const { log } = conversion
  const found = read(log, site.place, { name: 'discriminator', shape: object })
  const name = found && nameOf(found, log)
  if (found === undefined || name === undefined) return undefined
  const targets = branches.map(({ value }) =>
    isObject(value) && typeof value['$ref'] === 'string' ? pointerOfRef(value['$ref']) : undefined,
  )
  const mapping = read(log, found, { name: 'mapping', shape: object })
  const explicit = (mapping ? entries(mapping) : []).flatMap((entry) => explicitBranch(entry, targets, conversion))
  const named = new Set(explicit.map(({ branch }) => branch))
  const implicit = targets.flatMap((target, branch) => {
    const value = target !== undefined && !named.has(branch) ? componentKey(target) : undefined
    return value === undefined ? [] : [{ value, branch }]
  })
  return { name, mapping: [...explicit, ...implicit] }
}

function nameOf(place: ObjectPlace, log: Conversion['log']): string | undefined {
  if (member(place, 'propertyName') === undefined)
    log.error({
      code: 'TF3108',
      at: place.pointer,
      message: 'The discriminator has no "propertyName"',
      fix: 'Name the member that tells the branches apart.',
    })
  return read(log, place, { name: 'propertyName', shape: text })?.value
}

const schemas = '/components/schemas/'

const componentKey = (pointer: string): string | undefined => {
  const key = pointer.startsWith(schemas) ? pointer.slice(schemas.length) : ''
  return key === '' || key.includes('/') ? undefined : key.replaceAll('~1', '/').replaceAll('~0', '~')
}

function explicitBranch(entry: Entry, targets: readonly (string | undefined)[], { log }: Conversion): Discriminator['mapping'] {
  const given = expect(log, entry, text)
  if (given === undefined) return []
  const wanted = [child('/components/schemas', given.value), pointerOfRef(given.value)]
  const branch = targets.findIndex((target) => target !== undefined && wanted.includes(target))
  if (branch >= 0) return [{ value: entry.key, branch }]
  log.warning({
    code: 'TF3108',
    at: entry.pointer,
    message: `The discriminator maps to ${quoted(given.value)}, which is no branch here`,
    fix: 'Name one of the branches by its component, or add the schema to the branches.',
  })
  return []
}

/** Reports a discriminator that has no branches to tell apart. */
export function checkDiscriminator({ place }: Site, { log }: Conversion): void {
  const found = member(place, 'discriminator')
  if (found === undefined || member(place, 'anyOf') || member(place, 'oneOf')) return
  log.warning({
    code: 'TF3108',
    at: found.pointer,
    message: 'The discriminator stands beside no oneOf or anyOf and changes nothing',
    fix: 'Move it to the oneOf or anyOf of the schemas that it tells apart, or remove it.',
  })
}

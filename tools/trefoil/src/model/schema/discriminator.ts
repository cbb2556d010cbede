import { child, pointerOfRef } from '../../spec/pointer.ts'
import { entries, isObject, member, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, object, quoted, read, text } from '../read/read.ts'
import { checkMembers } from '../read/members.ts'
import { remarkSince32 } from '../read/since.ts'
import type { Discriminator } from '../schema.ts'
import type { Conversion, Site } from './conversion.ts'

/**
 * The discriminator of these branches, its mapping resolved (OpenAPI 3.0.3, section 4.7.25; 3.1.0, section 4.8.25).
 * A branch that the mapping does not name goes by the name of its component. It changes no verdict.
 */
export function discriminatorOf(site: Site, conversion: Conversion, branches: readonly Place[]): Discriminator | undefined {
  const { log } = conversion
  const found = read(log, site.place, { name: 'discriminator', shape: object })
  if (found) checkMembers(conversion, found, 'A discriminator')
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
  const otherwise = otherwiseAt(found, targets, conversion)
  return { name, mapping: [...explicit, ...implicit], ...(otherwise !== undefined && { otherwise }) }
}

/** The branch of what has no value of the mapping (OpenAPI 3.2.0, section "Discriminator Object"). */
function otherwiseAt(found: ObjectPlace, targets: Targets, conversion: Conversion): number | undefined {
  const given = remarkSince32(conversion, found, 'defaultMapping', text)
  const place = member(found, 'defaultMapping')
  return given === undefined || place === undefined ? undefined : branchNamed(given, place, targets, conversion)
}

type Targets = readonly (string | undefined)[]

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

function explicitBranch(entry: Entry, targets: Targets, conversion: Conversion): Discriminator['mapping'] {
  const given = expect(conversion.log, entry, text)
  const branch = given && branchNamed(given.value, entry, targets, conversion)
  return branch === undefined ? [] : [{ value: entry.key, branch }]
}

/** The branch that is named by its component or by a reference. */
function branchNamed(name: string, { pointer }: Place, targets: Targets, { log }: Conversion): number | undefined {
  const wanted = [child('/components/schemas', name), pointerOfRef(name)]
  const branch = targets.findIndex((target) => target !== undefined && wanted.includes(target))
  if (branch >= 0) return branch
  log.warning({
    code: 'TF3108',
    at: pointer,
    message: `The discriminator maps to ${quoted(name)}, which is no branch here`,
    fix: 'Name one of the branches by its component, or add the schema to the branches.',
  })
  return undefined
}

/** Reports a discriminator that has no branches to tell apart. */
export function checkDiscriminator({ place }: Site, { log }: Conversion): void {
  const found = member(place, 'discriminator')
  if (found === undefined || member(place, 'anyOf') || member(place, 'oneOf')) return
  log.warning({
    code: 'TF3108',
    at: found.pointer,
    message: 'The discriminator stands beside no oneOf or anyOf, which would say what it tells apart: it changes nothing',
    fix: 'In OpenAPI 3 move it to the oneOf or anyOf of these schemas. In Swagger 2.0 there are none, and nothing has to be done.',
  })
}

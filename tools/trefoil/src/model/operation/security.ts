import type { SecurityAlternative, SecurityScheme } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { elements, entries, member, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, list, object, quoted, read, remarkOf, text, textsOf } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'

/** The Security Scheme Objects of the components (OpenAPI 3.0.3, section 4.7.27; 3.1.0, section 4.8.27). */
export function schemesOf(components: ObjectPlace | undefined, conversion: Conversion): readonly SecurityScheme[] {
  const found = components && read(conversion.log, components, { name: 'securitySchemes', shape: object })
  return (found ? entries(found) : []).flatMap((entry) => schemeAt(entry, conversion) ?? [])
}

function schemeAt(entry: Entry, conversion: Conversion): SecurityScheme | undefined {
  const { log } = conversion
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(log, place, 'A security scheme')
  const type = needed(place, 'type', log)
  const description = remarkOf(log, place, 'description', text)
  const common = { key: entry.key, ...(description !== undefined && { description }) }
  switch (type) {
    case undefined:
      return undefined
    case 'apiKey':
      return apiKey(place, common, log)
    case 'http': {
      const scheme = needed(place, 'scheme', log)
      return scheme === undefined ? undefined : { kind: 'http', ...common, scheme: scheme.toLowerCase() }
    }
    case 'openIdConnect': {
      const url = needed(place, 'openIdConnectUrl', log)
      return url === undefined ? undefined : { kind: 'openIdConnect', ...common, url }
    }
    case 'oauth2':
    case 'mutualTLS':
      return { kind: type, ...common }
    default: {
      const fix = 'Use one of apiKey, http, oauth2, openIdConnect, mutualTLS.'
      log.error({
        code: 'TF3304',
        at: member(place, 'type')?.pointer ?? place.pointer,
        message: `${quoted(type)} is no type of a security scheme`,
        fix,
      })
      return undefined
    }
  }
}

function apiKey(place: ObjectPlace, common: { readonly key: string }, log: Conversion['log']): SecurityScheme | undefined {
  const name = needed(place, 'name', log)
  const where = needed(place, 'in', log)
  if (name === undefined || where === undefined) return undefined
  if (where === 'header' || where === 'query' || where === 'cookie') return { kind: 'apiKey', ...common, in: where, name }
  const fix = 'Use one of header, query, cookie.'
  log.error({ code: 'TF3304', at: member(place, 'in')?.pointer ?? place.pointer, message: `A key cannot stand in ${quoted(where)}`, fix })
  return undefined
}

function needed(place: ObjectPlace, name: string, log: Conversion['log']): string | undefined {
  if (member(place, name) === undefined)
    log.error({ code: 'TF3304', at: place.pointer, message: `The security scheme has no "${name}"`, fix: `Add "${name}".` })
  return read(log, place, { name, shape: text })?.value
}

/** The `security` of the document or of an operation: undefined where it has none (OpenAPI 3.0.3, section 4.7.30). */
export function securityOf(
  place: ObjectPlace,
  schemes: readonly SecurityScheme[],
  { log }: Conversion,
): readonly SecurityAlternative[] | undefined {
  const found = read(log, place, { name: 'security', shape: list })
  return found && elements(found).flatMap((element) => alternativesAt(element, schemes, log))
}

/** One, or none where it is not what it should be: a list, for an alternative is itself a list. */
function alternativesAt(place: Place, schemes: readonly SecurityScheme[], log: Conversion['log']): readonly SecurityAlternative[] {
  const given = expect(log, place, object)
  return given ? [entries(given).flatMap((entry) => demandAt(entry, given, schemes, log) ?? [])] : []
}

function demandAt(
  { key, pointer }: Entry,
  alternative: ObjectPlace,
  schemes: readonly SecurityScheme[],
  log: Conversion['log'],
): SecurityAlternative[number] | undefined {
  const scopes = textsOf(log, alternative, key)?.map(({ value }) => value) ?? []
  const scheme = schemes.find((scheme) => scheme.key === key)
  if (scheme) return { scheme, scopes }
  const fix = 'Describe it under components.securitySchemes, or name one that is there.'
  log.error({ code: 'TF3304', at: pointer, message: `There is no security scheme ${quoted(key)}`, fix })
  return undefined
}

import type { OAuthFlow, SecurityScheme } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { entries, isObjectPlace, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { expect, flag, object, quoted, read, remarkOf, text } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import { remarkSince32 } from '../read/since.ts'
import type { Conversion } from '../schema/conversion.ts'

type Common = Pick<SecurityScheme, 'key' | 'pointer' | 'description' | 'deprecated'>

/** A Security Scheme Object (OpenAPI 3.0.3, section 4.7.27; 3.2.0, section "Security Scheme Object"). */
export function schemeAt(entry: Entry, conversion: Conversion): SecurityScheme | undefined {
  const { log } = conversion
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(conversion, place, 'A security scheme')
  const type = needed(place, 'type', log)
  const description = remarkOf(log, place, 'description', text)
  const common: Common = {
    key: entry.key,
    pointer: entry.pointer,
    ...(description !== undefined && { description }),
    deprecated: remarkSince32(conversion, place, 'deprecated', flag) ?? false,
  }
  switch (type) {
    case undefined:
      return undefined
    case 'apiKey':
      return apiKey(place, common, log)
    case 'http':
      return http(place, common, log)
    case 'openIdConnect': {
      const url = needed(place, 'openIdConnectUrl', log)
      return url === undefined ? undefined : { kind: 'openIdConnect', ...common, url }
    }
    case 'oauth2':
      return oauth2(place, common, conversion)
    case 'mutualTLS':
      return { kind: 'mutualTLS', ...common }
    default: {
      const at = member(place, 'type')?.pointer ?? place.pointer
      const fix = 'Use one of apiKey, http, oauth2, openIdConnect, mutualTLS.'
      log.error({ code: 'TF3304', at, message: `${quoted(type)} is no type of a security scheme`, fix })
      return undefined
    }
  }
}

function apiKey(place: ObjectPlace, common: Common, log: Conversion['log']): SecurityScheme | undefined {
  const name = needed(place, 'name', log)
  const where = needed(place, 'in', log)
  if (name === undefined || where === undefined) return undefined
  if (where === 'header' || where === 'query' || where === 'cookie') return { kind: 'apiKey', ...common, in: where, name }
  const fix = 'Use one of header, query, cookie.'
  log.error({ code: 'TF3304', at: member(place, 'in')?.pointer ?? place.pointer, message: `A key cannot stand in ${quoted(where)}`, fix })
  return undefined
}

function http(place: ObjectPlace, common: Common, log: Conversion['log']): SecurityScheme | undefined {
  const scheme = needed(place, 'scheme', log)
  const bearerFormat = remarkOf(log, place, 'bearerFormat', text)
  return scheme === undefined
    ? undefined
    : { kind: 'http', ...common, scheme: scheme.toLowerCase(), ...(bearerFormat !== undefined && { bearerFormat }) }
}

function oauth2(place: ObjectPlace, common: Common, conversion: Conversion): SecurityScheme {
  const { log } = conversion
  const metadataUrl = remarkSince32(conversion, place, 'oauth2MetadataUrl', text)
  const flows = read(log, place, { name: 'flows', shape: object, severity: 'warning' })
  if (flows) checkMembers(conversion, flows, 'The flows of OAuth 2.0')
  return {
    kind: 'oauth2',
    ...common,
    flows: kinds.flatMap((kind) => (flows && flowOf(flows, kind, conversion)) ?? []),
    ...(metadataUrl !== undefined && { metadataUrl }),
  }
}

const kinds: readonly OAuthFlow['kind'][] = ['implicit', 'password', 'clientCredentials', 'authorizationCode', 'deviceAuthorization']
const urls: readonly OAuthFlow['urls'][number]['name'][] = ['authorization', 'deviceAuthorization', 'token', 'refresh']

/** An OAuth Flow Object (OpenAPI 3.0.3, section 4.7.29): documentation, for a client is given the token itself. */
function flowOf(flows: ObjectPlace, kind: OAuthFlow['kind'], conversion: Conversion): OAuthFlow | undefined {
  const { log } = conversion
  const place =
    kind === 'deviceAuthorization' ? deviceFlow(flows, conversion) : read(log, flows, { name: kind, shape: object, severity: 'warning' })
  if (place === undefined) return undefined
  checkMembers(conversion, place, 'A flow of OAuth 2.0')
  const scopes = read(log, place, { name: 'scopes', shape: object, severity: 'warning' })
  return {
    kind,
    urls: urls.flatMap((name) => {
      const url = remarkOf(log, place, `${name}Url`, text)
      return url === undefined ? [] : [{ name, url }]
    }),
    scopes: (scopes ? entries(scopes) : []).map((scope) => ({
      name: scope.key,
      description: expect(log, scope, text, 'warning')?.value ?? '',
    })),
  }
}

function deviceFlow(flows: ObjectPlace, conversion: Conversion): ObjectPlace | undefined {
  const value = remarkSince32(conversion, flows, 'deviceAuthorization', object)
  const found = value && member(flows, 'deviceAuthorization')
  return found && isObjectPlace(found) ? found : undefined
}

function needed(place: ObjectPlace, name: string, log: Conversion['log']): string | undefined {
  if (member(place, name) === undefined)
    log.error({ code: 'TF3304', at: place.pointer, message: `The security scheme has no "${name}"`, fix: `Add "${name}".` })
  return read(log, place, { name, shape: text })?.value
}

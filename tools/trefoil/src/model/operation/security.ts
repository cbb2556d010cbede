import { isSince32 } from '../../spec/version.ts'
import { pointerOfRef, valueAt } from '../../spec/pointer.ts'
import type { SecurityAlternative, SecurityScheme } from '../api.ts'
import { elements, entries, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, list, object, quoted, read, textsOf } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import { schemeAt } from './security-scheme.ts'

/** The Security Scheme Objects of the components (OpenAPI 3.0.3, section 4.7.27; 3.1.0, section 4.8.27). */
export function schemesOf(components: ObjectPlace | undefined, conversion: Conversion): readonly SecurityScheme[] {
  const found = components && read(conversion.log, components, { name: 'securitySchemes', shape: object })
  return (found ? entries(found) : []).flatMap((entry) => schemeAt(entry, conversion) ?? [])
}

/** The `security` of the document or of an operation: undefined where it has none (OpenAPI 3.0.3, section 4.7.30). */
export function securityOf(
  place: ObjectPlace,
  schemes: readonly SecurityScheme[],
  conversion: Conversion,
): readonly SecurityAlternative[] | undefined {
  const found = read(conversion.log, place, { name: 'security', shape: list })
  return found && elements(found).flatMap((element) => alternativesAt(element, schemes, conversion))
}

/** One, or none where it is not what it should be: a list, for an alternative is itself a list. */
function alternativesAt(place: Place, schemes: readonly SecurityScheme[], conversion: Conversion): readonly SecurityAlternative[] {
  const given = expect(conversion.log, place, object)
  return given ? [entries(given).flatMap((entry) => demandAt(entry, given, schemes, conversion) ?? [])] : []
}

function demandAt(
  entry: Entry,
  alternative: ObjectPlace,
  schemes: readonly SecurityScheme[],
  conversion: Conversion,
): SecurityAlternative[number] | undefined {
  const { log } = conversion
  const { key, pointer } = entry
  const scopes = textsOf(log, alternative, key)?.map(({ value }) => value) ?? []
  const scheme = schemes.find((scheme) => scheme.key === key) ?? referredTo(entry, schemes, conversion)
  if (scheme) return { scheme, scopes }
  const fix = 'Describe it under components.securitySchemes, or name one that is there.'
  log.error({ code: 'TF3304', at: pointer, message: `There is no security scheme ${quoted(key)}`, fix })
  return undefined
}

/** A scheme by the URI of its place (OpenAPI 3.2.0, section "Security Requirement Object"): one that is in this document. */
function referredTo({ key }: Entry, schemes: readonly SecurityScheme[], conversion: Conversion): SecurityScheme | undefined {
  const { document } = conversion
  const pointer = isSince32(document.root) ? pointerOfRef(key) : undefined
  const value = pointer === undefined ? undefined : valueAt(document.root, pointer)
  if (pointer === undefined || value === undefined) return undefined
  return schemes.find((scheme) => scheme.pointer === pointer) ?? schemeAt({ key, pointer, value }, conversion)
}

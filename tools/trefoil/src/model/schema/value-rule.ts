import type { Json } from '../../spec/document.ts'
import { isList, member, type Place } from '../read/place.ts'
import { expect, list, quoted, type Shape } from '../read/read.ts'
import { othersOf } from '../enums.ts'
import type { EnumSchema, Schema } from '../schema.ts'
import { bare, type Conversion, type Site } from './conversion.ts'
import { distinct, fingerprint } from './equal.ts'
import { assertedFormat } from '../verdict/formats.ts'
import { verdict } from '../verdict/verdict.ts'
import { formatAt } from './formats.ts'
import { keywordsOf } from './keywords.ts'
import { never } from './never.ts'
import { numberSchema } from './number.ts'
import { stringSchema } from './string.ts'
import { alternatives, typeRule } from './type-rule.ts'
import { declaredTypes, everyType, typeOf, type Declared, type JsonType } from './types.ts'

/**
 * `enum` and `const` (JSON Schema 2020-12 Validation, sections 6.1.2 and 6.1.3): of their values those that `type` and
 * the limits beside them admit. In 3.0 `nullable` adds no value to an enum (3.0.3, clarification of nullable).
 */
export function valueRule(site: Site, conversion: Conversion): readonly Schema[] {
  const given = givenValues(site, conversion)
  if (given === undefined) return typeRule(site, conversion)
  reportUselessNull(site, conversion, given)
  const declared = declaredTypes(site.place.value, conversion.document.dialect) ?? { types: everyType, integer: false }
  const passes = limitsAt(site, conversion, declared)
  const admitted = given.values.filter((value) => passes(value))
  reportLost(given, admitted, conversion)
  const reaching = admitted.filter((value) => site.types.has(typeOf(value)))
  if (reaching.length === 0) return [never(given.place, conversion, 'No value listed here can pass what stands around it')]
  const listed: EnumSchema = { kind: 'enum', ...bare(site.place.pointer), values: reaching, keyword: given.keyword }
  const isOpen = conversion.unknownEnumValues === 'accept' && !site.isCondition && othersOf(listed).length > 0
  const values: EnumSchema = isOpen ? { ...listed, unknown: 'in responses' } : listed
  return [values, ...undecided(values, site, conversion, declared)]
}

interface Given {
  readonly place: Place
  readonly keyword: EnumSchema['keyword']
  readonly values: readonly Json[]
}

/** What enum and const admit together. */
function givenValues({ place }: Site, { log, document }: Conversion): Given | undefined {
  const single = document.dialect === '3.1' ? member(place, 'const') : undefined
  const several = member(place, 'enum')
  const listed = several && expect(log, several, document.dialect === '3.1' ? list : nonEmpty)
  const values = listed && distinct(listed.value)
  if (listed && values && values.length < listed.value.length)
    log.warning({ code: 'TF3107', at: listed.pointer, message: 'The enum has a value twice', fix: 'Remove one of the two.' })
  if (single === undefined) return listed && values && { place: listed, keyword: 'enum', values }
  const is = fingerprint(single.value)
  const passes = values?.some((value) => fingerprint(value) === is) ?? true
  return { place: single, keyword: 'const', values: passes ? [single.value] : [] }
}

/** In 2020-12 an enum may be empty, though it should not (Validation, section 6.1.2): it admits nothing. */
const nonEmpty: Shape<readonly Json[]> = {
  words: 'a list with at least one value',
  is: (value): value is readonly Json[] => isList(value) && value.length > 0,
}

/** The test of `type` and of the limits of numbers and strings; a format of strings is not looked at. */
function limitsAt(site: Site, conversion: Conversion, { types, integer }: Declared): (value: Json) => boolean {
  const at = (type: JsonType): Site => ({ ...site, types: new Set([type]) })
  const numbers = numberSchema(at('number'), conversion, integer)
  const { format: _, ...strings } = stringSchema(at('string'), conversion)
  return (value) => {
    if (!types.has(typeOf(value))) return false
    if (typeof value === 'number') return verdict(numbers, value, 'response') !== false
    return typeof value !== 'string' || verdict(strings, value, 'response') !== false
  }
}

/** The schemas of what has not been decided value by value. */
function undecided(listed: EnumSchema, site: Site, conversion: Conversion, declared: Declared): readonly Schema[] {
  const types = new Set(listed.values.map(typeOf))
  const beyond = new Set<JsonType>(listed.unknown ? othersOf(listed) : [])
  const isLimited = (type: JsonType): boolean =>
    keywordsOf(site.place.value, type, conversion.document.dialect).length > 0 || (type === 'number' && declared.integer)
  const open = [...types].some((type) => isOpen(type, site, conversion) || (beyond.has(type) && isLimited(type)))
  return open ? [alternatives({ ...site, types }, conversion, { ...declared, types })] : []
}

function isOpen(type: JsonType, site: Site, conversion: Conversion): boolean {
  const { place } = site
  if (type === 'string')
    return (
      assertedFormat({ kind: 'string', ...formatAt(site, conversion, 'string') }) !== undefined || member(place, 'pattern') !== undefined
    )
  return (type === 'array' || type === 'object') && keywordsOf(place.value, type, conversion.document.dialect).length > 0
}

function reportLost({ place, values, keyword }: Given, admitted: readonly Json[], { log }: Conversion): void {
  const kept = new Set(admitted)
  for (const value of values.filter((value) => !kept.has(value)))
    log.warning({
      code: 'TF3107',
      at: place.pointer,
      message: `The value ${quoted(value)} of "${keyword}" cannot pass: the type or a limit beside it turns it down`,
      fix: 'Remove it, or correct what stands beside it.',
    })
}

function reportUselessNull({ place }: Site, { log, document: { dialect } }: Conversion, { values }: Given): void {
  const nullable = dialect === '3.0' ? member(place, 'nullable') : undefined
  if (nullable?.value !== true || member(place, 'type') === undefined || values.includes(null)) return
  log.warning({
    code: 'TF3106',
    at: nullable.pointer,
    message: '"nullable" changes nothing: the enum does not list null',
    fix: 'Add null to the enum, or remove "nullable".',
  })
}

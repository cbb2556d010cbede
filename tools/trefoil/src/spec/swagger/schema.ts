import { memberOf } from '../json.ts'
import type { Container } from '../origins.ts'
import { pointerOfRef } from '../pointer.ts'
import { quoted } from '../quoted.ts'
import { expect, list, object, text } from './expect.ts'
import { setAside, type Rule } from './members.ts'
import { entries, isObjectPlace, type Entry, type ObjectPlace, type Place } from './place.ts'
import { alternativeIn, concernsTheWhole, typeInto } from './types.ts'
import { keep, make, makeList, refuse, remark, write, type Made, type Upgrading } from './upgrading.ts'

/** Schemas that are converted once more, for several media types or operations; more than these are made to hurt. */
const mostCopies = 100_000

/** Converts a Schema Object of Swagger 2.0 to one of OpenAPI 3.0 that admits the same values. */
export function schemaInto(to: Made<Container>, key: string | number, place: Place, upgrading: Upgrading): void {
  if (!isObjectPlace(place)) {
    keep(to, key, place, upgrading)
    return
  }
  if (upgrading.schemas.has(place.pointer)) upgrading.copies += 1
  if (upgrading.copies > mostCopies) {
    if (upgrading.copies === mostCopies + 1) refuse(place, tooMany, upgrading)
    return
  }
  const made = make(to, key, place, upgrading)
  upgrading.schemas.add(place.pointer)
  const alternative = alternativeIn(made, place, upgrading)
  for (const entry of entries(place, upgrading)) {
    const rule = ruleFor(entry, place)
    rule(entry, concernsTheWhole(entry.key) ? made : alternative, upgrading)
  }
  if (!isReference(place)) typeInto(alternative, place, upgrading)
}

const tooMany = {
  code: 'TF1009',
  message: 'Schemas would be repeated too often, for several media types or operations',
  fix: 'Put them into "definitions", and refer to them.',
} as const

const isReference = ({ value }: ObjectPlace): boolean => typeof memberOf(value, '$ref') === 'string'

function ruleFor({ key }: Entry, place: ObjectPlace): Rule {
  if (key === 'x-nullable') return nullable
  if (key.startsWith('x-')) return kept
  if (isReference(place) && key !== '$ref') return beside
  return rules.get(key) ?? unknown
}

const kept: Rule = (entry, to, upgrading) => keep(to, entry.key, entry, upgrading)

const nullable: Rule = (entry, _to, upgrading) => {
  if (typeof entry.value === 'boolean') return
  remark(entry, { code: 'TF1203', message: '"x-nullable" is not true or false and changes nothing', fix: 'Write one of them.' }, upgrading)
}

const beside: Rule = (entry, to, upgrading) => {
  setAside(entry, to, upgrading)
  const message = `What stands beside a $ref is ignored here: ${quoted(entry.key)}`
  remark(entry, { code: 'TF1203', message, fix: 'Put the $ref into an "allOf" of one, beside which other keywords count.' }, upgrading)
}

const unknown: Rule = (entry, to, upgrading) => {
  setAside(entry, to, upgrading)
  const fix =
    entry.key === 'nullable'
      ? 'Write "x-nullable", which is understood, or make the document OpenAPI 3.0.'
      : 'Correct its spelling, remove it, or make the document OpenAPI 3.'
  remark(entry, { code: 'TF1203', message: `${quoted(entry.key)} is no keyword of Swagger 2.0 and changes nothing`, fix }, upgrading)
}

const reference: Rule = (entry, to, upgrading) => {
  const given = expect(entry, text, upgrading)
  const target = given && pointerOfRef(given.value)
  if (target === undefined) return
  write(to, '$ref', '', entry, upgrading)
  upgrading.references.push({ holder: to.value, target, origin: entry.origin })
}

const one: Rule = (entry, to, upgrading) => schemaInto(to, entry.key, entry, upgrading)

const several: Rule = (entry, to, upgrading) => {
  const given = expect(entry, list, upgrading)
  if (given === undefined) return
  const made = makeList(to, entry.key, entry, upgrading)
  for (const [index, part] of entries(given, upgrading).entries()) schemaInto(made, index, part, upgrading)
}

const byName: Rule = (entry, to, upgrading) => {
  const given = expect(entry, object, upgrading)
  if (given === undefined) return
  const made = make(to, entry.key, entry, upgrading)
  for (const part of entries(given, upgrading)) schemaInto(made, part.key, part, upgrading)
}

/** In Swagger 2.0 it is the name of the member alone. */
const discriminator: Rule = (entry, to, upgrading) => {
  if (typeof entry.value === 'string') {
    write(make(to, 'discriminator', entry, upgrading), 'propertyName', entry.value, entry, upgrading)
    return
  }
  setAside(entry, to, upgrading)
  const message = 'In Swagger 2.0 "discriminator" is the name of a member; it changes nothing'
  remark(entry, { code: 'TF1203', message, fix: 'Write the name alone, or make the document OpenAPI 3.' }, upgrading)
}

const unchanged =
  'format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern ' +
  'maxItems minItems uniqueItems maxProperties minProperties required readOnly xml externalDocs example'

/** The Schema Object: every keyword that it has. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...unchanged.split(' ').map((name): [string, Rule] => [name, kept]),
  ['type', () => undefined],
  ['enum', () => undefined],
  ['$ref', reference],
  ['items', one],
  ['additionalProperties', one],
  ['allOf', several],
  ['properties', byName],
  ['discriminator', discriminator],
])

import { member, type ObjectPlace } from '../read/place.ts'
import type { Schema } from '../schema.ts'
import { allOfRule, anyOfRule, notRule, oneOfRule } from './combination-rules.ts'
import { dependentSchemasRule, ifRule } from './conditional-rules.ts'
import type { Conversion, Site } from './conversion.ts'
import { dynamicReferenceRule, referenceRule } from './reference.ts'
import { typeRule } from './type-rule.ts'
import { unevaluatedItemsRule, unevaluatedRule } from './unevaluated-rule.ts'
import { valueRule } from './value-rule.ts'

/** What some keywords of a schema demand: schemas that a value has to pass, all of them. */
interface Rule {
  readonly when: (schema: ObjectPlace) => boolean
  readonly parts: (site: Site, conversion: Conversion) => readonly Schema[]
}

const has =
  (...names: readonly string[]) =>
  (schema: ObjectPlace): boolean =>
    names.some((name) => member(schema, name) !== undefined)

const hasNone =
  (...names: readonly string[]) =>
  (schema: ObjectPlace): boolean =>
    !has(...names)(schema)

/** In the order in which the parts of a conjunction are read; a keyword belongs to one rule. */
export const rules: readonly Rule[] = [
  { when: has('$ref'), parts: referenceRule },
  { when: has('$dynamicRef'), parts: dynamicReferenceRule },
  { when: has('enum', 'const'), parts: valueRule },
  { when: hasNone('enum', 'const'), parts: typeRule },
  { when: has('allOf'), parts: allOfRule },
  { when: has('anyOf'), parts: anyOfRule },
  { when: has('oneOf'), parts: oneOfRule },
  { when: has('not'), parts: notRule },
  { when: has('if'), parts: ifRule },
  { when: has('dependentSchemas'), parts: dependentSchemasRule },
  { when: has('unevaluatedProperties'), parts: unevaluatedRule },
  { when: has('unevaluatedItems'), parts: unevaluatedItemsRule },
]

import type { NamedSchema } from '../../model/api.ts'
import type { AnyOfSchema, ObjectSchema, OneOfSchema, Schema } from '../../model/schema.ts'
import { markdownCode } from '../kit/escape.ts'
import { memberTable, type Shown } from './members.ts'
import { limits } from './notes.ts'
import type { Links } from './pages.ts'
import { blocks } from './table.ts'
import { typeText } from './type-text.ts'

/** What values a schema admits: members for an object, branches for a union, the type for anything else. */
export const shape = (schema: Schema, shown: Shown): string => shapeOf(conjunction(schema), shown)

/**
 * As {@link shape}, with the members of what it refers to in their place, and those of the branches of a union, each below
 * its name: all that one has to know to write a value, but for what its members refer to.
 */
export function wholeShape(schema: Schema, shown: Shown): string {
  const parts = resolved(schema, [])
  const unions = parts.filter(isUnion).filter(({ of }) => of.some((branch) => resolved(branch, []).some(({ kind }) => kind === 'object')))
  return blocks(
    ...unions.map((union) => branches(union, shown)),
    shapeOf(
      parts.filter((part) => !unions.some((union) => union === part)),
      shown,
    ),
  )
}

function shapeOf(parts: readonly Schema[], shown: Shown): string {
  const others = parts.filter((part) => part.kind !== 'object')
  const objects = parts.filter((part) => part.kind === 'object').filter((part) => parts.length === 1 || !isPlain(part))
  return blocks(
    ...others.map((part) => otherShape(part, shown.links)),
    objects.length > 0 && others.length > 0 ? 'And these members:' : undefined,
    objects.length > 0 ? memberTable(objects, shown) : undefined,
  )
}

/** The branches of a union with the members of each. */
function branches(union: AnyOfSchema | OneOfSchema, shown: Shown): string {
  const told = union.of.map((branch, index) => {
    const head = `**${typeText(branch, shown.links)}**`
    return blocks([head, ...chosenBy(union, index)].join('; '), shapeOf(resolved(branch, []), shown))
  })
  return blocks(intro(union), ...told)
}

/** What a value has to be all of, the references in it followed; those that lead back to themselves stay as they are. */
function resolved(schema: Schema, open: readonly NamedSchema[]): readonly Schema[] {
  if (schema.kind === 'allOf') return schema.of.flatMap((part) => resolved(part, open))
  if (schema.kind === 'anyOf' && schema.meant) return resolved(schema.meant, open)
  if (schema.kind !== 'reference' || open.includes(schema.target)) return [schema]
  return resolved(schema.target.schema, [...open, schema.target])
}

/** What a value has to be all of. Of a schema without a type that is told which is meant. */
function conjunction(schema: Schema): readonly Schema[] {
  if (schema.kind === 'allOf') return schema.of.flatMap(conjunction)
  return [schema.kind === 'anyOf' && schema.meant ? schema.meant : schema]
}

const isUnion = (schema: Schema): schema is AnyOfSchema | OneOfSchema => schema.kind === 'anyOf' || schema.kind === 'oneOf'

/** Whether it says no more than that it is an object. */
const isPlain = (schema: ObjectSchema): boolean =>
  schema.properties.length + schema.requiredOnly.length + schema.patterns.length + limits(schema).length === 0 &&
  schema.additional.kind === 'any'

function otherShape(schema: Exclude<Schema, ObjectSchema>, links: Links): string {
  switch (schema.kind) {
    case 'anyOf':
    case 'oneOf':
      return blocks(
        intro(schema),
        schema.of
          .map((branch, index) => `- ${[typeText(branch, links), ...limits(branch), ...chosenBy(schema, index)].join('; ')}`)
          .join('\n'),
      )
    case 'reference':
      return `All that ${links.model(schema.target)} is.`
    case 'any':
      return 'Any value.'
    case 'not':
      return 'Any value that another schema does not admit.'
    case 'never':
      return 'No value.'
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'array':
    case 'allOf': {
      const words = limits(schema)
      return `Type: ${typeText(schema, links)}${words.length > 0 ? `; ${words.join('; ')}` : ''}`
    }
  }
}

const intro = ({ kind }: AnyOfSchema | OneOfSchema): string => (kind === 'oneOf' ? 'Exactly one of these:' : 'Any of these:')

/** Which values of the discriminator mean a branch. */
function chosenBy({ discriminator }: AnyOfSchema | OneOfSchema, index: number): readonly string[] {
  if (discriminator === undefined) return []
  const { name, mapping, otherwise } = discriminator
  const chosen = mapping.filter((entry) => entry.branch === index).map(({ value }) => markdownCode(value))
  return [
    ...(chosen.length > 0 ? [`where ${markdownCode(name)} is ${chosen.join(' or ')}`] : []),
    ...(otherwise === index ? [`where ${markdownCode(name)} is missing or anything else`] : []),
  ]
}

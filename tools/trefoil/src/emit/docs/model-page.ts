import type { NamedSchema } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { AnyOfSchema, ObjectSchema, OneOfSchema, Schema } from '../../model/schema.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { descriptionOf } from './described.ts'
import type { Places } from './consequences.ts'
import { limits, notes } from './notes.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import { blocks, table } from './table.ts'
import { typeText } from './type-text.ts'
import type { Usage } from './usage.ts'

export interface ModelPage {
  readonly model: NamedSchema
  readonly usage: Usage
  readonly scope: string
  readonly links: Links
  /** The fragment of an operation on its group's page. */
  readonly anchor: (operation: Usage['operations'][number]) => string
  readonly places: Places
}

/** The page of a named schema, below the notice that it is generated. */
export function modelPage(page: ModelPage): string {
  const { model, links } = page
  const { annotations } = model.schema
  return blocks(
    `# ${markdownText(model.name)}`,
    annotations.deprecated ? '**Deprecated.**' : undefined,
    inline(annotations.title),
    prose(annotations.description),
    shape(model.schema, links),
    '## In code',
    inCode(page),
    '## Used by',
    usedBy(page),
    `${links.index('Back to model list', 'models')} ${links.index('Back to API list', 'api-endpoints')} ${links.index('Back to README')}`,
  )
}

/** What values it admits: members for an object, branches for a union, the type for anything else. */
function shape(schema: Schema, links: Links): string {
  const parts = conjunction(schema)
  const others = parts.filter((part) => part.kind !== 'object')
  const objects = parts.filter((part) => part.kind === 'object').filter((part) => others.length === 0 || !isPlain(part))
  return blocks(
    ...others.map((part) => otherShape(part, links)),
    objects.length > 0 && others.length > 0 ? 'And these members:' : undefined,
    ...objects.map((part) => members(part, links)),
    ...exampleOf(schema),
  )
}

/** Whether it says no more than that it is an object. */
const isPlain = (schema: ObjectSchema): boolean =>
  schema.properties.length + schema.requiredOnly.length + schema.patterns.length + limits(schema).length === 0 &&
  schema.additional.kind === 'any'

/** What a value has to be all of. Of a schema without a type that is told which is meant. */
function conjunction(schema: Schema): readonly Schema[] {
  if (schema.kind === 'allOf') return schema.of.flatMap(conjunction)
  return [schema.kind === 'anyOf' && schema.meant ? schema.meant : schema]
}

function otherShape(schema: Exclude<Schema, ObjectSchema>, links: Links): string {
  switch (schema.kind) {
    case 'anyOf':
    case 'oneOf':
      return union(schema, links)
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

function union(schema: AnyOfSchema | OneOfSchema, links: Links): string {
  const branches = schema.of.map((branch, index) => {
    const chosen = (schema.discriminator?.mapping ?? []).filter((entry) => entry.branch === index).map(({ value }) => markdownCode(value))
    const words = [
      ...limits(branch),
      ...(chosen.length > 0 ? [`where ${markdownCode(schema.discriminator?.name ?? '')} is ${chosen.join(' or ')}`] : []),
      ...(schema.discriminator?.otherwise === index
        ? [`where ${markdownCode(schema.discriminator.name)} is missing or anything else`]
        : []),
    ]
    return `- ${[typeText(branch, links), ...words].join('; ')}`
  })
  return blocks(schema.kind === 'oneOf' ? 'Exactly one of these:' : 'Any of these:', branches.join('\n'))
}

const exampleOf = ({ annotations: { examples, default: given } }: Schema): readonly string[] => [
  ...(given === undefined ? [] : [`Default: ${markdownCode(JSON.stringify(given)).replaceAll('\\|', '|')}`]),
  ...examples.slice(0, 1).map((example) => `Example: ${markdownCode(JSON.stringify(example)).replaceAll('\\|', '|')}`),
]

function members(schema: ObjectSchema, links: Links): string {
  const rows = [
    ...schema.properties.map(({ name, required, schema: member }) => [
      markdownCode(name),
      typeText(member, links),
      required ? 'yes' : 'no',
      inline(descriptionOf(member)),
      notes(member).join('; '),
    ]),
    ...schema.requiredOnly.map((name) => [markdownCode(name), 'unknown', 'yes', '', '']),
    ...schema.patterns.map(({ pattern, schema: member }) => [
      `names that match ${markdownCode(pattern)}`,
      typeText(member, links),
      'no',
      inline(descriptionOf(member)),
      notes(member).join('; '),
    ]),
  ]
  const words = limits(schema)
  return blocks(
    rows.length > 0 ? table(['Member', 'Type', 'Required', 'Description', 'Notes'], rows) : 'It has no members of its own.',
    words.length > 0 ? `As a whole: ${words.join('; ')}.` : undefined,
    others(schema.additional, links),
  )
}

function others(additional: Schema, links: Links): string | undefined {
  if (additional.kind === 'any') return undefined
  if (additional.kind === 'never') return 'Other members are not admitted.'
  return [`Other members: ${typeText(additional, links)}`, ...limits(additional)].join('; ')
}

function inCode({ model, scope }: ModelPage): string {
  const { type, schema, make, minimal, full, sample, boundaries, invalid } = namesOf(model)
  const code = (name: string): string => markdownCode(name)
  return table(
    ['What', 'Name', 'Package'],
    [
      ['Type', code(type), code(`${scope}/client`)],
      ['Validator', code(schema), code(`${scope}/validators`)],
      ['A value, always the same', code(`${make}(overrides?)`), code(`${scope}/fixtures`)],
      ['The smallest value', code(`${minimal}(overrides?)`), code(`${scope}/fixtures`)],
      ['The largest value', code(`${full}(overrides?)`), code(`${scope}/fixtures`)],
      ['A varied value, the same for a seed', code(`${sample}(seed, overrides?)`), code(`${scope}/fixtures`)],
      ['Values on each limit', code(boundaries), code(`${scope}/fixtures`)],
      ['Values that break one constraint each', code(invalid), code(`${scope}/fixtures`)],
    ],
  )
}

function usedBy({ usage, links, anchor, places }: ModelPage): string {
  const lines = [
    ...usage.operations.map(
      (use) =>
        `- ${links.operation(use.group, anchor(use), `${use.group.name}.${use.operation.name}`)}: ${use.as.map(markdownText).join(', ')}`,
    ),
    ...usage.incoming.map(
      ({ operation, as }) => `- ${links.incoming(operation.typeName, places.incoming(operation))}: ${as.map(markdownText).join(', ')}`,
    ),
    ...usage.models.map((model) => `- ${links.model(model)}`),
  ]
  return lines.length > 0 ? lines.join('\n') : 'Nothing in this API.'
}

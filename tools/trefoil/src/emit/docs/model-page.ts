import type { NamedSchema } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { Schema } from '../../model/schema.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import type { Places } from './consequences.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import { shape } from './shape.ts'
import { blocks, table } from './table.ts'
import type { Usage } from './usage.ts'

export interface ModelPage {
  readonly model: NamedSchema
  /** Whether it looks different in requests. */
  readonly form: 'same' | 'differs'
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
    shape(model.schema, { links }),
    ...exampleOf(model.schema),
    '## In code',
    inCode(page),
    '## Used by',
    usedBy(page),
    `${links.index('Back to model list', 'models')} ${links.index('Back to API list', 'api-endpoints')} ${links.index('Back to README')}`,
  )
}

const exampleOf = ({ annotations: { examples, default: given } }: Schema): readonly string[] => [
  ...(given === undefined ? [] : [`Default: ${markdownCode(JSON.stringify(given)).replaceAll('\\|', '|')}`]),
  ...examples.slice(0, 1).map((example) => `Example: ${markdownCode(JSON.stringify(example)).replaceAll('\\|', '|')}`),
]

function inCode({ model, form, scope }: ModelPage): string {
  const { type, writableType, schema, writableSchema, make, minimal, full, sample, boundaries, invalid } = namesOf(model)
  const code = (name: string): string => markdownCode(name)
  return table(
    ['What', 'Name', 'Package'],
    [
      ['Type', code(type), code(`${scope}/client`)],
      ...(form === 'differs' ? [['Type in requests', code(writableType), code(`${scope}/client`)]] : []),
      ['Validator', code(schema), code(`${scope}/validators`)],
      ...(form === 'differs' ? [['Validator in requests', code(writableSchema), code(`${scope}/validators`)]] : []),
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

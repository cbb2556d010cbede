import { groupBy } from '../../group-by.ts'
import type { ObjectSchema, Property, Schema } from '../../model/schema.ts'
import { type Direction, isHidden } from '../../model/verdict/verdict.ts'
import { markdownCode } from '../kit/escape.ts'
import { descriptionOf } from './described.ts'
import { limits, notes } from './notes.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'
import { blocks, table } from './table.ts'
import { typeText } from './type-text.ts'

/** What the members of an object are shown for: a model, or what travels one way. */
export interface Shown {
  readonly links: Links
  readonly direction?: Direction
}

type Row = readonly [name: string, type: string, required: string, description: string, notes: string]

/**
 * The members of what has to be all of some objects as a table, those of objects without a name within it among them, and
 * what holds for it as a whole.
 */
export function memberTable(parts: readonly ObjectSchema[], shown: Shown): string {
  const rows = together(parts.flatMap((part) => rowsOf(part, shown, '')))
  const words = new Set(parts.flatMap(limits))
  const told = new Set(parts.flatMap(({ additional }) => others(additional, shown.links) ?? []))
  return blocks(
    rows.length > 0 ? table(['Member', 'Type', 'Required', 'Description', 'Notes'], rows) : 'It has no members of its own.',
    words.size > 0 ? `As a whole: ${[...words].join('; ')}.` : undefined,
    ...told,
  )
}

/** Rows of one member: it is required where one says so, and one that says nothing else is not shown beside others. */
function together(rows: readonly Row[]): readonly Row[] {
  const byName = groupBy(rows, ([name]) => name)
  return [...byName.values()].flatMap((own) => {
    const required = own.some(([, , asked]) => asked === 'yes') ? 'yes' : 'no'
    const telling = own.filter(([, type]) => type !== 'unknown')
    const shown = (telling.length > 0 ? telling : own.slice(0, 1)).map(([name, type, , ...rest]): Row => [name, type, required, ...rest])
    return [...new Map(shown.map((row) => [row.join('\n'), row])).values()]
  })
}

/** How deep objects without a name are followed. */
const deepest = 3

function rowsOf(schema: ObjectSchema, shown: Shown, above: string, depth = 0): readonly Row[] {
  const { direction, links } = shown
  const visible = schema.properties.filter((property) => direction === undefined || !isHidden(property, direction))
  return [
    ...visible.flatMap((property): readonly Row[] => {
      const name = `${above}${property.name}`
      return [memberRow(property, markdownCode(name), links), ...within(property.schema, shown, name, depth)]
    }),
    ...schema.requiredOnly.map((name): Row => [markdownCode(`${above}${name}`), 'unknown', 'yes', '', '']),
    ...schema.patterns.map(({ pattern, schema: member }) =>
      memberRow(
        { required: false, schema: member },
        `names${above === '' ? '' : ` in ${markdownCode(above)}`} that match ${markdownCode(pattern)}`,
        links,
      ),
    ),
  ]
}

const memberRow = ({ required, schema }: Omit<Property, 'name'>, name: string, links: Links): Row => [
  name,
  typeText(schema, links),
  required ? 'yes' : 'no',
  inline(descriptionOf(schema)),
  notes(schema).join('; '),
]

/** The members of an object without a name, or of a list of those, below the member that it is. */
function within(schema: Schema, shown: Shown, name: string, depth: number): readonly Row[] {
  if (depth >= deepest) return []
  if (schema.kind === 'object') return rowsOf(schema, shown, `${name}.`, depth + 1)
  return schema.kind === 'array' ? within(schema.items, shown, `${name}[]`, depth + 1) : []
}

function others(additional: Schema, links: Links): string | undefined {
  if (additional.kind === 'any') return undefined
  if (additional.kind === 'never') return 'Other members are not admitted.'
  return [`Other members: ${typeText(additional, links)}`, ...limits(additional)].join('; ')
}

import type { Scenario } from './scenario.ts'

/** The areas, each a folder, in the order in which one reads them. */
const areas: ReadonlyMap<string, string> = new Map([
  ['documents', 'Documents'],
  ['openapi-3.0', 'What OpenAPI 3.0 says in its own way'],
  ['openapi-3.2', 'What OpenAPI 3.2 says in its own way'],
  ['swagger-2.0', 'What Swagger 2.0 says in its own way'],
  ['strings', 'Strings'],
  ['numbers', 'Numbers, booleans, null'],
  ['arrays', 'Arrays'],
  ['objects', 'Objects'],
  ['combinations', 'Values and combinations'],
  ['unions', 'Unions'],
  ['references', 'References'],
  ['annotations', 'Annotations'],
  ['operations', 'Operations'],
  ['webhooks', 'Webhooks, callbacks, links'],
  ['types', 'Types'],
  ['names', 'Names'],
  ['validators', 'Validators'],
  ['fixtures', 'Fixtures'],
])

const head = `# Features

What Trefoil reads, and what comes of it: each page has a piece of a document, the types that it becomes, values with their verdicts, and what the tool says. Every page is a test, run by the real engine, compiler and validators, and its verdicts are held against ajv; so is this list. How a page is written stands [beside them](../tools/proof/scenarios/README.md).
`

/** The page that lists all scenarios, in Markdown. Throws where one is in no area. */
export function indexPage(scenarios: readonly Scenario[]): string {
  const byArea = Map.groupBy(scenarios, ({ id }) => id.split('/')[0] ?? '')
  const strange = [...byArea.keys()].filter((area) => !areas.has(area))
  if (strange.length > 0) throw new Error(`There is no area ${strange.join(', ')}`)
  const sections = [...areas].map(([area, title]) => `## ${title}\n\n${(byArea.get(area) ?? []).map(line).join('\n')}\n`)
  return [head, ...sections].join('\n')
}

const line = ({ id, title, why }: Scenario): string => `- [${title}](../tools/proof/scenarios/${id}.md): ${linked(firstSentence(why))}`

const firstSentence = (text: string): string => text.split(/(?<=\.) /)[0] ?? text

/** Links in a scenario count from its own folder. */
const linked = (text: string): string => text.replaceAll('](../', '](../tools/proof/scenarios/')

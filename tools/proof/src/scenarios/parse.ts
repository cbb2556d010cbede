import type { Excerpt, Row, Said, Scenario, SourceFile, Verdicts } from './scenario.ts'

interface Fence {
  readonly language: string
  /** What stands behind the language. */
  readonly name: string
  readonly text: string
}
interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Reads a scenario from its Markdown. Throws where it is not written as the others are: that is a fault of the scenario. */
export function parseScenario(id: string, markdown: string): Scenario {
  const fences = fencesIn(markdown)
  const prose = markdown.replace(fence, '')
  const tables = tablesIn(prose)
  const of = (kind: RegExp): readonly Table[] => tables.filter(({ header: [first = ''] }) => kind.test(first))
  const modules = fences.filter(({ language }) => language === 'ts')
  const excerpts = modules.flatMap(excerptOf)
  const [title = '', why = ''] = prose.split(/\n\n+/)
  if (!title.startsWith('# ') || why === '') throw new Error(`${id} has no title, or no words below it`)
  for (const complaint of unread(prose, fences, tables)) throw new Error(`${id} has ${complaint}`)
  return {
    id,
    title: title.slice(2),
    why: why.replaceAll('\n', ' '),
    files: filesOf(fences, id),
    config: configOf(fences),
    excerpts,
    uses: modules.filter((one) => excerptOf(one).length === 0).map(({ text }) => text),
    meanings: new Map(
      fences.filter(({ name }) => name.endsWith(ofMeaning)).map(({ name, text }) => [name.slice(0, -ofMeaning.length), JSON.parse(text)]),
    ),
    verdicts: of(verdictHeader).map((table) => verdictsOf(table, id)),
    calls: of(callHeader).flatMap(({ rows }) =>
      rows.map(([call = '', result = '']) => ({
        expression: bare(call),
        result: json(result, id),
      })),
    ),
    diagnostics: of(diagnosticHeader).flatMap(({ rows }) => rows.map(saidOf)),
  }
}

/** What would be shown and not looked at. */
function unread(prose: string, fences: readonly Fence[], tables: readonly Table[]): readonly string[] {
  const isRead = ({ header: [first = ''] }: Table): boolean => [verdictHeader, callHeader, diagnosticHeader].some((one) => one.test(first))
  return [
    ...(prose.includes('```') ? ['a block without an end or a language'] : []),
    ...fences.flatMap(({ language }) => (['yaml', 'json', 'ts'].includes(language) ? [] : [`a block of ${language}`])),
    ...fences.flatMap(({ language, text }) =>
      language === 'ts' && /^\/\/ \S+\.ts\n/.test(text) && !path.test(text) ? ['a path of no package'] : [],
    ),
    ...tables.flatMap((table) => (isRead(table) ? [] : ['a table that is read by nobody'])),
    ...tables.flatMap(({ header, rows }) => (rows.length > 0 ? [] : [`no rows below ${header.join(', ')}`])),
    ...(tables.length + fences.filter(({ language }) => language === 'ts').length > 0 ? [] : ['nothing to show']),
  ]
}

const verdictHeader = /^`\w+Schema`/
const callHeader = /^Call$/
const diagnosticHeader = /^Line$/

const fence = /^```(\w+)(?: +(\S+))?\n([^]*?)^```$/gm
const fencesIn = (markdown: string): readonly Fence[] =>
  [...markdown.matchAll(fence)].map(([, language = '', name = '', text = '']) => ({
    language,
    name,
    text,
  }))

const isSource = ({ language, name }: Fence): boolean =>
  language === 'yaml' || (language === 'json' && name !== config && !name.endsWith(ofMeaning))
const config = 'trefoil.config.json'
const ofMeaning = '.schema.json'

function filesOf(fences: readonly Fence[], id: string): readonly SourceFile[] {
  const [root, ...others] = fences.filter(isSource)
  if (root === undefined) throw new Error(`${id} has no document`)
  return [{ path: root.name || `openapi.${root.language}`, text: whole(root) }, ...others.map(({ name, text }) => ({ path: name, text }))]
}

/** What every document has is not repeated in each scenario. It comes last, so that lines are those of the scenario. */
const whole = ({ language, text }: Fence): string =>
  language === 'json' || /^info:/m.test(text) ? text : `${text}info: { title: Scenario, version: '1' }\n`

function configOf(fences: readonly Fence[]): Scenario['config'] {
  const own = fences.find(({ name }) => name === config)
  return own === undefined ? {} : JSON.parse(own.text)
}

const path = /^\/\/ ((?:client|validators|fixtures)\/\S+)\n/

/** An excerpt begins with the path of the file that it stands in. */
function excerptOf({ text }: Fence): readonly Excerpt[] {
  const [whole = '', found] = path.exec(text) ?? []
  const rest = text.slice(whole.length)
  return found === undefined ? [] : [{ path: found, pieces: rest.split(/^ *\/\/ \.\.\.\n/m).filter((piece) => piece.trim() !== '') }]
}

function tablesIn(prose: string): readonly Table[] {
  const blocks = prose.match(/(?:^\|.*\n)+/gm) ?? []
  return blocks.map((block) => {
    const [header = [], , ...rows] = block.trimEnd().split('\n').map(cells)
    return { header, rows }
  })
}

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

/** The text of a code span, or of a cell that has none. */
const bare = (cell: string): string => /^(`+) ?(.*?) ?\1$/.exec(cell)?.[2] ?? cell

function json(cell: string, id: string): unknown {
  try {
    return JSON.parse(bare(cell))
  } catch {
    throw new Error(`${id}: ${cell} is no JSON`)
  }
}

function verdictsOf({ header: [first = ''], rows }: Table, id: string): Verdicts {
  const [, validator = '', pointer] = /^`(\w+)`(?: of `#([^`]*)`)?$/.exec(first) ?? []
  return { validator, pointer, rows: rows.map((row) => rowOf(row, id)) }
}

function rowOf([value = '', verdict = '', issue = '']: readonly string[], id: string): Row {
  const [, own, ajv = own] = /^(valid|invalid)(?:; ajv: (valid|invalid))?$/.exec(verdict) ?? []
  if (own === undefined) throw new Error(`${id}: ${verdict} is no verdict`)
  return {
    value: json(value, id),
    valid: own === 'valid',
    byAjv: ajv === 'valid',
    issue: issue.replaceAll('`', ''),
  }
}

const saidOf = ([place = '', code = '', message = '']: readonly string[]): Said => ({
  place: bare(place),
  code: code.replaceAll('`', ''),
  message,
})

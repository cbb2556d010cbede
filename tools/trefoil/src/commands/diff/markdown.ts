import { type Bump, packageRoles, type Subject } from '../../compat/change.ts'
import { code, words } from '../../release/markdown.ts'
import type { Entry } from '../../release/entry.ts'
import { bumpsText, countOf, type Difference, type Row, sectionsOf } from './difference.ts'
import { placeText } from './text.ts'

const headings: Readonly<Record<Bump, string>> = { major: 'Major', minor: 'Minor', patch: 'Patch', none: 'Shows nowhere' }

/** The same for a pull request. */
export function diffMarkdown(difference: Difference, cwd: string): string {
  if (countOf(difference) === 0) return 'The API has not changed.'
  const { bumps, bump, rows, options } = difference
  const cells = [...packageRoles.map((role) => [role, bumps[role]]), ['together', bump]]
  const table = [
    `| ${cells.map(([name]) => name).join(' | ')} |`,
    `| ${cells.map(() => '---').join(' | ')} |`,
    `| ${cells.map(([, of]) => (of === 'major' ? `**${of}**` : of)).join(' | ')} |`,
  ].join('\n')
  const sections = sectionsOf({ rows }).map(({ bump: of, subjects }) => {
    const items = subjects.flatMap(({ subject, rows: own }) => own.map((row) => item(subject, row, cwd)))
    return `### ${headings[of]}\n\n${items.join('\n')}`
  })
  return [table, ...optionSection(options), ...sections].join('\n\n')
}

function optionSection(options: readonly Entry[]): readonly string[] {
  if (options.length === 0) return []
  const items = options.map(({ text, why, bumps }) => `- ${text}\n  <br>${words(why)}\n  <br><sub>${bumpsText(bumps)}</sub>`)
  return [`### The config says otherwise\n\n${items.join('\n')}`]
}

function item(subject: Subject, { code: of, place, text, why, bumps, at }: Row, cwd: string): string {
  const what = words(place === '' ? text : `${place}: ${text}`)
  return [
    `- **${subjectText(subject)}** ${what} (\`${of}\`)`,
    `  <br>${words(why)}`,
    `  <br><sub>${bumpsText(bumps)}, at ${code(placeText(at, cwd))}</sub>`,
  ].join('\n')
}

function subjectText(subject: Subject): string {
  switch (subject.kind) {
    case 'api':
      return 'API'
    case 'operation':
      return `${code(subject.name)} ${words(`${subject.method} ${subject.path}`)}`
    case 'schema':
      return code(subject.name)
    case 'webhook':
    case 'security scheme':
      return `${subject.kind} ${code(subject.name)}`
  }
}

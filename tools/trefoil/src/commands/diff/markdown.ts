import { type Bump, packageRoles, type Subject } from '../../compat/change.ts'
import { code, words } from '../../release/markdown.ts'
import { bumpsText, type Difference, type Row, sectionsOf } from './difference.ts'
import { placeText } from './text.ts'

const headings: Readonly<Record<Bump, string>> = { major: 'Major', minor: 'Minor', patch: 'Patch', none: 'Shows nowhere' }

/** The same for a pull request. */
export function diffMarkdown(difference: Difference, cwd: string): string {
  if (difference.rows.length === 0) return 'The API has not changed.'
  const { bumps, bump, rows } = difference
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
  return [table, ...sections].join('\n\n')
}

function item(subject: Subject, { code: of, place, text, why, bumps, at }: Row, cwd: string): string {
  const what = quiet(words(place === '' ? text : `${place}: ${text}`))
  return [
    `- **${subjectText(subject)}** ${what} (\`${of}\`)`,
    `  <br>${quiet(words(why))}`,
    `  <br><sub>${bumpsText(bumps)}, at ${quiet(code(placeText(at, cwd)))}</sub>`,
  ].join('\n')
}

function subjectText(subject: Subject): string {
  switch (subject.kind) {
    case 'api':
      return 'API'
    case 'operation':
      return `${quiet(code(subject.name))} ${quiet(words(`${subject.method} ${subject.path}`))}`
    case 'schema':
      return quiet(code(subject.name))
    case 'webhook':
    case 'security scheme':
      return `${subject.kind} ${quiet(code(subject.name))}`
  }
}

/** A text of the document that names nobody and links nowhere, which sites do with bare text as well. */
const quiet = (text: string): string => text.replace(/@(?=\w)|:(?=\/\/)|(?<=\bwww)\./gi, (mark) => `${mark}\u2060`)

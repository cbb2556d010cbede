import { relative, sep } from 'node:path'
import { styleText } from 'node:util'
import { type Bump, packageRoles } from '../../compat/change.ts'
import type { Position } from '../../diagnostic/diagnostic.ts'
import { printable } from '../../diagnostic/text.ts'
import type { Entry } from '../../release/entry.ts'
import { bumpsText, countOf, type Difference, type Row, sectionsOf, subjectText } from './difference.ts'

interface TextOptions {
  /** Paths are printed relative to this folder. */
  readonly cwd: string
  readonly color: boolean
}

type Style = 'red' | 'yellow' | 'green' | 'bold' | 'dim'
type Paint = (style: Style, text: string) => string

const styles: Readonly<Record<Bump, Style>> = { major: 'red', minor: 'yellow', patch: 'green', none: 'dim' }

const headings: Readonly<Record<Bump, string>> = {
  major: 'major: breaks code that uses the packages, or what it sends and receives',
  minor: 'minor: adds something',
  patch: 'patch: changes nothing that code relies on',
  none: 'none: does not show in the packages',
}

/** What has changed, for people: the weightiest first, and at the end what it comes to. */
export function diffText(difference: Difference, { cwd, color }: TextOptions): string {
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
  if (countOf(difference) === 0) return 'no differences'
  const sections = sectionsOf(difference).map(({ bump, subjects }) =>
    [
      paint(styles[bump], headings[bump]),
      ...subjects.flatMap(({ subject, rows }) => [
        '',
        `  ${paint('bold', printable(subjectText(subject)))}`,
        ...rows.flatMap((row) => rowLines(row, cwd, paint)),
      ]),
    ].join('\n'),
  )
  return [...optionSection(difference.options, paint), ...sections, summary(difference, paint)].join('\n\n')
}

function optionSection(options: readonly Entry[], paint: Paint): readonly string[] {
  if (options.length === 0) return []
  const lines = options.flatMap(({ text, why, bumps }) => [
    '',
    `    ${printable(text)}`,
    `      ${why}`,
    `      ${paint('dim', bumpsText(bumps))}`,
  ])
  return [[paint('bold', 'the config says otherwise'), ...lines].join('\n')]
}

function rowLines({ code, place, text, why, bumps, at }: Row, cwd: string, paint: Paint): readonly string[] {
  const what = place === '' ? text : `${place}: ${text}`
  return [
    `    ${printable(what)}  ${paint('dim', code)}`,
    `      ${printable(why)}`,
    `      ${paint('dim', `${bumpsText(bumps)}  ${printable(placeText(at, cwd))}`)}`,
  ]
}

export const placeText = ({ file, line, column }: Position, cwd: string): string =>
  `${(relative(cwd, file) || file).split(sep).join('/')}:${line}:${column}`

function summary({ bumps, bump, ...all }: Difference, paint: Paint): string {
  const line = (name: string, of: Bump): string => `  ${name.padEnd(12)}${paint(styles[of], of)}`
  const changes = countOf(all)
  const count = `${changes} ${changes === 1 ? 'change' : 'changes'}`
  return [`${count}, which come to`, ...packageRoles.map((role) => line(role, bumps[role])), line('together', bump)].join('\n')
}

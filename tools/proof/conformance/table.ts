import type { Judged } from './judged.ts'
import { type Part, parts } from './parts.ts'

/** How many cases of each part agree, and by keyword; each with its denominator. */
export function tableOf(all: readonly Judged[]): string {
  const files = [...new Set(all.filter(({ part }) => part !== '3.1 formats').map(({ file }) => file))].sort()
  const formats = [...new Set(all.filter(({ part }) => part === '3.1 formats').map(({ file }) => file))].sort()
  const suites = parts.filter((part) => part !== '3.1 formats')
  const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`
  const within = (part: Part, file?: string): readonly Judged[] =>
    all.filter((one) => one.part === part && (file === undefined || one.file === file))
  return [
    row('', ['groups', 'cases', 'agree', 'share']),
    row('---', ['---:', '---:', '---:', '---:']),
    ...parts.map((part) => row(part, totals(within(part)))),
    '',
    row('keyword', suites),
    row(
      '---',
      suites.map(() => '---:'),
    ),
    ...files.map((file) =>
      row(
        file,
        suites.map((part) => cell(within(part, file))),
      ),
    ),
    '',
    row('format', ['3.1']),
    row('---', ['---:']),
    ...formats.map((file) => row(file, [cell(within('3.1 formats', file))])),
  ].join('\n')
}

const agreeing = (cases: readonly Judged[]): number => cases.filter(({ agrees }) => agrees).length

function totals(cases: readonly Judged[]): readonly string[] {
  const groups = new Set(cases.map(({ file, group }) => `${file}/${group}`)).size
  const agree = agreeing(cases)
  return [String(groups), String(cases.length), String(agree), `${((100 * agree) / cases.length).toFixed(2)} %`]
}

const cell = (cases: readonly Judged[]): string => (cases.length === 0 ? '' : `${agreeing(cases)} of ${cases.length}`)

import type { Judged } from './judged.ts'
import type { Remaining } from './remaining.ts'

/** Where the list is wrong: disagreements that it does not have, and what it has that agrees or does not exist. */
export function faultsOf(list: readonly Remaining[], all: readonly Judged[]): readonly string[] {
  const listed = new Set<string>()
  const idle: string[] = []
  for (const { parts, file, group, tests } of list)
    for (const part of parts)
      for (const test of tests ?? [undefined]) {
        const meant = all.filter((one) => one.part === part && one.file === file && one.group === group && one.test === (test ?? one.test))
        const name = [part, file, group, ...(test === undefined ? [] : [test])].join(' / ')
        if (meant.length === 0) idle.push(`Listed, but there is no such case: ${name}`)
        for (const one of meant) {
          listed.add(nameOf(one))
          if (one.agrees) idle.push(`Listed, but agrees: ${nameOf(one)}`)
        }
      }
  const unlisted = all.filter((one) => !one.agrees && !listed.has(nameOf(one)))
  return [...unlisted.map((one) => `Not listed: ${nameOf(one)}: ${one.because}`), ...idle]
}

const nameOf = ({ part, file, group, test }: Judged): string => [part, file, group, test].join(' / ')

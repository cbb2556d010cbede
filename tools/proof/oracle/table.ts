import { changeCodes } from '../../trefoil/src/compat/codes.ts'
import type { Compared } from './compared.ts'
import { disagreements } from './disagreements.ts'
import type { Told } from './mutation.ts'
import { type ByRole, roles } from './roles.ts'

export interface Judged extends Compared {
  readonly name: string
  /** What it is to be called; whatever it likes, where nothing is said. */
  readonly expected?: readonly Told[]
}

/** Client, validators and fixtures, in this order. */
const three = <T>(of: ByRole<T>, word: (value: T) => string): string => roles.map((role) => word(of[role])).join(' ')

/** One line: name, codes, what the classifier says of the three packages, and what the oracle says. */
export function line({ name, told, bumps, major, less, more }: Judged): string {
  const agrees = less.length > 0 ? 'LESS' : more.length > 0 ? (disagreements[name] === undefined ? 'MORE' : 'more') : 'yes'
  return [name, told.join(', '), three(bumps, (bump) => bump), three(major, (is) => (is ? 'major' : '-')), agrees].join(' | ')
}

/** What is wrong with one of them, in lines. */
export function faultsOf({ name, expected, told, less, more, breaks, changes }: Judged): readonly string[] {
  const wanted = [...(expected ?? told)].sort().join(', ')
  const cause = (role: (typeof roles)[number]): string => breaks[role][0] ?? ''
  return [
    ...(wanted === told.join(', ') ? [] : [`${name}: is told as [${told.join(', ')}], not as [${wanted}]`]),
    ...less.map((role) => `${name}: ${role} is not major, and breaks: ${cause(role)}`),
    ...(disagreements[name] === undefined ? more : []).map(
      (role) =>
        `${name}: ${role} is major, and nothing breaks: ${changes
          .filter(({ bumps }) => bumps[role] === 'major')
          .map(({ code, why }) => `${code}, ${why}`)
          .join('; ')}`,
    ),
    ...(disagreements[name] !== undefined && more.length === 0 ? [`${name}: agrees, though it is listed as a disagreement`] : []),
  ]
}

const least = 3

/** Codes that too few mutations have. */
export const uncovered = (all: readonly Judged[]): readonly string[] =>
  Object.keys(changeCodes).flatMap((code) => {
    const count = all.filter(({ changes }) => changes.some((change) => change.code === code)).length
    return count < least ? [`${code}: ${count} mutations, where ${least} are asked for`] : []
  })

/** How many there are, of how many something is major, and of how many the two agree. */
export function summary(all: readonly Judged[]): string {
  const parts = [all.filter(({ expected }) => expected), all.filter(({ expected }) => !expected)]
  const agreed = (some: readonly Judged[]): number => some.filter(({ less, more }) => less.length + more.length === 0).length
  const major = (some: readonly Judged[]): number => some.filter(({ bumps }) => Object.values(bumps).includes('major')).length
  const told = (some: readonly Judged[] = []): string => `${some.length}, ${major(some)} of them major, ${agreed(some)} agreed upon`
  return `mutations: ${told(parts[0])}\nwalks: ${told(parts[1])}`
}

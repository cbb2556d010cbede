import { bumps as order, highest, packageRoles, type Bump, type Bumps } from '../compat/change.ts'
import type { Entry } from './entry.ts'
import { words } from './markdown.ts'

/** An entry as a line of a changeset, and so of a changelog. What breaks code says how. */
export function lineOf(entry: Entry): string {
  const { bumps, why } = entry
  const because = highest(bumps) === 'major' ? `; ${words(why)}` : ''
  return `- ${sentenceOf(entry)}${because} (${meaning(bumps)})`
}

/** What an entry says, in Markdown. */
export const sentenceOf = ({ subject, text }: Pick<Entry, 'subject' | 'text'>): string => (subject === '' ? text : `${subject}: ${text}`)

/** What bumps say, the highest first: "major: client, validators; patch: fixtures". */
export function meaning(bumps: Bumps): string {
  const of = (bump: Bump): readonly string[] => {
    const roles = packageRoles.filter((role) => bumps[role] === bump)
    return roles.length > 0 ? [`${bump}: ${roles.join(', ')}`] : []
  }
  return order
    .filter((bump) => bump !== 'none')
    .toReversed()
    .flatMap(of)
    .join('; ')
}

/** By what two lines are the same, whatever a formatter has made of them. */
export const keyOf = (line: string): string => line.replace(/^\s*[-*+]\s+/, '').replace(/[\s\\*_`\u2060]+/g, '')

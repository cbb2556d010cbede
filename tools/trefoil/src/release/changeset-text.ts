import { hash } from 'node:crypto'
import { bumps as allBumps, packageRoles, type Bump, type Bumps } from '../compat/change.ts'
import { keyOf } from './line.ts'

/** The part of a changeset that is ours. All around it is a person's. */
export interface Region {
  /** Whose changes it lists: the scope of the packages, as {@link slug} makes it. */
  readonly of: string
  /** What introduces the list; anyone may word it anew. */
  readonly title: string
  /** What the listed changes need. A front matter that says more was raised by a person. */
  readonly needs: Bumps
  readonly lines: readonly string[]
}

/** The summary of a changeset: what stands before and after our part, without the empty lines between. */
export interface Summary {
  readonly before: string
  readonly region: Region
  readonly after: string
}

/** Why our part of a changeset cannot be taken for what we wrote, and the line of the summary (from 0) that says so. */
export interface Malformed {
  readonly line: number
  readonly reason: string
}

const start = /^(.*?) ?<!-- trefoil ([\w-]+) client=(\w+) validators=(\w+) fixtures=(\w+) ([0-9a-f]{12}) -->$/
const end = '<!-- trefoil end -->'
const isMark = (line: string): boolean => /<!--\s*trefoil\b/i.test(line)

/** Names as parts of file names and marks; no two of them become one. */
export function slug(name: string): string {
  const plain = plainOf(name)
  return plain === name ? plain : [plain, shortHash(name)].filter((part) => part !== '').join('-')
}

/** The letters and digits of a name, as far as they fit into the name of a file. */
export const plainOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')

export const shortHash = (text: string): string => hash('sha256', text).slice(0, 8)

/** The summary of a changeset with our part in it; `undefined` where there is none. */
export function parseSummary(text: string): Summary | Malformed | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const marks = lines.flatMap((line, index) => (isMark(line) ? [index] : []))
  const [first, last, more] = marks
  if (first === undefined) return undefined
  if (more !== undefined) return { line: more, reason: 'there are more marks than one at its beginning and one at its end' }
  const parts = start.exec(lines[first] ?? '')
  if (parts === null) return { line: first, reason: 'the mark at its beginning is not as it was written' }
  if (last === undefined || lines[last] !== end) return { line: last ?? first, reason: `it does not end with ${end}` }
  const [, title = '', of = '', client, validators, fixtures, digest] = parts
  if (!isBump(client) || !isBump(validators) || !isBump(fixtures)) return { line: first, reason: 'the mark names no bumps' }
  const listed = lines.slice(first + 1, last).filter((line) => line.trim() !== '')
  // Who empties it wants it written anew.
  if (listed.length > 0 && digestOf(listed) !== digest) return { line: first + 1, reason: 'its lines are not those that were written' }
  return {
    before: lines.slice(0, first).join('\n').trim(),
    region: { of, title, needs: { client, validators, fixtures }, lines: itemsOf(listed) },
    after: lines
      .slice(last + 1)
      .join('\n')
      .trim(),
  }
}

export function summaryText({ before, region, after }: Summary): string {
  const { of, title, needs, lines } = region
  const said = packageRoles.map((role) => `${role}=${needs[role]}`).join(' ')
  const mark = `${title} <!-- trefoil ${of} ${said} ${digestOf(lines)} -->`.trimStart()
  return [before, mark, lines.join('\n'), end, after].filter((part) => part !== '').join('\n\n')
}

/** The items of a list whose long lines a formatter may have broken. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    const item = /^\s*[-*+]\s/.test(line) ? undefined : items.pop()
    items.push(item === undefined ? line : `${item} ${line.trim()}`)
  }
  return items
}

/** Lines that a formatter made others of, and a list that it broke anew, are still the same. */
const digestOf = (lines: readonly string[]): string => hash('sha256', lines.map(keyOf).join('')).slice(0, 12)

const isBump = (text: string | undefined): text is Bump => allBumps.some((bump) => bump === text)

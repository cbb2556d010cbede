import { parseDocument } from 'yaml'
import { packageRoles, type Bump, type Bumps } from '../compat/change.ts'

/** A changeset as it stands on the disk. */
export interface ChangesetFile {
  /** Its file's name without the extension; those that a pre-release has taken in begin with `pre/`. */
  readonly id: string
  /** Absolute. */
  readonly file: string
  /** The lines between the two `---`. */
  readonly frontMatter: string
  readonly summary: string
  /** How many lines stand before the summary. */
  readonly summaryAt: number
  /** What it says of our packages. */
  readonly says: Bumps
}

const fence = '---'

/** The parts of a changeset; `undefined` where they cannot be told apart. Line ends are those of the text. */
export function splitChangeset(text: string): Pick<ChangesetFile, 'frontMatter' | 'summary' | 'summaryAt'> | undefined {
  const lines = text.split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const second = lines.findIndex((line, index) => index > first && line.trim() === fence)
  if (lines[first]?.trim() !== fence || second === -1) return undefined
  return { frontMatter: lines.slice(first + 1, second).join('\n'), summary: lines.slice(second + 1).join('\n'), summaryAt: second + 1 }
}

/** The text of a changeset. What a person wrote into the front matter, comments too, stays there. */
export function changesetText(frontMatter: string, releases: Bumps, scope: string, summary: string): string {
  const document = parseDocument(frontMatter)
  for (const role of packageRoles) {
    const name = packageName(scope, role)
    if (document.get(name) !== releases[role]) document.set(name, releases[role])
  }
  return `${fence}\n${document.toString({ lineWidth: 0, defaultKeyType: 'QUOTE_DOUBLE' }).trim()}\n${fence}\n\n${summary}\n`
}

export const packageName = (scope: string, role: (typeof packageRoles)[number]): string => `${scope}/${role}`

/** What releases say of our packages. */
export function saidOf(scope: string, releases: readonly { readonly name: string; readonly type: Bump }[]): Bumps {
  const of = (role: (typeof packageRoles)[number]): Bump => releases.find(({ name }) => name === packageName(scope, role))?.type ?? 'none'
  return { client: of('client'), validators: of('validators'), fixtures: of('fixtures') }
}

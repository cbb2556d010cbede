/** A package and its changelog. */
export interface Changelog {
  readonly name: string
  /** The text of CHANGELOG.md; undefined where there is none. */
  readonly text: string | undefined
}

/**
 * The text of a release: what the changelogs say of a version, package by package, without the marks in generated lists.
 * Packages that say the same share a section.
 */
export function releaseNotes(version: string, changelogs: readonly Changelog[]): string {
  const sections = new Map<string, string[]>()
  for (const { name, text } of changelogs) {
    const section = text === undefined ? '' : sectionOf(text, version)
    if (section === '') continue
    const names = sections.get(section) ?? []
    sections.set(section, [...names, name])
  }
  if (sections.size === 0) return 'The first release.\n'
  return [...sections].map(([section, names]) => `## ${names.map((name) => `\`${name}\``).join(', ')}\n\n${section}\n`).join('\n')
}

/** What stands below the heading of a version, up to the next heading of a version. */
function sectionOf(text: string, version: string): string {
  const lines = text.split(/\r?\n/)
  const start = lines.indexOf(`## ${version}`)
  if (start === -1) return ''
  const length = lines.slice(start + 1).findIndex((line) => /^## \d/.test(line))
  const own = lines.slice(start + 1, length === -1 ? undefined : start + 1 + length)
  return own
    .map((line) => line.replace(/ *<!-- trefoil [^>]*-->/, ''))
    .join('\n')
    .replace(/\n\s*\n\s*\n/g, '\n\n')
    .trim()
}

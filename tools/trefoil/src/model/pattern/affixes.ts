/** What names have in common: how they begin, and how they end. */
export interface Affixes {
  readonly prefix: string
  readonly suffix: string
}

const plain = String.raw`((?:[^\\^$.*+?()[\]{}|/]|\\[\\^$.*+?()[\]{}|/])*)`
const shape = new RegExp(`^(\\^${plain})?(\\.\\*)?(?:${plain}(\\$))?$`, 'u')

/** What an expression says of names, where it says no more than how they begin and end: `^x-`, `_id$`, `^x-.*_id$`. */
function affixesIn(pattern: string): Affixes | undefined {
  const [matched, start, prefix = '', between, suffix = '', end] = shape.exec(pattern) ?? []
  const isOpen = between !== undefined || start === undefined || end === undefined
  const says = (start !== undefined && prefix !== '') || (end !== undefined && suffix !== '')
  if (matched === undefined || !isOpen || !says) return undefined
  return { prefix: start === undefined ? '' : bare(prefix), suffix: end === undefined ? '' : bare(suffix) }
}

const bare = (text: string): string => text.replace(/\\(.)/gu, '$1')

const areApart = (a: Affixes, b: Affixes): boolean =>
  (!a.prefix.startsWith(b.prefix) && !b.prefix.startsWith(a.prefix)) || (!a.suffix.endsWith(b.suffix) && !b.suffix.endsWith(a.suffix))

/**
 * What each of some patterns says of names; undefined where one of them says something else, or a name could match two:
 * what TypeScript asks of a key of two types is not what JSON Schema does.
 */
export function affixesOf(patterns: readonly string[]): readonly Affixes[] | undefined {
  const all = patterns.map(affixesIn)
  if (all.length === 0 || !all.every((affixes) => affixes !== undefined)) return undefined
  return all.every((one, index) => all.slice(index + 1).every((other) => areApart(one, other))) ? all : undefined
}

/** Whether a name begins and ends so. */
export const hasAffixes = (name: string, { prefix, suffix }: Affixes): boolean =>
  name.length >= prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix)

import { templateText } from '../escape.ts'

/** Names that begin, or end, or begin and end with certain characters. */
interface Keys {
  readonly prefix: string
  readonly suffix: string
}

const plain = String.raw`((?:[^\\^$.*+?()[\]{}|/]|\\[\\^$.*+?()[\]{}|/])*)`
const shape = new RegExp(`^(\\^${plain})?(\\.\\*)?(?:${plain}(\\$))?$`, 'u')

/** What an expression that is not anchored says of names, where that is all that it says: `^x-`, `_id$`, `^x-.*_id$`. */
function keysOf(pattern: string): Keys | undefined {
  const [matched, start, prefix = '', between, suffix = '', end] = shape.exec(pattern) ?? []
  const isOpen = between !== undefined || start === undefined || end === undefined
  const says = (start !== undefined && prefix !== '') || (end !== undefined && suffix !== '')
  if (matched === undefined || !isOpen || !says) return undefined
  return { prefix: start === undefined ? '' : bare(prefix), suffix: end === undefined ? '' : bare(suffix) }
}

const bare = (text: string): string => text.replace(/\\(.)/gu, '$1')

const areApart = (a: Keys, b: Keys): boolean =>
  (!a.prefix.startsWith(b.prefix) && !b.prefix.startsWith(a.prefix)) || (!a.suffix.endsWith(b.suffix) && !b.suffix.endsWith(a.suffix))

interface KeyType {
  /** A template literal: `x-${string}`. */
  readonly text: string
  readonly admits: (name: string) => boolean
}

const keyType = ({ prefix, suffix }: Keys): KeyType => ({
  text: `\`${templateText(prefix)}\${string}${templateText(suffix)}\``,
  admits: (name) => name.length >= prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix),
})

/**
 * The types of the keys that patterns admit, as template literals; undefined where there are none for one of them, or one
 * key could be of two: what TypeScript asks of it then is not what JSON Schema does.
 */
export function keyTypes(patterns: readonly string[]): readonly KeyType[] | undefined {
  const all = patterns.map(keysOf)
  if (!all.every((keys) => keys !== undefined)) return undefined
  const isSure = all.every((one, index) => all.slice(index + 1).every((other) => areApart(one, other)))
  return isSure ? all.map(keyType) : undefined
}

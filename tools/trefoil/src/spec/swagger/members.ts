import { quoted } from '../quoted.ts'
import { entries, type Entry, type ObjectPlace } from './place.ts'
import { keep, remark, type Made, type Upgrading } from './upgrading.ts'

/** What becomes of a member of an object of Swagger 2.0. */
export type Rule = (entry: Entry, to: Made, upgrading: Upgrading) => void

/** An object of Swagger 2.0: what messages call it, and all members that it may have. */
export interface Kind {
  readonly words: string
  readonly rules: ReadonlyMap<string, Rule>
}

const names = (line: string): readonly string[] => line.split(' ').filter((name) => name !== '')

/**
 * @param kept The members that mean in OpenAPI 3.0 what they mean here.
 * @param read Those that are read with what stands beside them.
 */
export const kind = (
  words: string,
  { kept = '', read = '', rules = {} }: { readonly kept?: string; readonly read?: string; readonly rules?: Readonly<Record<string, Rule>> },
): Kind => ({
  words,
  rules: new Map<string, Rule>([
    ...names(kept).map((name): [string, Rule] => [name, (entry, to, upgrading) => keep(to, name, entry, upgrading)]),
    ...names(read).map((name): [string, Rule] => [name, () => undefined]),
    ...Object.entries(rules),
  ]),
})

/** Converts the members of an object by their rules. Extensions stay; what the object does not have is reported. */
export function convertMembers(place: ObjectPlace, to: Made, { words, rules }: Kind, upgrading: Upgrading): void {
  for (const entry of entries(place, upgrading)) {
    const rule = rules.get(entry.key)
    if (entry.key.startsWith('x-')) keep(to, entry.key, entry, upgrading)
    else if (rule !== undefined) rule(entry, to, upgrading)
    else {
      setAside(entry, to, upgrading)
      const message = `${words} of Swagger 2.0 has no member ${quoted(entry.key)}; it changes nothing`
      remark(entry, { code: 'TF1203', message, fix: 'Correct its spelling, remove it, or begin its name with "x-".' }, upgrading)
    }
  }
}

/** What has no meaning becomes an extension: in OpenAPI 3.0 it might have one. References to it still lead there. */
export function setAside(entry: Entry, to: Made, upgrading: Upgrading): void {
  const key = `x-${entry.key}`
  if (!Object.hasOwn(to.value, key)) keep(to, key, entry, upgrading)
}

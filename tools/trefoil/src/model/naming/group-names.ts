import type { Log } from '../read/log.ts'
import { quoted } from '../read/read.ts'
import { reservedWords } from '../reserved-names.ts'
import { claimsOfGroup, isReserved } from './claims.ts'
import { placed, type PlaceOf } from './overrides.ts'
import { isName } from './words.ts'

/** Names that the config gives to API classes, by tag. */
export interface GroupNames {
  /** The name of the class of operations with these tags; of no tag where they have none. */
  readonly nameFor: (tags: readonly (string | undefined)[]) => string | undefined
  /** Reports names that nobody has asked for. */
  readonly checkUsed: () => void
}

/** The key of operations without a tag. */
const untagged = 'default'

/** Reads the `groups` of the config: the names of tags, and a name for each class. */
export function openGroupNames(groups: Readonly<Record<string, string>>, log: Log, placeOf?: PlaceOf): GroupNames {
  const names = new Map(Object.entries(groups).filter(([tag, name]) => isLegal(tag, name, log, placeOf)))
  const used = new Set<string>()

  function nameFor(tags: readonly (string | undefined)[]): string | undefined {
    const found = [...new Set(tags.map((tag) => tag ?? untagged))].filter((tag) => names.has(tag))
    for (const tag of found) used.add(tag)
    const [wanted, ...others] = new Set(found.map((tag) => names.get(tag)))
    if (others.length > 0) {
      const message = `The config gives one API class several names: ${[wanted, ...others].join(', ')}`
      const fix = `Keep one of the entries ${found.map(quoted).join(', ')} of "groups".`
      log.error({ code: 'TF3203', message, fix, ...placed(found[0] ?? '', placeOf) })
    }
    return wanted
  }

  function checkUsed(): void {
    for (const tag of names.keys())
      if (!used.has(tag))
        log.error({
          code: 'TF3203',
          message: `The config names the API class of the tag ${quoted(tag)}, which is the first one of no operation`,
          fix: `Correct the tag in "groups", or remove the entry; ${quoted(untagged)} stands for operations without a tag.`,
          ...placed(tag, placeOf),
        })
  }

  return { nameFor, checkUsed }
}

function isLegal(tag: string, name: string, log: Log, placeOf: PlaceOf | undefined): boolean {
  const isTaken = claimsOfGroup(name).some(isReserved)
  if (isName(name) && !reservedWords.has(name) && !isTaken) return true
  log.error({
    code: 'TF3203',
    message: `${quoted(name)}, the name for the API class of ${quoted(tag)}, is ${isTaken ? 'taken by the runtime' : 'no name in TypeScript'}`,
    fix: isTaken ? 'Choose another name in the config.' : 'Choose letters, digits and underscores, and no reserved word.',
    ...placed(tag, placeOf),
  })
  return false
}

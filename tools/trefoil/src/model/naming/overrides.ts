import type { Pointer } from '../../spec/document.ts'
import type { Log } from '../read/log.ts'
import { quoted } from '../read/read.ts'
import { reservedWords } from '../reserved-names.ts'
import { isName } from './words.ts'

/** Names that the config gives, by pointer. */
export interface Overrides {
  readonly pointers: ReadonlySet<Pointer>
  /** The name for a thing that stands at any of these places. */
  readonly nameFor: (places: Iterable<Pointer>) => string | undefined
  /** Reports names that nobody has asked for, and names for one thing that disagree. */
  readonly checkUsed: () => void
}

/** Reads the `names` of the config: JSON pointers, with or without the # of a reference, and a name for each. */
export function openOverrides(names: Readonly<Record<Pointer, string>>, log: Log): Overrides {
  const legal = Object.entries(names).filter(([key, name]) => isLegal(key, name, log))
  const byPointer = new Map(legal.map(([key, name]) => [pointerIn(key), name]))
  const used = new Set<Pointer>()

  function nameFor(places: Iterable<Pointer>): string | undefined {
    const found = [...places].filter((pointer) => byPointer.has(pointer))
    for (const pointer of found) used.add(pointer)
    const wanted = new Set(found.map((pointer) => byPointer.get(pointer)))
    if (wanted.size > 1) {
      const message = `The config gives one schema several names: ${[...wanted].join(', ')}`
      log.error({ code: 'TF3203', message, fix: `Keep one of the entries ${found.map(quoted).join(', ')} of "names".` })
    }
    return [...wanted][0]
  }

  function checkUsed(): void {
    for (const pointer of byPointer.keys())
      if (!used.has(pointer))
        log.error({
          code: 'TF3203',
          message: `The config names ${quoted(pointer)}, where the document has no schema and no operation`,
          fix: pointer.startsWith('/tags/')
            ? 'Name the API class of a tag in "groups", by the tag.'
            : 'Correct the pointer in "names", or remove the entry.',
        })
  }

  return { pointers: new Set(byPointer.keys()), nameFor, checkUsed }
}

const pointerIn = (key: string): Pointer => (key.startsWith('#') ? key.slice(1) : key)

function isLegal(key: string, name: string, log: Log): boolean {
  if (isName(name) && !reservedWords.has(name)) return true
  log.error({
    code: 'TF3203',
    message: `${quoted(name)}, the name for ${quoted(key)}, is no name in TypeScript`,
    fix: 'Choose letters, digits and underscores, and no reserved word.',
  })
  return false
}

import type { Position } from '../../diagnostic/diagnostic.ts'
import type { Pointer } from '../../spec/document.ts'
import type { Finding, Log } from '../read/log.ts'
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

/** Where the config has an entry by this key. */
export type PlaceOf = (key: string) => Position | undefined

/** The same as a part of a finding. */
export function placed(key: string, placeOf: PlaceOf | undefined): Pick<Finding, 'at'> {
  const at = placeOf?.(key)
  return at === undefined ? {} : { at }
}

/** Reads the `names` of the config: JSON pointers, with or without the # of a reference, and a name for each. */
export function openOverrides(names: Readonly<Record<Pointer, string>>, log: Log, placeOf?: PlaceOf): Overrides {
  const legal = Object.entries(names).filter(([key, name]) => isLegal(key, name, log, placeOf))
  const byPointer = new Map(legal.map(([key, name]) => [pointerIn(key), name]))
  const used = new Set<Pointer>()

  function nameFor(places: Iterable<Pointer>): string | undefined {
    const found = [...places].filter((pointer) => byPointer.has(pointer))
    for (const pointer of found) used.add(pointer)
    const wanted = new Set(found.map((pointer) => byPointer.get(pointer)))
    if (wanted.size > 1) {
      const message = `The config gives one schema several names: ${[...wanted].join(', ')}`
      const fix = `Keep one of the entries ${found.map(quoted).join(', ')} of "names".`
      log.error({ code: 'TF3203', message, fix, ...placed(found[0] ?? '', placeOf) })
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
          ...placed(pointer, placeOf),
        })
  }

  return { pointers: new Set(byPointer.keys()), nameFor, checkUsed }
}

const pointerIn = (key: string): Pointer => (key.startsWith('#') ? key.slice(1) : key)

function isLegal(key: string, name: string, log: Log, placeOf: PlaceOf | undefined): boolean {
  if (isName(name) && !reservedWords.has(name)) return true
  log.error({
    code: 'TF3203',
    message: `${quoted(name)}, the name for ${quoted(key)}, is no name in TypeScript`,
    fix: 'Choose letters, digits and underscores, and no reserved word.',
    ...placed(key, placeOf),
  })
  return false
}

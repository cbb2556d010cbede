import { memberOf, type Mutable, type MutableObject } from '../json.ts'
import type { Container } from '../origins.ts'
import { shapes } from './shape.ts'

/** What the author wrote where something else stands by now. */
export type Original = (value: Mutable) => Mutable

/** Values of examples and the like: what looks like a keyword there is none. */
const data: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'example', 'examples'])

/** Under these any key is a name, and no keyword. */
const maps: ReadonlySet<string> = new Set(
  Object.values(shapes).flatMap(({ fields }) =>
    [...fields].filter(([, { kind, form }]) => form === 'map' || shapes[kind].others !== undefined).map(([key]) => key),
  ),
)

/**
 * Goes through the objects of a file whose members are keywords, whatever the file is: a document, a schema, or something
 * that holds schemas somewhere. What `enter` gives is what `around` is for the objects inside; `path` changes later on.
 */
export function eachObject<T>(
  root: Mutable,
  original: Original,
  start: T,
  enter: (object: MutableObject, path: readonly string[], around: T) => T,
): void {
  const path: string[] = []
  const visit = (value: Container, around: T, of: 'keywords' | 'names'): void => {
    const here = of === 'keywords' && !Array.isArray(value) ? enter(value, path, around) : around
    for (const key of Object.keys(value)) {
      const member = memberOf(value, key)
      if (typeof member !== 'object' || member === null || (of === 'keywords' && data.has(key))) continue
      const written = original(member)
      path.push(key)
      if (typeof written === 'object' && written !== null) visit(written, here, of === 'keywords' && maps.has(key) ? 'names' : 'keywords')
      path.pop()
    }
  }
  if (typeof root === 'object' && root !== null) visit(root, start, 'keywords')
}

import { isObject, type Mutable, type MutableObject } from '../json.ts'
import type { Layout } from './shape.ts'
import { firstVisits, walk } from './walk.ts'

const identifiers = ['$id', '$anchor', '$dynamicAnchor']

/**
 * Takes away the names that schemas have for references: these are pointers now, which count from the root, and an $id
 * would make them count from the schema.
 */
export function stripIdentifiers(root: Mutable, layout: Layout): void {
  if (isObject(root)) delete root['$self']
  const visitor = {
    reference: () => undefined,
    inline: () => undefined,
    names: () => undefined,
    schema: (schema: MutableObject) => {
      for (const key of identifiers) delete schema[key]
    },
  }
  walk(root, { kind: 'openapi', form: 'one' }, visitor, { layout, path: [], isNew: firstVisits() })
}

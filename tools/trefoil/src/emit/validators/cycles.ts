import type { NamedSchema } from '../../model/api.ts'
import { inside, referencesIn } from '../../model/forms.ts'
import type { Schema } from '../../model/schema.ts'

/**
 * Whether a schema names one on a cycle with the one whose module it stands in. Those alone may not be there when the
 * module is loaded: modules that are on no cycle with it have been evaluated before.
 */
export function pendingIn(home: NamedSchema): (schema: Schema) => boolean {
  if (!home.recursive) return () => false
  const leadsHome = memo((target: NamedSchema) => reachable(target).has(home))
  return memo((schema: Schema) => inside(schema).some((part) => part.kind === 'reference' && leadsHome(part.target)))
}

function reachable(from: NamedSchema): ReadonlySet<NamedSchema> {
  const found = new Set([from])
  for (const next of found) for (const target of referencesIn(next.schema)) found.add(target)
  return found
}

function memo<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? of(key)
    known.set(key, value)
    return value
  }
}

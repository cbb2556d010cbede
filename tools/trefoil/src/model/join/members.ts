import type { Surface } from '../../engine/surface.ts'
import type { Document, JsonObject } from '../../spec/document.ts'
import { child, idOf, valueAt } from '../../spec/pointer.ts'
import type { Draft, Named } from '../named/registry.ts'
import { isList, isObject } from '../read/place.ts'
import { quoted } from '../read/read.ts'

interface Difference {
  readonly draft: Draft
  readonly message: string
}

/** Beside these an object has members that do not stand under its own properties. */
const compositions = ['$ref', 'allOf', 'anyOf', 'oneOf']

/** Where the engine sees other members in a plain object than the document, or another one as required. */
export function checkMembersOf({ draft }: Named, { models }: Surface, { root }: Document): readonly Difference[] {
  const model = models.get(draft.id)
  const schema = valueAt(root, draft.pointer)
  if (model === undefined || !isObject(schema) || compositions.some((name) => Object.hasOwn(schema, name))) return []
  const own = membersOf(schema, draft.pointer)
  const seen = new Map(model.members.map(({ id, required }) => [id, required]))
  const extra = model.members.filter(({ id }) => !own.has(id))
  const missing = [...own].flatMap(([id, { name, required }]) => {
    const engineRequired = seen.get(id)
    if (engineRequired === undefined) return [`The engine does not see the member ${quoted(name)}`]
    return engineRequired === required ? [] : [`The engine sees the member ${quoted(name)} as ${engineRequired ? 'required' : 'optional'}`]
  })
  const messages = [...missing, ...(extra.length > 0 ? [`The engine sees ${extra.length} members more than the document has`] : [])]
  return messages.map((message) => ({ draft, message }))
}

function membersOf(schema: JsonObject, pointer: string): ReadonlyMap<string, { readonly name: string; readonly required: boolean }> {
  const required = new Set(isList(schema['required']) ? schema['required'] : [])
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  return new Map(
    Object.keys(properties).map((name) => [idOf(child(child(pointer, 'properties'), name)), { name, required: required.has(name) }]),
  )
}

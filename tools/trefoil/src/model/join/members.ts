import type { Surface, SurfaceMember } from '../../engine/surface.ts'
import type { Document, JsonObject, Pointer } from '../../spec/document.ts'
import { child, idOf, valueAt, type Id } from '../../spec/pointer.ts'
import type { Draft, Named } from '../named/registry.ts'
import { isList, isObject } from '../read/place.ts'
import { quoted } from '../read/read.ts'

interface Difference {
  readonly draft: Draft
  readonly message: string
}

interface Member extends SurfaceMember {
  readonly name: string
}

/** Beside these an object has members that do not stand under its own properties. */
const compositions = ['$ref', 'allOf', 'anyOf', 'oneOf']

/** Where the engine sees other members in a plain object than the document, or another one as required. */
export function checkMembersOf({ draft }: Named, surface: Surface, { root }: Document): readonly Difference[] {
  const model = surface.models.get(draft.id)
  const schema = valueAt(root, draft.pointer)
  if (model === undefined || !isObject(schema) || compositions.some((name) => Object.hasOwn(schema, name))) return []
  const left = [...model.members]
  const unseen = membersOf(schema, draft.pointer, surface).filter((member) => !takeFrom(left, member))
  const messages = [
    ...unseen.map(
      ({ name, required }) => `The engine does not see ${quoted(name)} among the ${required ? 'required' : 'optional'} members`,
    ),
    ...(unseen.length === 0 && left.length > 0 ? [`The engine sees ${left.length} more members than the document has`] : []),
  ]
  return messages.map((message) => ({ draft, message }))
}

/** Members with equal inline schemas have one id: each takes one away. */
function takeFrom(left: SurfaceMember[], { id, required }: Member): boolean {
  const index = left.findIndex((member) => member.id === id && member.required === required)
  if (index >= 0) left.splice(index, 1)
  return index >= 0
}

function membersOf(schema: JsonObject, pointer: Pointer, { shared }: Surface): readonly Member[] {
  const required = new Set(isList(schema['required']) ? schema['required'] : [])
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  const known = (id: Id): Id => shared.get(id) ?? id
  return Object.keys(properties).map((name) => ({
    id: known(idOf(child(child(pointer, 'properties'), name))),
    name,
    required: required.has(name),
  }))
}

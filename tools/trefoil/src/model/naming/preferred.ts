import type { Surface, SurfaceApi } from '../../engine/surface.ts'
import { idOf, tokens } from '../../spec/pointer.ts'
import type { Named } from '../named/registry.ts'
import type { NamelessIncoming } from '../operation/incoming.ts'
import type { NamelessOperation } from '../operation/operations.ts'
import { camelCase, capital, isName, pascalCase, spelling } from './words.ts'

/** The name of a component as its key has it: in PascalCase, spelt as the engine does. */
export function componentName(key: string, named: Named, surface: Surface): string {
  const own = typeName(key, named.draft.id)
  const engine = engineName(named, surface)
  return engine !== undefined && engine === pascalCase(engine) && spelling(engine) === spelling(own) ? engine : own
}

/** What the engine calls a schema, where that can be its public name: it stands in the surface, and stays. */
export function engineName({ draft }: Named, { models }: Surface): string | undefined {
  const name = models.get(draft.id)?.name
  return name !== undefined && isTypeName(name) ? name : undefined
}

/** A name that is made of the place of an inline schema. */
export const placeName = ({ draft }: Named): string => typeName(wordsIn(draft.pointer).join(' '), draft.id)

export const isTypeName = (name: string): boolean => isName(name) && name === capital(name)

const typeName = (text: string, id: string): string => {
  const name = pascalCase(text)
  return isName(name) ? name : name === '' ? `Schema${id}` : `Model${name}`
}

/** Tokens of pointers that say what a thing is and not which. */
const structure: ReadonlySet<string> = new Set(
  [
    'components schemas parameters headers responses requestBodies paths content schema requestBody properties patternProperties',
    '$defs definitions allOf anyOf oneOf application/json',
  ].flatMap((line) => line.split(' ')),
)
const said: ReadonlyMap<string, string> = new Map([
  ['items', 'item'],
  ['prefixItems', 'item'],
  ['additionalProperties', 'value'],
])

const wordsIn = (pointer: string): readonly string[] =>
  tokens(pointer)
    .filter((token) => !structure.has(token))
    .map((token) => said.get(token) ?? token)

/** The name of an operation: the engine's, unless that is not how its operationId is spelt in camelCase. */
export function operationName({ operationId, method, path, id }: NamelessOperation, engine: string | undefined): string {
  const own = functionName(operationId ?? `${method.toLowerCase()} ${path}`, id)
  if (engine === undefined || !isName(engine)) return own
  return operationId === undefined || spelling(engine) === spelling(own) ? engine : own
}

function functionName(text: string, id: string): string {
  const name = camelCase(text)
  return isName(name) ? name : `operation${name === '' ? id : name}`
}

/** The type of what the API sends: `NewPetWebhook`. */
export function incomingName({ words, suffix, id }: Pick<NamelessIncoming, 'words' | 'suffix' | 'id'>): string {
  const name = typeName(words, id)
  return name.endsWith(suffix) ? name : `${name}${suffix}`
}

/**
 * The name of an API class: the engine's, or one made of the tag where the engine has no legal one, or knows only what
 * stands in for the tag.
 */
export function groupName({ name }: SurfaceApi, tag: string | undefined): string {
  const isStandIn = tag !== undefined && name.toLowerCase().endsWith(`${idOf(tag)}api`)
  const own = pascalCase(tag ?? 'default')
  return isTypeName(name) && !(isStandIn && isName(own)) ? name : `${typeName(tag ?? 'default', '')}Api`
}

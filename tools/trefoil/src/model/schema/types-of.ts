import type { Document, Json, JsonObject } from '../../spec/document.ts'
import { pointerOfRef, valueAt } from '../../spec/pointer.ts'
import { isList, isObject } from '../read/place.ts'
import { declaredTypes, everyType, noType, typeOf, type Types } from './types.ts'

/** How far it looks through branches and references; beyond that any type may come. */
const farthest = 200

/**
 * A function that says which types the values that pass a schema can have, or a member of them: at least those, for
 * limits are not looked at. Each reference is followed once, and a cycle of references says nothing.
 */
export function typesIn(document: Document): (schema: Json, member?: string) => Types {
  const known = new Map<string, Types>()
  const knownMembers = new WeakMap<JsonObject, Map<string, Types>>()

  function byReference(ref: string, depth: number): Types {
    const before = known.get(ref)
    if (before) return before
    known.set(ref, everyType)
    const pointer = pointerOfRef(ref)
    const target = pointer === undefined ? undefined : valueAt(document.root, pointer)
    const types = target === undefined ? everyType : typesOf(target, depth + 1)
    known.set(ref, types)
    return types
  }

  function typesOf(schema: Json, depth: number): Types {
    if (schema === false) return noType
    if (!isObject(schema) || depth > farthest) return everyType
    const ref = schema['$ref']
    const byRef = typeof ref === 'string' ? byReference(ref, depth) : everyType
    if (typeof ref === 'string' && document.dialect === '3.0') return byRef
    const each = (keyword: string): readonly Types[] => branchesOf(schema[keyword]).map((branch) => typesOf(branch, depth + 1))
    const own = declaredTypes(schema, document.dialect)?.types ?? everyType
    return [byRef, ofValues(schema, document), ...each('allOf'), union(each('anyOf')), union(each('oneOf'))].reduce(intersection, own)
  }

  function memberTypes(schema: Json, name: string, depth: number): Types {
    if (!isObject(schema) || depth > farthest) return everyType
    const names = knownMembers.get(schema) ?? new Map<string, Types>()
    knownMembers.set(schema, names)
    const before = names.get(name)
    if (before) return before
    names.set(name, everyType)
    const { $ref, allOf, properties } = schema
    const pointer = typeof $ref === 'string' ? pointerOfRef($ref) : undefined
    const target = pointer === undefined ? undefined : valueAt(document.root, pointer)
    const byRef = target === undefined ? everyType : memberTypes(target, name, depth + 1)
    const own = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined
    const types = own === undefined ? everyType : typesOf(own, depth + 1)
    const isAlone = typeof $ref === 'string' && document.dialect === '3.0'
    const parts = isAlone ? [] : [types, ...branchesOf(allOf).map((part) => memberTypes(part, name, depth + 1))]
    const all = parts.reduce(intersection, byRef)
    names.set(name, all)
    return all
  }

  return (schema, member) => (member === undefined ? typesOf(schema, 0) : memberTypes(schema, member, 0))
}

const branchesOf = (branches: Json | undefined): readonly Json[] => (isList(branches) ? branches : [])

function ofValues(schema: JsonObject, { dialect }: Document): Types {
  const listed = branchesOf(schema['enum'])
  const ofEnum = listed.length > 0 ? new Set(listed.map(typeOf)) : everyType
  const single = dialect === '3.1' ? schema['const'] : undefined
  return single === undefined ? ofEnum : intersection(ofEnum, new Set([typeOf(single)]))
}

export const intersection = (one: Types, other: Types): Types =>
  other === everyType || one === everyType ? (one === everyType ? other : one) : new Set([...one].filter((type) => other.has(type)))

const union = (sets: readonly Types[]): Types => (sets.length === 0 ? everyType : new Set(sets.flatMap((set) => [...set])))

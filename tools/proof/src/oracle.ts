import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isList, isObject, mapSchemas } from '../conformance/schemas.ts'
import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { pointerOfRef, valueAt } from '../../trefoil/src/spec/pointer.ts'
import { in2020 } from './in-2020.ts'

/** Keywords that schemas are known by; ajv would read them anew. */
const names: ReadonlySet<string> = new Set(['$id', '$schema', '$anchor', '$dynamicAnchor', '$vocabulary'])

/** Which way values travel. */
export type Way = 'request' | 'response'

export interface Said {
  readonly valid: boolean
  /** What it has against the value. */
  readonly because: string
}
export type Oracle = (value: unknown) => Said

interface Root {
  readonly root: JsonObject
  readonly dialect: Dialect
}

/**
 * What ajv says of values, by the pointer of a schema in a bundled document. It is given the schema and those that its
 * references lead to. Throws where ajv refuses one of them.
 */
export function oraclesOf({ root, dialect }: Root, way: Way): (pointer: string) => Oracle {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false })
  addFormats.default(ajv)
  const ids = new Map<string, string>()

  function idOf(pointer: string): string {
    const known = ids.get(pointer)
    if (known !== undefined) return known
    const id = `schema:${ids.size}`
    ids.set(pointer, id)
    const schema = valueAt(root, pointer)
    if (schema === undefined) throw new Error(`There is no schema at ${pointer}`)
    // Whether a member is hidden its reference tells: it is relinked after that.
    const modern = mapSchemas(mapSchemas(schema, travelling), relinked)
    ajv.addSchema(typeof modern === 'boolean' ? modern : Object(modern), id)
    return id
  }

  const travelling = (schema: JsonObject): JsonObject => in2020(withoutHidden(schema, { root, dialect }, way), dialect)

  /** Other documents and names within this one have been done away with: each reference is a pointer. */
  function relinked(schema: JsonObject): JsonObject {
    const { $ref } = schema
    const pointer = typeof $ref === 'string' ? pointerOfRef($ref) : undefined
    const own = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !names.has(keyword)))
    return pointer === undefined ? own : { ...own, $ref: idOf(pointer) }
  }

  return (pointer) => {
    const validate = ajv.getSchema(idOf(pointer))
    if (validate === undefined) throw new Error(`ajv does not know ${pointer}`)
    return (value) => said(validate, value)
  }
}

function said(validate: ValidateFunction, value: unknown): Said {
  const valid = validate(value)
  const [error] = validate.errors ?? []
  return { valid, because: valid ? '' : `${error?.schemaPath ?? ''} at "${error?.instancePath ?? ''}": ${error?.message ?? ''}` }
}

/**
 * A required member that is readOnly is required in responses alone, one that is writeOnly in requests alone (3.0.3,
 * section 4.7.24.2). 2020-12 leaves it to the application (Validation, section 9.4): it means the same here.
 */
function withoutHidden(schema: JsonObject, document: Root, way: Way): JsonObject {
  const { required, properties } = schema
  if (!isList(required) || !isObject(properties)) return schema
  const mark = way === 'request' ? 'readOnly' : 'writeOnly'
  const own = (name: Json): Json | undefined => (typeof name === 'string' && Object.hasOwn(properties, name) ? properties[name] : undefined)
  return { ...schema, required: required.filter((name) => !isMarked(own(name), mark, document)) }
}

/** Longer ways from one reference to the next mean nothing. */
const longestWay = 10

function isMarked(schema: Json | undefined, mark: string, { root, dialect }: Root): boolean {
  let next = schema
  for (let step = 0; step < longestWay && isObject(next); step += 1) {
    const { $ref } = next
    const pointer: string | undefined = typeof $ref === 'string' ? pointerOfRef($ref) : undefined
    if (next[mark] === true && (dialect === '3.1' || pointer === undefined)) return true
    next = pointer === undefined ? undefined : valueAt(root, pointer)
  }
  return false
}

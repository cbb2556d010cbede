import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** A value of the YAML files; the tests narrow it as they go. */
export type Value = null | boolean | number | string | readonly Value[] | Fields
export interface Fields {
  readonly [key: string]: Value
}

export const folder: string = fileURLToPath(new URL('../../../../spec/metal/', import.meta.url))
const root = resolve(folder, 'openapi.yaml')

export const read = (file: string): Fields => parse(readFileSync(file, 'utf8')) as Fields

export const isFields = (value: Value | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

export function fields(value: Value | undefined): Fields {
  if (!isFields(value)) throw new Error(`expected an object, got ${JSON.stringify(value)}`)
  return value
}
export function list(value: Value | undefined): readonly Value[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, got ${JSON.stringify(value)}`)
  return value
}
export function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error(`expected a string, got ${JSON.stringify(value)}`)
  return value
}

const main = read(root)
const schemaFiles = new Map(
  Object.entries(fields(fields(main['components'])['schemas'])).map(([key, to]) => [resolve(folder, text(fields(to)['$ref'])), key]),
)

/** The files as one value: references to a component's file become local, any other file stands where it is referred to. */
export function bundle(): Fields {
  const schemas = [...schemaFiles].map(([file, key]) => [key, inlined(read(file), file)] as const)
  const whole = fields(inlined(main, root))
  return { ...whole, components: { ...fields(whole['components']), schemas: Object.fromEntries(schemas) } }
}

function inlined(value: Value, file: string): Value {
  if (Array.isArray(value)) return value.map((item: Value) => inlined(item, file))
  if (!isFields(value)) return value
  if (typeof value['$ref'] === 'string') return referred(value['$ref'], file)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inlined(member, file)]))
}

function referred(reference: string, file: string): Value {
  const [path = '', fragment] = reference.split('#')
  const target = resolve(dirname(file), path)
  const key = schemaFiles.get(target)
  if (fragment !== undefined) return { $ref: `#${fragment}` }
  return key === undefined ? inlined(read(target), target) : { $ref: `#/components/schemas/${key}` }
}

/** What a local reference points to, or the value itself. */
export function resolved(document: Fields, value: Value | undefined): Fields {
  const given = fields(value)
  if (typeof given['$ref'] !== 'string') return given
  let target: Value | undefined = document
  for (const token of given['$ref'].split('/').slice(1)) target = fields(target)[token]
  return fields(target)
}

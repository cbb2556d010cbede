import type { Annotations, Schema } from '../../src/model/schema.ts'

type Brief = string | { readonly [member: string]: unknown }

/** A schema as rows of a test write it: what is usual is left out, a reference is `-> Name`, a bare kind its name. */
export function brief(schema: Schema): Brief {
  const { kind, annotations, pointer: _, ...own } = schema
  if (schema.kind === 'reference') return withRemarks(`-> ${schema.target.name}`, annotations)
  const said = { ...remarks(annotations), ...members(own) }
  return Object.keys(said).length === 0 ? kind : { kind, ...said }
}

function withRemarks(name: string, annotations: Annotations): Brief {
  const said = remarks(annotations)
  return Object.keys(said).length === 0 ? name : { to: name, ...said }
}

const remarks = (annotations: Annotations): object => withoutUsual(annotations)

const members = (own: object): object =>
  withoutUsual(Object.fromEntries(Object.entries(own).map(([name, value]) => [name, name === 'values' ? value : deep(value)])))

const isUsual = (value: unknown): boolean => value === false || value === undefined || (Array.isArray(value) && value.length === 0)

const withoutUsual = (all: object): object =>
  Object.fromEntries(Object.entries(all).filter(([name, value]) => !isUsual(value) && !(usualAny.has(name) && value === 'any')))

/** Where a document says nothing, any schema stands here. */
const usualAny = new Set(['additional', 'items'])

const isSchema = (value: object): value is Schema => 'kind' in value && 'annotations' in value

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep)
  if (typeof value !== 'object' || value === null) return value
  if (isSchema(value)) return brief(value)
  return members(value)
}

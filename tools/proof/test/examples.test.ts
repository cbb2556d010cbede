import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Surface } from '../../trefoil/src/engine/surface.ts'
import { buildApi } from '../../trefoil/src/model/build-api.ts'
import { isList, isObject } from '../../trefoil/src/model/read/place.ts'
import type { Json } from '../../trefoil/src/model/schema.ts'
import type { Document } from '../../trefoil/src/spec/document.ts'
import { child, valueAt } from '../../trefoil/src/spec/pointer.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import { metalDocument } from '../src/document.ts'
import { oraclesOf } from '../src/oracle.ts'
import { root } from '../src/places.ts'

/** The examples and defaults of components that are told to be wrong are those, and only those, that ajv refuses. */

const folderOf = (name: string): string => dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`))
const installed = (name: string, path: string): Document => readDocument({ file: join(folderOf(name), path), overlays: [] })

const nothing: Surface = { models: new Map(), apis: [], shared: new Map() }

/** Where examples are told to be wrong, by pointer. */
function toldOf(document: Document): readonly string[] {
  const position = (pointer: string): ReturnType<Document['position']> => ({ file: pointer, line: 1, column: 1, length: 1 })
  const { diagnostics } = buildApi({
    document: { ...document, position, valuePosition: position },
    surface: nothing,
    config: { name: 't', names: {} },
  })
  return diagnostics.filter(({ code }) => code === 'TF3113').map(({ at }) => at?.file ?? '')
}

interface Shown {
  readonly schema: string
  readonly pointer: string
  readonly value: Json
}

/** The examples and defaults of a schema, and of what stands inside of it. */
function* shownIn(document: Document, pointer: string): Generator<Shown> {
  const schema = valueAt(document.root, pointer)
  if (!isObject(schema) || (document.dialect === '3.0' && '$ref' in schema)) return
  for (const name of ['example', 'default']) {
    const value = schema[name]
    if (value !== undefined) yield { schema: pointer, pointer: child(pointer, name), value }
  }
  const { examples, properties } = schema
  if (isList(examples))
    for (const [index, value] of examples.entries()) yield { schema: pointer, pointer: child(child(pointer, 'examples'), index), value }
  if (isObject(properties)) for (const name of Object.keys(properties)) yield* shownIn(document, child(child(pointer, 'properties'), name))
  for (const name of ['items', 'additionalProperties']) yield* shownIn(document, child(pointer, name))
  for (const name of ['allOf', 'anyOf', 'oneOf']) {
    const parts = schema[name]
    if (isList(parts)) for (const index of parts.keys()) yield* shownIn(document, child(child(pointer, name), index))
  }
}

test.each<[string, () => Document, number]>([
  ['metal', metalDocument, 100],
  ['train-travel', () => installed('@readme/oas-examples', '3.1/json/train-travel.json'), 20],
  ['directus', () => installed('@directus/specs', 'dist/openapi.json'), 200],
])('%s', (_, read, least) => {
  const document = read()
  const told = toldOf(document)
  const response = oraclesOf(document, 'response')
  const request = oraclesOf(document, 'request')
  const schemas = Object.keys(Object(valueAt(document.root, '/components/schemas')))
  const shown = schemas.flatMap((key) => [...shownIn(document, child('/components/schemas', key))])
  const wrong = shown.filter(({ schema, value }) => !response(schema)(value).valid && !request(schema)(value).valid)
  const isTold = ({ pointer }: Shown): boolean => told.some((at) => at === pointer || at.startsWith(`${pointer}/`))
  expect(shown.length).toBeGreaterThan(least)
  expect(shown.filter(isTold).map(({ pointer }) => pointer)).toEqual(wrong.map(({ pointer }) => pointer))
})

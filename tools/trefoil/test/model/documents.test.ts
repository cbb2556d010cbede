import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildApi } from '../../src/model/build-api.ts'
import type { Api } from '../../src/model/api.ts'
import type { Document } from '../../src/spec/document.ts'
import { isObject } from '../../src/spec/json.ts'
import { readDocument } from '../../src/spec/read-document.ts'
import { surfaceOf } from './given.ts'

/** Documents as they are found, read from their files; the engine is one that agrees with them. */

const root = join(import.meta.dirname, '../../../..')
const examples = (version: string, name: string): string => join(root, 'node_modules/@readme/oas-examples', version, 'json', `${name}.json`)

function built(
  file: string,
  overlays: readonly string[] = [],
): { readonly api: Api; readonly document: Document; readonly counts: Record<string, number> } {
  const document = readDocument({ file, overlays })
  const { api, diagnostics } = buildApi({ document, surface: surfaceOf(document), config: { name: 'x', names: {} } })
  expect(diagnostics.filter(({ at }) => at === undefined || at.line < 1)).toEqual([])
  const grouped = Map.groupBy(diagnostics, ({ severity, code }) => `${severity} ${code}`)
  return { api, document, counts: Object.fromEntries([...grouped].map(([key, all]) => [key, all.length])) }
}

/** Nothing is lost: each component has a name, each operation is in a group. */
function expectWhole({ schemas, groups }: Api, { root }: Document): void {
  const components = isObject(root['components']) ? root['components'] : {}
  const keys = isObject(components['schemas']) ? Object.keys(components['schemas']) : []
  expect(schemas.flatMap(({ key }) => key ?? []).sort()).toEqual(keys.sort())
  const items = Object.values(isObject(root['paths']) ? root['paths'] : {}).filter(isObject)
  const operations = items.flatMap((item) => ['get', 'put', 'post', 'delete', 'patch'].filter((method) => Object.hasOwn(item, method)))
  expect(groups.flatMap((group) => group.operations)).toHaveLength(operations.length)
}

test('the Interconnections API without its overlays: its three oneOf overlap, at all seven places, so that an example is no value', () => {
  expect(built(join(root, 'spec/metal/openapi.yaml')).counts).toEqual({ 'warning TF3112': 7, 'warning TF3113': 1 })
})

test('the Interconnections API with its overlays: nothing to say', () => {
  const folder = join(root, 'spec/metal/overlays')
  const { api, document, counts } = built(
    join(root, 'spec/metal/openapi.yaml'),
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  )
  expect(counts).toEqual({})
  expect(api.groups.map(({ name, operations }) => [name, operations.length])).toEqual([['InterconnectionsApi', 15]])
  expectWhole(api, document)
})

describe('documents that are not ours', () => {
  test.each([
    ['3.0', 'petstore', {}],
    ['3.0', 'star-trek', { 'warning TF3106': 40 }],
    // Webhooks; three schemas without a type, a length of a number.
    ['3.1', 'train-travel', { 'warning TF3106': 4, 'warning TF3113': 3 }],
    // A description beside a $ref; nullable without a type.
    ['3.0', 'complex-nesting', { 'warning TF3109': 10, 'warning TF3106': 1, 'warning TF3112': 2 }],
    ['3.0', 'circular', {}],
    ['3.0', 'polymorphism', { 'warning TF3108': 1, 'warning TF3112': 7 }],
    // One expression compiles only without the u flag, two take long.
    ['3.0', 'schema-validation', { 'error TF3104': 1, 'warning TF3114': 2 }],
  ])('%s %s', (version, name, want) => {
    const { api, document, counts } = built(examples(version, name))
    expect(counts).toEqual(want)
    expectWhole(api, document)
  })

  test('Directus', () => {
    const { api, document, counts } = built(join(root, 'node_modules/@directus/specs/dist/openapi.json'))
    expect(Object.keys(counts).filter((key) => key.startsWith('error'))).toEqual([])
    expectWhole(api, document)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/spec/read-document.ts'
import { rootWith, writeInto, type Files } from './folder.ts'

/** Schemas that refer to each other, to parts of each other and to themselves. */
const names = ['A', 'B', 'C', 'D', 'E']
const refs = names.flatMap((name) => [`#/components/schemas/${name}`, `#/components/schemas/${name}/properties/p`])
const { schema } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constantFrom('string', 'number') }),
    fc.constantFrom(...refs).map(($ref) => ({ $ref })),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
  ),
}))

const operation = fc.record({ schema }).map((content) => ({ responses: { 200: { description: '', content: { json: content } } } }))

/** A document of one file, each schema with a member `p`. */
const documents = fc.record({
  schemas: fc.tuple(
    ...names.map(() => fc.record({ type: fc.constant('object'), properties: fc.record({ p: fc.record({ items: schema }), q: schema }) })),
  ),
  paths: fc.tuple(operation, operation),
})

/** For each schema and path the file that it moves to, if it moves: alone, under a key, or where it was. */
const moves = fc.array(fc.constantFrom(undefined, 'one.json#', 'all.json#/key', 's/one.json#', 's/t/all.json#/a/key'), {
  minLength: 7,
  maxLength: 7,
})

test('a document that was split into files is what it was, whatever went where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-split-'))
  try {
    fc.assert(
      fc.property(documents, moves, ({ schemas, paths }, plan) => {
        const whole = rootWith({
          paths: { '/a': { get: paths[0] }, '/b/{id}': { get: paths[1] } },
          components: { schemas: Object.fromEntries(names.map((name, index) => [name, schemas[index]])) },
        })
        const { file } = writeInto(folder, split(JSON.parse(JSON.stringify(whole)), plan))
        expect(JSON.stringify(readDocument({ file, overlays: [] }).root)).toBe(JSON.stringify(whole))
      }),
      { numRuns: 150 },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

interface Loose {
  [key: string]: Loose
}

/** Moves values to files, and makes each reference lead to where its target went. */
function split(root: Loose, plan: readonly (string | undefined)[]): Files {
  const slots = [...names.map((name) => ['components', 'schemas', name]), ['paths', '/a'], ['paths', '/b/{id}']]
  const moved = new Map<string, { readonly file: string; readonly path: readonly string[] }>()
  const files: Record<string, Loose> = { 'o.json': root }
  for (const [index, slot] of slots.entries()) {
    const name = slot.at(-1)?.replaceAll(/\W/g, '') ?? ''
    const [file, pointer] = (plan[index] ?? '').replace('one', name).replace('key', name).split('#')
    if (file) moved.set(slot.join(' '), { file, path: (pointer ?? '').split('/').slice(1) })
  }
  const placeOf = (path: readonly string[]) => {
    for (const [slot, { file, path: to }] of moved) {
      const from = slot.split(' ')
      if (from.every((token, index) => token === path[index])) return { file, path: [...to, ...path.slice(from.length)] }
    }
    return { file: 'o.json', path }
  }
  const rewrite = (value: unknown, file: string): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => rewrite(item, file))
    if ('$ref' in value) return refer(file, placeOf(String(value.$ref).slice(2).split('/')))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rewrite(member, file)]))
  }
  for (const slot of slots) {
    const parent = slot.slice(0, -1).reduce((at, token) => at[token] ?? {}, root)
    const key = slot.at(-1) ?? ''
    const to = moved.get(slot.join(' '))
    const value = rewrite(parent[key], to?.file ?? 'o.json') as Loose
    parent[key] = to === undefined ? value : refer('o.json', to)
    if (to !== undefined) put(files, [to.file, ...to.path], value)
  }
  return files
}

const refer = (from: string, { file, path }: { readonly file: string; readonly path: readonly string[] }): Loose => {
  const way = file === from ? '' : posix.relative(dirname(from), file)
  return { $ref: `${way}${path.length === 0 && way !== '' ? '' : '#'}${path.map((token) => `/${token}`).join('')}` } as unknown as Loose
}

function put(tree: Loose, path: readonly string[], value: Loose): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) tree[key] = value
  else put((tree[key] ??= {}), rest, value)
}

import { describe, expect, test } from 'vitest'
import { folderWith, treeOf, trefoil, type Tree } from './cli.ts'
import { pets, petsWith } from './pets.ts'

interface Bad {
  readonly files: Tree
  readonly args?: readonly string[]
  /** Code and place, as they stand in the first line of the diagnostic. */
  readonly says: string
}

const overlay = `overlay: 1.0.0
info: { title: Corrections, version: 1.0.0 }
actions:
  - target: $.components.schemas.Cat
    description: There is no cat.
    update: { type: string }
`

const twice = `  /pets:
    get:
      operationId: getPet
      responses:
        '204': { description: Done. }
components:`

/** Kinds of input that people get wrong: what the command says, and that it leaves everything as it was. */
const rows: readonly [string, Bad][] = [
  ['no such file', { files: {}, says: 'error TF1001  pets.yaml:1:1' }],
  ['a URL', { files: {}, args: ['--spec', 'https://pets.example/openapi.yaml'], says: 'error TF1007' }],
  ['broken YAML', { files: { 'pets.yaml': petsWith('[Pets]', '[Pets') }, says: 'error TF1002  pets.yaml:13:7' }],
  ['a dangling reference', { files: { 'pets.yaml': petsWith('schemas/kind', 'schemas/king') }, says: 'error TF1003  pets.yaml:37:17' }],
  [
    'a reference out of the root folder',
    { files: { 'pets.yaml': petsWith("'#/components/schemas/kind'", '../kind.yaml') }, says: 'error TF1004  pets.yaml:37:17' },
  ],
  ['an operationId twice', { files: { 'pets.yaml': petsWith('components:', twice) }, says: 'error TF3302  pets.yaml:28:20' }],
  [
    'a path parameter that is not declared',
    { files: { 'pets.yaml': petsWith('/pets/{pet_id}:', '/pets/{pet_id}/{toy}:') }, says: 'error TF3301  pets.yaml:9:5' },
  ],
  [
    'an unknown type',
    {
      files: { 'pets.yaml': petsWith('          minLength: 1', '        age:\n          type: integr') },
      says: 'error TF3101  pets.yaml:36:17',
    },
  ],
  [
    'a stale overlay',
    { files: { 'pets.yaml': pets, 'o.yaml': overlay }, args: ['--overlay', 'o.yaml'], says: 'error TF1102  o.yaml:4:13' },
  ],
  [
    'a name for nothing',
    {
      files: { 'pets.yaml': pets, 'o.json': '{\n  "names": { "/components/schemas/dog": "Dog" }\n}' },
      args: ['--options', 'o.json'],
      says: 'error TF3203  o.json:2:15',
    },
  ],
  [
    'a class for nothing',
    {
      files: { 'pets.yaml': pets, 'o.json': '{\n  "groups": { "zoo": "ZooApi" }\n}' },
      args: ['--options', 'o.json'],
      says: 'error TF3203  o.json:2:16',
    },
  ],
  ['an output that cannot be written', { files: { 'pets.yaml': pets, out: 'a file' }, says: 'error TF5001  out:1:1' }],
]

describe('bad input', () => {
  test.for(rows)('%s', async ([, { files, args = [], says }]) => {
    const folder = folderWith(files)
    const ran = await trefoil(folder, ['generate', '--spec', 'pets.yaml', '--out', 'out', '--scope', '@acme', ...args])
    expect(ran.status, ran.stdout).toBe(1)
    expect(ran.stderr).toContain(says)
    expect(treeOf(folder)).toEqual(files)
  })
})

test('a cache folder that nobody can make ends the run, and does not hang it', async () => {
  const folder = folderWith({ 'pets.yaml': pets })
  const ran = await trefoil(folder, ['generate', '--spec', 'pets.yaml', '--out', 'out', '--scope', '@acme'], {
    TREFOIL_CACHE: '/proc/trefoil/cache',
    NODE_COMPILE_CACHE: '',
  })
  expect(ran.status, ran.stdout).toBe(1)
  expect(ran.stderr).toMatch(/^error TF200\d/)
  expect(treeOf(folder)).toEqual({ 'pets.yaml': pets })
})

import { expect, test } from 'vitest'
import { checkConfig } from '../../src/commands/config-shape.ts'
import type { Config } from '../../src/config.ts'
import { folderWith, hasEngine, noEngine, trefoil } from './cli.ts'
import { pets } from './pets.ts'

const good = { name: 'pets', spec: 'pets.yaml', out: 'out', scope: '@acme' }

test.each<[string, unknown, readonly string[]]>([
  ['declarations', { getPet: { style: 'cursor' }, '/paths/~1a/get': false }, []],
  ['a list', [], ['pagination']],
  ['a word', { getPet: 'cursor' }, ['pagination']],
  ['true', { getPet: true }, ['pagination']],
])('pagination that is %s', (_, pagination, want) => {
  expect(checkConfig({ ...good, pagination }).misfits?.map(({ path }) => path) ?? []).toEqual(want)
})

test('a config is typed', () => {
  const config: Config = { ...good, pagination: { getPet: { style: 'link', parameters: ['after'], items: '', names: { items: 'pets' } } } }
  // @ts-expect-error A cursor has to be somewhere.
  const cursor: Config = { ...good, pagination: { getPet: { style: 'cursor', parameter: 'after', items: '' } } }
  // @ts-expect-error Only pages by number have a first one.
  const offset: Config = { ...good, pagination: { getPet: { style: 'offset', parameter: 'after', items: '', first: 1 } } }
  expect([config, cursor, offset]).toHaveLength(3)
})

const config = `export default {
  ...${JSON.stringify(good)},
  pagination: {
    getPet: { style: 'cursor', parameter: 'after', items: '/name', next: '/name', first: 1 },
    '/paths/~1pets~1{pet_id}/get': { style: 'offset' },
    getPets: { style: 'offset' },
  },
}
`

test.skipIf(!hasEngine)(`what is wrong is so at its place in the config${hasEngine ? '' : ` (skipped: ${noEngine})`}`, async () => {
  const folder = folderWith({ 'pets.yaml': pets, 'trefoil.config.ts': config })
  const { status, stderr } = await trefoil(folder, ['generate'])
  expect([status, stderr.match(/^error .*\n.*/gm)]).toEqual([
    1,
    [
      `error TF3501  trefoil.config.ts:4:5\n  In the config's pagination of "getPet": A pagination of style "cursor" has no member "first"`,
      `error TF3503  trefoil.config.ts:4:5\n  In the config's pagination of "getPet": The operation has no parameter "after"`,
      `error TF3503  trefoil.config.ts:4:5\n  In the config's pagination of "getPet": What stands at "/name" in the body of a success need not be a list`,
      `error TF3503  trefoil.config.ts:5:6\n  The config says twice how an operation has pages: "getPet" and "/paths/~1pets~1{pet_id}/get"`,
      `error TF3503  trefoil.config.ts:6:5\n  The config says how "getPets" has pages, which is no operation of the document`,
    ],
  ])
})

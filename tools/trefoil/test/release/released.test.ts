import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../../src/commands/compile.ts'
import { requestFromConfig } from '../../src/commands/config-file.ts'
import { stateOf } from '../../src/commands/last-release.ts'
import { stopwatch } from '../../src/commands/stopwatch.ts'
import { runtimeSources } from '../../src/commands/tool.ts'
import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import { fixturesEmitter } from '../../src/emit/fixtures/fixtures-emitter.ts'
import { validatorsEmitter } from '../../src/emit/validators/validators-emitter.ts'
import { digestsOf } from '../../src/release/digests.ts'
import { entriesBetween, type State } from '../../src/release/entries.ts'
import { readReleased, type Released } from '../../src/release/read-released.ts'
import { record } from '../../src/release/record.ts'
import { folderWith, put, treeOf } from '../commands/cli.ts'

const metal = join(import.meta.dirname, '../../../../spec/metal')
const folder = folderWith({})
const request = await requestFromConfig(undefined, metal)
const compiled = await compile(
  request,
  'when-needed',
  stopwatch(() => {}),
)
const now = stateOf(compiled)
const { surface } = compiled
record(folder, { ...now, surface, version: '1.0.0' })
const released = await readReleased(folder)

const stateIn = ({ config, ...rest }: Released): State => ({ ...rest, ...config })

test('what was released is read as it was: the same options, and no change', () => {
  expect(released.config).toEqual({ version: '1.0.0', ...now, api: undefined, document: undefined, digests: undefined })
  expect(released.digests).toEqual(now.digests)
  expect(entriesBetween(stateIn(released), now)).toEqual([])
})

test('the packages can be made of it again, byte by byte', () => {
  const options = { ...released.config.packages, runtime: runtimeSources(), version: '1.0.0' }
  const made = [
    ...[...clientEmitter(released.api, options), ...docsEmitter(released.api, options)].map(({ path, text }) => ({
      path: `client/${path}`,
      text,
    })),
    ...validatorsEmitter(released.api, options).map(({ path, text }) => ({ path: `validators/${path}`, text })),
    ...fixturesEmitter(released.api, options).map(({ path, text }) => ({ path: `fixtures/${path}`, text })),
  ]
  expect(digestsOf(made)).toEqual(now.digests)
})

test('the same state is written as the same bytes, and nothing of this machine', () => {
  const before = treeOf(folder)
  expect(record(folder, { ...now, surface, version: '1.0.0' })).toEqual([])
  expect(Object.keys(before)).toEqual(['config.json', 'files.json', 'openapi.json', 'surface.ts'])
  expect(Object.values(before).join('')).not.toContain(join(metal, '../..'))
})

test('positions of what is gone lie in what was released', () => {
  const { at } = entriesBetween(stateIn(released), { ...now, api: { ...now.api, groups: [] } })[0] ?? {}
  expect(at?.()).toMatchObject({ file: join(folder, 'openapi.json') })
  expect(at?.().line).toBeGreaterThan(1)
})

test('a version alone changes no digest, any other word of package.json does', () => {
  const manifest = (version: string, license: string): string =>
    JSON.stringify({ name: '@acme/validators', version, license, dependencies: { '@acme/client': version, zod: '1.0.0' } }, null, 2)
  const digest = (version: string, license: string): object =>
    digestsOf([{ path: 'validators/package.json', text: manifest(version, license) }])
  expect(digest('1.0.0', 'MIT')).toEqual(digest('2.0.0-next.1', 'MIT'))
  expect(digest('1.0.0', 'MIT')).not.toEqual(digest('1.0.0', 'ISC'))
})

test.each<[string, (state: State) => State, string, string]>([
  ['a scope', (state) => ({ ...state, packages: { ...state.packages, scope: '@other' } }), 'major major major', '@other/client'],
  [
    'zod/mini',
    (state) => ({ ...state, packages: { ...state.packages, validators: { dialect: 'zod/mini' } } }),
    'none major none',
    'zod/mini',
  ],
  ['fewer formats', (state) => ({ ...state, model: { ...state.model, policies: { formats: 'annotate' } } }), 'none minor none', 'remarks'],
  [
    'open enums',
    (state) => ({ ...state, model: { ...state.model, policies: { unknownEnumValues: 'accept' } } }),
    'none minor none',
    'enum',
  ],
  ['a licence', (state) => ({ ...state, packages: { ...state.packages, metadata: { license: 'ISC' } } }), 'patch patch patch', 'license'],
  [
    'other code',
    (state) => ({ ...state, digests: new Map([...state.digests, ['client/x.ts', '0'], ['fixtures/x.ts', '0']]) }),
    'patch none patch',
    'generated code',
  ],
])('what the packages are made with counts: %s', (_, change, bumps, words) => {
  const [entry, ...rest] = entriesBetween(now, change(now))
  expect([Object.values(entry?.bumps ?? {}).join(' '), rest]).toEqual([bumps, []])
  expect(entry?.text).toContain(words)
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['a config that is none', { 'config.json': '{}' }],
  ['a config that is no JSON', { 'config.json': '<<<<<<< HEAD' }],
  ['digests that are none', { 'files.json': '[]' }],
])('what is not as it was written is refused: %s', async (_, files) => {
  const broken = folderWith({ ...treeOf(folder), ...files })
  await expect(readReleased(broken)).rejects.toThrow(/TF6105/)
})

test('a file that is missing is named', async () => {
  const { 'surface.ts': _, ...others } = treeOf(folder)
  const broken = folderWith({})
  put(broken, others)
  await expect(readReleased(broken)).rejects.toThrow(/TF6105.*missing/)
})

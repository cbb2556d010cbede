import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { requestFromConfig } from '../../src/commands/config-file.ts'
import { checkConfig } from '../../src/commands/config-shape.ts'
import { requestWithOptions } from '../../src/commands/options-file.ts'
import { requestOfFlags } from '../../src/commands/request.ts'
import { folderWith, trefoil } from './cli.ts'

const good = { name: 'metal', spec: 'openapi.yaml', out: '../out', scope: '@acme' }

describe('the shape of a config', () => {
  const rows: readonly [string, unknown, readonly string[]][] = [
    ['the least', good, []],
    [
      'everything',
      {
        ...good,
        overlays: ['a.yaml', 'overlays/*.yaml'],
        package: { license: 'MIT', author: 'Us', homepage: 'https://x', repository: { url: 'https://y', directory: 'z' } },
        validators: { dialect: 'zod/mini', formats: { assert: ['date', 'int32'] }, unknownEnumValues: 'accept' },
        patterns: { superLinear: 'error' },
        names: { '/components/schemas/A': 'B' },
        groups: { 'Big pets': 'AnimalsApi' },
      },
      [],
    ],
    ['undefined is absent', { ...good, overlays: undefined }, []],
    ['nothing', undefined, ['']],
    ['a list', [good], ['']],
    ['empty', {}, ['name', 'spec', 'out', 'scope']],
    ['a scope without @', { ...good, scope: 'acme' }, ['scope']],
    ['a scope that is longer than a name can be', { ...good, scope: `@${'a'.repeat(204)}` }, ['scope']],
    ['a scope in capitals', { ...good, scope: '@Acme' }, ['scope']],
    ['a misspelt member', { ...good, overlay: [] }, ['overlay']],
    ['a misspelt member further in', { ...good, package: { licence: 'MIT' } }, ['package.licence']],
    ['a list of other things', { ...good, overlays: [1] }, ['overlays']],
    ['a repository without url', { ...good, package: { repository: {} } }, ['package.repository.url']],
    ['half of a character', { ...good, package: { author: 'a\ud800' } }, ['package.author']],
    ['an unknown dialect', { ...good, validators: { dialect: 'yup' } }, ['validators.dialect']],
    ['formats in a word', { ...good, validators: { formats: 'annotate' } }, []],
    ['all formats but some', { ...good, validators: { formats: { annotate: ['hostname'] } } }, []],
    ['formats in another word', { ...good, validators: { formats: 'off' } }, ['validators.formats']],
    ['a format that nobody checks', { ...good, validators: { formats: { assert: ['money'] } } }, ['validators.formats']],
    ['two lists of formats', { ...good, validators: { formats: { assert: [], annotate: [] } } }, ['validators.formats']],
    ['unknown values in another word', { ...good, validators: { unknownEnumValues: true } }, ['validators.unknownEnumValues']],
    ['patterns that are to be something else', { ...good, patterns: { superLinear: true } }, ['patterns.superLinear']],
    ['an API class that is none', { ...good, groups: { pets: 1 } }, ['groups']],
    ['names that are no pointers', { ...good, names: { A: 'B' } }, ['names']],
    ['a member that every object inherits', { ...good, constructor: 'x' }, ['constructor']],
  ]
  test.each(rows)('%s', (_, value, paths) => expect((checkConfig(value).misfits ?? []).map(({ path }) => path)).toEqual(paths))
})

describe('configs that are refused, and where', () => {
  const rows: readonly [string, string, string][] = [
    [
      'a member of another type',
      `export default {\n  name: 'x',\n  spec: 'y',\n  out: 'z',\n  scope: 5,\n}\n`,
      'TF6003  trefoil.config.ts:5:3',
    ],
    ['a member too many', `export default { name: 'x', spec: 'y', out: 'z', scope: '@a', colour: 1 }`, 'TF6003  trefoil.config.ts:1:63'],
    ['no default export', `export const config = {}`, 'TF6003  trefoil.config.ts:1:1'],
    ['it throws', `const nothing = undefined\n\nexport default nothing.name`, 'TF6002  trefoil.config.ts:3:24'],
    ['broken syntax', `export default {\n  name: 'x'\n  spec: 'y' }`, 'TF6002  trefoil.config.ts:3:3'],
    ['an import of nothing', `import './nothing.ts'\nexport default {}`, 'TF6002  trefoil.config.ts:'],
  ]
  // In a process of its own: here vitest would load the config, in its own way.
  test.each(rows)('%s', async (_, text, says) => {
    const ran = await trefoil(folderWith({ 'trefoil.config.ts': text }), ['generate'])
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain(`error ${says}`)
  })

  test('in a folder of CommonJS it says how to go on, and that works', async () => {
    const config = `export default ${JSON.stringify(good)}`
    const folder = folderWith({ 'package.json': '{ "type": "commonjs" }', 'trefoil.config.ts': config })
    expect(await trefoil(folder, ['check'])).toMatchObject({ status: 1, stderr: expect.stringContaining('Name it trefoil.config.mts') })
    const renamed = folderWith({ 'package.json': '{ "type": "commonjs" }', 'trefoil.config.mts': config })
    expect(await trefoil(renamed, ['check'])).toMatchObject({ status: 1, stderr: expect.stringContaining('TF1001  openapi.yaml') })
  })

  test('one in JavaScript is found as well', async () => {
    const folder = folderWith({ 'trefoil.config.mjs': `export default ${JSON.stringify(good)}` })
    expect(await trefoil(folder, ['check'])).toMatchObject({ status: 1, stderr: expect.stringContaining('TF1001  openapi.yaml') })
  })

  test('there is none', async () => {
    for (const args of [[], ['--config', 'other.config.ts']]) {
      expect(await trefoil(folderWith({}), ['check', ...args])).toMatchObject({ status: 1, stderr: expect.stringContaining('TF6001') })
    }
  })
})

describe('what a config asks for', () => {
  const text = `export default ${JSON.stringify({ ...good, overlays: ['last.yaml', 'overlays/*.yaml', 'none-*.yaml'] })}`
  const files = { 'pnpm-workspace.yaml': '', 'spec/x/trefoil.config.ts': text, 'spec/x/overlays/b.yaml': '', 'spec/x/overlays/a.yaml': '' }

  const root = folderWith(files)
  test('paths are relative to its folder, the document is named from the root of the workspace', async () => {
    const request = await requestFromConfig('spec/x/trefoil.config.ts', root)
    expect(request).toMatchObject({
      spec: join(root, 'spec/x/openapi.yaml'),
      overlays: ['last.yaml', 'overlays/a.yaml', 'overlays/b.yaml'].map((path) => join(root, 'spec/x', path)),
      out: join(root, 'spec/out'),
      surface: join(root, 'spec/x/surface.ts'),
      source: 'spec/x/openapi.yaml',
      layout: 'workspace',
      workspace: 'pnpm',
    })
    expect(request.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['TF6004', 'warning']])
  })
})

describe('what flags ask for', () => {
  const rows: readonly [string, string, string, string][] = [
    ['a document inside the output folder', 'out/specs/pets.yaml', 'out', 'specs/pets.yaml'],
    ['a document elsewhere goes by its name', 'specs/pets.yaml', 'out', 'pets.yaml'],
    ['a name that begins with dots is inside', 'out/..pets.yaml', 'out', '..pets.yaml'],
  ]
  test.each(rows)('%s', (_, spec, out, source) => {
    const request = requestOfFlags({ spec, out, scope: '@acme', overlay: ['o.yaml'] }, '/home/me')
    expect(request).toMatchObject({
      source,
      spec: join('/home/me', spec),
      overlays: ['/home/me/o.yaml'],
      surface: '/home/me/out/.trefoil/surface.ts',
      layout: 'standalone',
      workspace: 'npm',
    })
  })
  test('the name is that of the file, unless given', () => {
    const flags = { spec: 'specs/pets.v1.yaml', out: 'out', scope: '@acme', overlay: [] }
    expect(requestOfFlags(flags, '/').config.name).toBe('pets.v1')
    expect(requestOfFlags({ ...flags, name: 'mine' }, '/').config.name).toBe('mine')
  })
})

describe('what a config says beside flags', () => {
  const flags = { spec: 'pets.yaml', out: 'out', scope: '@acme', overlay: [] }

  test('is read from JSON', () => {
    const options = { validators: { formats: 'annotate' }, names: { '/components/schemas/pet': 'Animal' }, groups: { default: 'Zoo' } }
    const folder = folderWith({ 'options.json': JSON.stringify(options) })
    const { config, ...request } = requestWithOptions(flags, 'options.json', folder)
    const { config: plain, ...without } = requestOfFlags(flags, folder)
    expect(config).toEqual({ ...plain, ...options })
    expect(request).toEqual({ ...without, configFile: join(folder, 'options.json') })
  })

  const rows: readonly [string, string | undefined, string][] = [
    ['there is none', undefined, 'TF6001'],
    ['no JSON', '{\n  "names": {},\n}', 'TF6002  o.json:3:1'],
    ['no object', '[]', 'TF6003  o.json:1:1'],
    ['what the command line says', '{\n  "out": "x"\n}', 'TF6003  o.json:2:4'],
    ['a misspelt member', '{\n  "validators": {\n    "format": "assert" }}', 'TF6003  o.json:3:6'],
    ['a member that every object has', '{"__proto__": 1}', 'TF6003  o.json:1:3'],
  ]
  test.each(rows)('%s', async (_, text, says) => {
    const folder = folderWith({ 'pets.yaml': '', ...(text !== undefined && { 'o.json': text }) })
    const args = ['--spec', 'pets.yaml', '--out', 'out', '--scope', '@acme', '--options', 'o.json']
    const ran = await trefoil(folder, ['check', ...args])
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain(`error ${says}`)
  })
})

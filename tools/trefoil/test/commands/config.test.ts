import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { requestFromConfig } from '../../src/commands/config-file.ts'
import { checkConfig } from '../../src/commands/config-shape.ts'
import { requestOfFlags } from '../../src/commands/request.ts'
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'trefoil-config-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

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
        validators: { dialect: 'zod/mini' },
        names: { '/components/schemas/A': 'B' },
      },
      [],
    ],
    ['undefined is absent', { ...good, overlays: undefined }, []],
    ['nothing', undefined, ['']],
    ['a list', [good], ['']],
    ['empty', {}, ['name', 'spec', 'out', 'scope']],
    ['a scope without @', { ...good, scope: 'acme' }, ['scope']],
    ['a scope in capitals', { ...good, scope: '@Acme' }, ['scope']],
    ['a misspelt member', { ...good, overlay: [] }, ['overlay']],
    ['a misspelt member further in', { ...good, package: { licence: 'MIT' } }, ['package.licence']],
    ['a list of other things', { ...good, overlays: [1] }, ['overlays']],
    ['a repository without url', { ...good, package: { repository: {} } }, ['package.repository.url']],
    ['an unknown dialect', { ...good, validators: { dialect: 'yup' } }, ['validators.dialect']],
    ['names that are no pointers', { ...good, names: { A: 'B' } }, ['names']],
    ['a member that every object inherits', { ...good, constructor: 'x' }, ['constructor']],
  ]
  test.each(rows)('%s', (_, value, paths) => expect((checkConfig(value).misfits ?? []).map(({ path }) => path)).toEqual(paths))
})

async function diagnosticsOf(files: Readonly<Record<string, string>>, config?: string): Promise<readonly object[]> {
  const thrown: unknown = await requestFromConfig(config, folderWith(files)).catch((error: unknown) => error)
  if (!(thrown instanceof DiagnosticError)) throw new Error(`no diagnostics: ${String(thrown)}`)
  return thrown.diagnostics.map(({ code, at }) => ({ code, line: at?.line, column: at?.column }))
}

describe('configs that are refused, and where', () => {
  const rows: readonly [string, string, object][] = [
    [
      'a member of another type',
      `export default {\n  name: 'x',\n  spec: 'y',\n  out: 'z',\n  scope: 5,\n}\n`,
      { code: 'TF6003', line: 5, column: 3 },
    ],
    [
      'a member too many',
      `export default { name: 'x', spec: 'y', out: 'z', scope: '@a', colour: 1 }`,
      { code: 'TF6003', line: 1, column: 63 },
    ],
    ['no default export', `export const config = {}`, { code: 'TF6003', line: 1, column: 1 }],
    ['it throws', `const nothing = undefined\n\nexport default nothing.name`, { code: 'TF6002', line: 3, column: 24 }],
    ['broken syntax', `export default {\n  name: 'x'\n  spec: 'y' }`, { code: 'TF6002', line: 3 }],
    ['an import of nothing', `import './nothing.ts'\nexport default {}`, { code: 'TF6002' }],
  ]
  test.each(rows)('%s', async (_, text, want) => expect(await diagnosticsOf({ 'trefoil.config.ts': text })).toMatchObject([want]))

  test('there is none', async () => {
    expect(await diagnosticsOf({})).toMatchObject([{ code: 'TF6001' }])
    expect(await diagnosticsOf({}, 'other.config.ts')).toMatchObject([{ code: 'TF6001' }])
  })
})

describe('what a config asks for', () => {
  const text = `export default ${JSON.stringify({ ...good, overlays: ['last.yaml', 'overlays/*.yaml', 'none-*.yaml'] })}`
  const files = { 'pnpm-workspace.yaml': '', 'spec/x/trefoil.config.ts': text, 'spec/x/overlays/b.yaml': '', 'spec/x/overlays/a.yaml': '' }

  test('paths are relative to its folder, the document is named from the root of the workspace', async () => {
    const root = folderWith(files)
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

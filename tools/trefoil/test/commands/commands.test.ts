import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyOf, folderWith, hasEngine, noEngine, put, treeOf, trefoil } from './cli.ts'
import { pets, petsWith } from './pets.ts'

const flags = ['--spec', 'pets.yaml', '--out', 'out', '--scope', '@acme'] as const
const packages = ['client', 'validators', 'fixtures']

const withEngine = (): void => {
  const made = folderWith({ 'pets.yaml': pets })
  beforeAll(async () => {
    const ran = await trefoil(made, ['generate', ...flags])
    expect(ran, ran.stderr).toMatchObject({ status: 0, stderr: '' })
  })

  test('standing alone, three packages lie in a project that links them', () => {
    const paths = Object.keys(treeOf(join(made, 'out')))
    for (const name of packages)
      expect(paths).toEqual(expect.arrayContaining([`${name}/package.json`, `${name}/src/index.ts`, `${name}/tsconfig.json`]))
    const around = paths.filter((path) => !packages.some((name) => path.startsWith(`${name}/`)))
    expect(around.sort()).toEqual(['.trefoil/manifest.json', '.trefoil/surface.ts', 'package.json', 'trefoil.json', 'tsconfig.json'])
  })

  test('the manifest lists every file but itself', () => {
    const { '.trefoil/manifest.json': manifest = '', ...files } = treeOf(join(made, 'out'))
    expect(JSON.parse(manifest)).toEqual(Object.keys(files).sort())
  })

  test('trefoil.json has every component and every operation', () => {
    const fixtures = (name: string): object =>
      Object.fromEntries(
        ['arbitrary', 'make', 'minimal', 'full', 'sample', 'boundaries', 'invalid'].map((kind) => [kind, `${kind}${name}`]),
      )
    expect(JSON.parse(treeOf(made)['out/trefoil.json'] ?? '')).toEqual({
      components: {
        Pet: { type: 'Pet', schema: 'PetSchema', ...fixtures('Pet') },
        kind: { type: 'Kind', schema: 'KindSchema', ...fixtures('Kind') },
      },
      operations: { 'GET /pets/{pet_id}': { id: 'getPet', api: 'PetsApi', function: 'getPet' } },
    })
  })

  test('nothing changed: as it was, and no escape codes in a pipe', async () => {
    const before = treeOf(made)
    const { status, stdout, stderr } = await trefoil(made, ['generate', ...flags])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.replace(/[\d.]+ s$/m, 'N s')).toBe(
      [
        'pets  1 operation, 2 schemas',
        '  surface     unchanged, engine not needed',
        '  client      as it was',
        '  validators  as it was',
        '  fixtures    as it was',
        'done in N s',
        '',
      ].join('\n'),
    )
    expect(treeOf(made)).toEqual(before)
  })

  test('an edit of prose: check lists the files, generate writes them without the engine, check is content', async () => {
    const folder = copyOf(made)
    put(folder, { 'pets.yaml': petsWith('What it is called.', 'Its name.') })
    const before = treeOf(folder)
    const noJava = { PATH: folder, JAVA_HOME: '', TREFOIL_ENGINE_JAR: '' }
    const checked = await trefoil(folder, ['check', ...flags], noJava)
    expect(checked.status, checked.stderr).toBe(1)
    expect(checked.stdout).toMatch(/^ {2}different {3}out\/client\/src\/types\/pet\.ts$/m)
    expect(treeOf(folder)).toEqual(before)
    expect(await trefoil(folder, ['generate', ...flags], noJava)).toMatchObject({ status: 0 })
    const after = treeOf(folder)
    expect(after['out/client/src/types/pet.ts']).toContain('Its name.')
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(await trefoil(folder, ['check', ...flags], noJava)).toMatchObject({ status: 0 })
  })

  test('files that are missing, different and stale are told apart, also right after a run that knew them', async () => {
    const folder = copyOf(made)
    const list: unknown = JSON.parse(treeOf(folder)['out/.trefoil/manifest.json'] ?? '')
    expect(await trefoil(folder, ['generate', ...flags])).toMatchObject({ status: 0 })
    put(folder, {
      'out/client/src/index.ts': '// edited\n',
      'out/client/src/old.ts': '',
      'out/.trefoil/manifest.json': JSON.stringify([...(Array.isArray(list) ? list : []), 'client/src/old.ts', 'fixtures/gone.ts']),
    })
    const { status, stdout } = await trefoil(folder, ['check', '--json', ...flags])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'check',
      result: 'different',
      differences: [
        { file: 'out/.trefoil/manifest.json', is: 'different' },
        { file: 'out/client/src/index.ts', is: 'different' },
        { file: 'out/client/src/old.ts', is: 'stale' },
      ],
    })
    expect(await trefoil(folder, ['generate', ...flags])).toMatchObject({ status: 0 })
    expect(treeOf(folder)).toEqual(treeOf(made))
  })

  test('another path and the engine forced: the same bytes', async () => {
    const folder = folderWith({ 'pets.yaml': pets })
    expect(await trefoil(folder, ['generate', '--engine', ...flags])).toMatchObject({ status: 0 })
    expect(treeOf(folder)).toEqual(treeOf(made))
    expect(await trefoil(folder, ['check', '--engine', ...flags])).toMatchObject({ status: 0 })
  })

  test('the version that changesets wrote stays', async () => {
    const folder = copyOf(made)
    const manifest = treeOf(folder)['out/client/package.json'] ?? ''
    put(folder, {
      'out/client/package.json': manifest.replace('"version": "1.0.0"', '"version": "1.2.3"'),
      'out/client/CHANGELOG.md': '# 1.2.3',
    })
    expect(await trefoil(folder, ['generate', ...flags])).toMatchObject({ status: 0 })
    const after = treeOf(folder)
    for (const name of packages) expect(JSON.parse(after[`out/${name}/package.json`] ?? '')).toMatchObject({ version: '1.2.3' })
    expect(after['out/client/CHANGELOG.md']).toBe('# 1.2.3')
  })

  test("--json is one object, with a project's own package.json as a warning in it", async () => {
    const folder = folderWith({ 'pets.yaml': pets, 'package.json': '{ "name": "mine" }' })
    const here = ['--spec', 'pets.yaml', '--out', '.', '--scope', '@acme']
    const { status, stdout, stderr } = await trefoil(folder, ['generate', '--json', '--timing', ...here])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const printed = JSON.parse(stdout)
    expect(printed).toMatchObject({
      command: 'generate',
      result: 'written',
      name: 'pets',
      operations: 1,
      schemas: 2,
      webhooks: 0,
      overlays: 0,
      counts: { client: { removed: 0, same: 0 }, project: { written: 3, removed: 0, same: 0 } },
      diagnostics: [{ code: 'TF5007', severity: 'warning', file: 'package.json', line: 1, column: 1 }],
    })
    expect(printed.timings.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['read', 'engine', 'model', 'client', 'write', 'total']),
    )
    expect(treeOf(folder)['package.json']).toBe('{ "name": "mine" }')
  })

  test.each([
    ['warn', 0, /^warning TF3114 {2}pets\.yaml:35:20$/m],
    ['error', 1, /^error TF3114 {2}pets\.yaml:35:20$/m],
    ['allow', 0, /^$/],
  ])('patterns that can take very long: %s', async (superLinear, status, says) => {
    const config = `export default { name: 'pets', spec: 'pets.yaml', out: 'out', scope: '@acme', patterns: { superLinear: '${superLinear}' } }`
    const folder = folderWith({
      'trefoil.config.mts': config,
      'pets.yaml': petsWith('          minLength: 1', "          pattern: '^(a+)+$'"),
    })
    const ran = await trefoil(folder, ['generate'])
    expect(ran).toMatchObject({ status, stderr: expect.stringMatching(says) })
  })

  test('--timing prints what each phase cost', async () => {
    const folder = copyOf(made)
    const { stdout } = await trefoil(folder, ['check', '--timing', ...flags])
    for (const phase of ['read', 'engine', 'model', 'client', 'docs', 'validators', 'fixtures', 'compare', 'total']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${phase} +\\d+\\.\\d{3} s +\\d+\\.\\d{3} s$`, 'm'))
    }
  })
}

if (hasEngine) describe('the commands', withEngine)
else test('the commands', ({ skip }) => skip(noEngine))

describe('without a run', () => {
  const empty = folderWith({})
  const colored = (text: string): boolean => text.includes('\u001b[')

  const rows: readonly [string, Readonly<Record<string, string>>, boolean][] = [
    ['in a pipe: none', {}, false],
    ['asked for: some', { FORCE_COLOR: '1' }, true],
    ['asked for and refused: none', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ]
  test.each(rows)('colours %s', async (_, env, wanted) => {
    const { status, stderr } = await trefoil(empty, ['generate'], env)
    expect(status).toBe(1)
    expect(stderr).toContain('TF6001')
    expect(colored(stderr)).toBe(wanted)
  })

  const usage: readonly [string, readonly string[], number, string][] = [
    ['no command', [], 2, 'Usage: trefoil'],
    ['an unknown command', ['generat'], 2, 'unknown command'],
    ['an unknown option', ['generate', '--engin'], 2, '--engine'],
    ['a scope that is none', ['generate', '--scope', 'acme'], 2, '@acme'],
    ['a document without a place', ['generate', '--spec', 'x'], 2, '--out DIR'],
    ['a document and a config', ['generate', '--spec', 'x', '--out', 'y', '--scope', '@z', '--config', 'c'], 2, '--config'],
    ['flags that go with a document', ['check', '--out', 'y'], 2, '--spec'],
    ['options that go with a document', ['check', '--options', 'y'], 2, '--spec'],
    ['--help', ['--help'], 0, 'Usage: trefoil'],
    ['--help of a command', ['generate', '--help'], 0, '--overlay'],
    ['--version', ['--version'], 0, '0.'],
  ]
  test.each(usage)('%s', async (_, args, status, says) => {
    const ran = await trefoil(empty, args)
    expect(ran.status).toBe(status)
    expect(status === 0 ? ran.stdout : ran.stderr).toContain(says)
    expect(treeOf(empty)).toEqual({})
  })
})

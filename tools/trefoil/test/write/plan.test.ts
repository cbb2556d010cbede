import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isPlace } from '../../src/write/place.ts'
import { folder, manifestOf, planOf, treeOf, write, type Tree } from './folder.ts'

describe('where we may write', () => {
  const rows: readonly [string, boolean][] = [
    ['client/src/index.ts', true],
    ['fixtures/package.json', true],
    ['trefoil.json', true],
    ['.trefoil/surface.ts', true],
    ['client', false],
    ['client/', false],
    ['client//x', false],
    ['README.md', false],
    ['.trefoil/manifest.json', false],
    ['../x', false],
    ['client/../../x', false],
    ['client/./x', false],
    ['/etc/passwd', false],
    ['C:/x', false],
    ['client\\..\\x', false],
    ['client/a\0b', false],
    ['client/a:stream', false],
    ['client/trailing.', false],
    ['client/node_modules/x.js', false],
    ['client/.git/hooks/post-commit', false],
    ['validators/CHANGELOG.md', false],
    ['client/changelog.md', false],
    ['client/docs/models/Changelog.md', true],
    ['client/docs/models/dist/Changelog.md', false],
    ['client/docs/models/CON.md', false],
    ['client/docs/models/Console.md', true],
    ['client/src/nul', false],
    [`client/src/${'a'.repeat(200)}`, true],
    [`client/src/${'ä'.repeat(101)}`, false],
    ['__proto__/x', false],
  ]
  test.each(rows)('%j: %s', (path, may) => expect(isPlace(path)).toBe(may))
})

describe('what stops a run before it touches anything', () => {
  const rows: readonly [string, Tree, Tree, string][] = [
    ['a file that nobody generated', { 'client/src/a.ts': 'mine' }, { 'client/src/a.ts': 'a' }, 'TF5002'],
    ['a package.json that nobody generated', { 'client/package.json': '{}' }, { 'client/package.json': '{ }' }, 'TF5002'],
    ['a folder in the place of a file', { 'client/a.ts/b': 'b' }, { 'client/a.ts': 'a' }, 'TF5003'],
    ['a file in the place of a folder', { client: 'c' }, { 'client/a.ts': 'a' }, 'TF5003'],
    ['two files of one path', {}, { 'client/A.ts': 'a', 'client/a.ts': 'b' }, 'TF5004'],
    ['a path that leaves the folder', {}, { 'client/../../a.ts': 'a' }, 'TF5004'],
    ['a manifest that is none', { '.trefoil/manifest.json': '{' }, {}, 'TF5005'],
    ['a manifest of something else', { '.trefoil/manifest.json': '[1]' }, {}, 'TF5005'],
    ['a file in the place of our own folder', { '.trefoil': '' }, {}, 'TF5005'],
  ]
  test.each(rows)('%s', (_, before, wanted, code) => {
    const out = folder(before)
    expect(() => planOf(out, wanted)).toThrow(code)
    expect(treeOf(out)).toEqual(before)
  })

  test('the output folder is a file', () => {
    const root = folder({ out: '' })
    expect(() => planOf(join(root, 'out'), {})).toThrow('TF5001')
    expect(() => planOf(join(root, 'out/below'), {})).toThrow('TF5001')
  })
})

describe('links', () => {
  test('a link inside the folder is not followed when writing', () => {
    const root = folder({ 'elsewhere/a.ts': 'theirs', 'out/x': '' })
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/client'))
    expect(() => planOf(join(root, 'out'), { 'client/a.ts': 'a' })).toThrow('TF5003 A symbolic link stands')
  })
  test('a link in the place of a file is not followed', () => {
    const root = folder({ 'elsewhere/a.ts': 'theirs', 'out/client/x': '' })
    symlinkSync(join(root, 'elsewhere/a.ts'), join(root, 'out/client/a.ts'))
    expect(() => planOf(join(root, 'out'), { 'client/a.ts': 'a' })).toThrow('TF5003')
  })
  test('nothing is removed through a link that a doctored list names', async () => {
    const root = folder({ 'elsewhere/a.ts': 'theirs', ...under('out', manifestOf('client/a.ts', 'client/b.ts', '../elsewhere/a.ts')) })
    mkdirSync(join(root, 'out/validators'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/client'))
    const { remove } = await write(join(root, 'out'), { 'trefoil.json': '{}' })
    expect(remove).toEqual([])
    expect(treeOf(join(root, 'elsewhere'))).toEqual({ 'a.ts': 'theirs' })
  })
  test('our own folder as a link is refused', () => {
    const root = folder({ 'elsewhere/manifest.json': '[]', 'out/x': '' })
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/.trefoil'))
    expect(() => planOf(join(root, 'out'), {})).toThrow('TF5005')
  })
  test('the output folder itself may be a link', async () => {
    const root = folder({ 'real/x': '' })
    symlinkSync(join(root, 'real'), join(root, 'out'))
    await write(join(root, 'out'), { 'trefoil.json': '{}' })
    expect(treeOf(join(root, 'real'))).toMatchObject({ 'trefoil.json': '{}' })
  })
})

test("a project's own package.json stays, with a warning, and is not in the list", async () => {
  const out = folder({ 'package.json': '{ "name": "mine" }' })
  const made = planOf(out, { 'package.json': '{}', 'trefoil.json': '{}' }, ['package.json'])
  expect(made.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['TF5007', 'warning']])
  expect(made).toMatchObject({ write: [{ path: 'trefoil.json' }], same: [], kept: ['package.json'] })
  expect(JSON.parse(made.manifest.text)).toEqual(['trefoil.json'])
})

function under(prefix: string, tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [`${prefix}/${path}`, text]))
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, hasEngine, noEngine, trefoil } from './cli.ts'
import { pets, petsWith } from './pets.ts'

const files = {
  'old.yaml': pets,
  'limit.yaml': petsWith('minLength: 1', 'minLength: 2'),
  'words.yaml': petsWith('What it is called.', 'How one calls it.'),
  'hostile.yaml': petsWith('[cat, dog]', String.raw`[cat, dog, "@octocat [x](https://evil.example) <img src=x> \x1B[31m *b* #1"]`),
  'broken.yaml': petsWith('type: string\n          minLength: 1', 'type: text'),
}

test('a format that there is not', async () => {
  const { status, stderr } = await trefoil(folderWith(files), ['diff', 'old.yaml', 'limit.yaml', '--format', 'xml'])
  expect([status, stderr]).toEqual([2, expect.stringContaining('Allowed choices are text, markdown')])
})

test('a format and JSON', async () => {
  const { status, stderr } = await trefoil(folderWith(files), ['diff', 'old.yaml', 'limit.yaml', '--format', 'markdown', '--json'])
  expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be used with')])
})

test('no config and one document', async () => {
  const { status, stderr } = await trefoil(folderWith(files), ['diff', 'old.yaml'])
  expect([status, stderr]).toEqual([1, expect.stringContaining('name both documents: trefoil diff OLD NEW')])
})

test('a file that is not there', async () => {
  const { status, stderr } = await trefoil(folderWith(files), ['diff', 'gone.yaml', 'old.yaml'])
  expect([status, stderr]).toEqual([1, expect.stringContaining('There is no file gone.yaml')])
})

describe.skipIf(!hasEngine)(`documents (${noEngine} without)`, () => {
  const cwd = folderWith(files)

  test('the same', async () => {
    expect(await trefoil(cwd, ['diff', 'old.yaml', 'old.yaml'])).toEqual({ status: 0, stdout: 'no differences\n', stderr: '' })
  })

  test('for people', async () => {
    expect(await trefoil(cwd, ['diff', 'old.yaml', 'limit.yaml'])).toEqual({
      status: 0,
      stderr: '',
      stdout: `minor: adds something

  Pet
    member name: minLength is 2, and was 1  limit-tightened
      all that comes would have passed before
      validators minor; client, fixtures patch  limit.yaml:32:9

1 change, which come to
  client      patch
  validators  minor
  fixtures    patch
  together    minor
`,
    })
  })

  test('for a pull request, where words of the document are words', async () => {
    const { status, stdout } = await trefoil(cwd, ['diff', 'old.yaml', 'hostile.yaml', '--format', 'markdown'])
    expect(status).toBe(0)
    expect(stdout).toContain('`enum-value-added`')
    expect(stdout).not.toMatch(/@octocat|(?<!\\)\]\(https|https:\/\/evil|<img|\u001B|(?<!\\)\*b|(?<!\\)#1/)
  })

  test('for a terminal, which nothing moves', async () => {
    const { stdout } = await trefoil(cwd, ['diff', 'old.yaml', 'hostile.yaml'])
    expect(stdout).toContain('@octocat')
    expect(stdout).not.toContain('\u001B')
  })

  test('for programs', async () => {
    const { status, stdout } = await trefoil(cwd, ['diff', 'old.yaml', 'words.yaml', '--json'])
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({
        command: 'diff',
        result: 'different',
        bump: 'patch',
        bumps: { client: 'patch', validators: 'none', fixtures: 'none' },
        changes: [
          expect.objectContaining({
            code: 'description-changed',
            subject: { kind: 'schema', name: 'Pet' },
            place: 'member name',
            file: 'words.yaml',
          }),
        ],
      }),
    ])
  })

  test('one that is wrong', async () => {
    const { status, stderr } = await trefoil(cwd, ['diff', 'old.yaml', 'broken.yaml'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('broken.yaml')])
  })

  test('with a config: the working document, and what a release has kept', async () => {
    const config = "export default { name: 'pets', spec: 'openapi.yaml', out: 'packages', scope: '@acme' }\n"
    const project = folderWith({ ...files, 'openapi.yaml': files['limit.yaml'], 'trefoil.config.mts': config })
    const none = await trefoil(project, ['diff'])
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('TF6109')])
    const { status, stdout } = await trefoil(project, ['diff', 'old.yaml'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('openapi.yaml:')])
    await trefoil(project, ['generate'])
    const recorded = await trefoil(project, ['release', 'record'])
    const same = await trefoil(project, ['diff'])
    expect([recorded.stderr, same.stdout]).toEqual(['', 'no differences\n'])
    writeFileSync(join(project, 'trefoil.config.mts'), config.replace('@acme', '@other'))
    const renamed = await trefoil(project, ['diff'])
    expect(renamed.stdout).toMatch(/the packages are `@other\/client` and so on, [^]*1 change, which come to[^]*together +major/)
    const back = await trefoil(project, ['diff', join(project, 'released'), 'old.yaml'])
    expect(back.stdout).toContain('minLength is 1, and was 2')
  })
})

import { describe, expect, test } from 'vitest'
import { hasEngine, noEngine } from '../commands/cli.ts'
import { pets } from '../commands/pets.ts'
import { repositoryWith } from './repository.ts'

const spec = 'api/openapi.yaml'
const [was, is] = ['description: What it is called.', 'description: Its name.'] as const
const toy = '    Toy:\n      type: object\n      properties:\n        name:\n          type: string\n'
const onMain = 'acme-main-'

const withEngine = (): void => {
  const repository = repositoryWith(pets)
  const { trefoil, changeset, git, edit, read, write, changesets, versions } = repository
  const own = (): string => `.changeset/${changesets().find((id) => !id.startsWith('pre/')) ?? ''}.md`

  test('the first version is recorded, and held', async () => {
    expect(await trefoil('generate')).toMatchObject({ status: 0 })
    expect(await trefoil('release')).toMatchObject({ status: 1, stderr: expect.stringContaining('TF6109') })
    expect(await trefoil('release', 'record')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1.0.0 is the last release now'),
    })
    expect(await trefoil('check')).toMatchObject({ status: 0, stderr: '' })
    git('add', '.')
    git('commit', '--quiet', '--message', 'first')
  })

  test('check tells three failures apart', async () => {
    edit(spec, was, is)
    expect(await trefoil('check'), 'nothing regenerated').toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/different.*pet\.ts[^]*trefoil generate makes them so/),
      stderr: '',
    })
    await trefoil('generate')
    expect(await trefoil('check'), 'no changeset').toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('TF6101') })
    expect(await trefoil('release')).toMatchObject({ status: 0 })
    expect(read(own())).toMatch(/"@acme\/client": patch/)
    expect(await trefoil('check'), 'enough').toMatchObject({ status: 0, stderr: '' })
    write(spec, `${read(spec)}${toy}`)
    await trefoil('generate')
    expect(await trefoil('check'), 'too low').toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/TF6102 {2}openapi\.yaml:\d+[^]*@acme\/client patch, and a change needs minor: Toy/),
    })
    expect(await trefoil('release')).toMatchObject({ status: 0 })
    expect(read(own())).toMatch(/"@acme\/client": minor/)
  })

  test('a branch has a changeset of its own, lists what is new there, and keeps what a person wrote', async () => {
    git('add', '.')
    git('commit', '--quiet', '--message', 'toys')
    git('checkout', '--quiet', '-b', 'feature/balls')
    expect(await trefoil('release')).toMatchObject({ status: 0, stdout: expect.stringContaining('listed already') })
    write(spec, `${read(spec)}${toy.replace('Toy', 'Ball')}`)
    await trefoil('generate')
    await trefoil('release')
    const [ofBranch = '', ofMain = '', ...others] = changesets()
    expect([ofBranch, ofMain, others]).toEqual([expect.stringMatching(/^acme-feature-balls-/), expect.stringMatching(onMain), []])
    expect(read(own())).toMatch(/^- `?Ball/m)
    expect(read(own())).not.toMatch(/^- `?Toy/m)
    edit(own(), '"@acme/client": minor', '"@acme/client": major')
    edit(own(), 'Changes of', 'Balls are here.\n\nChanges of')
    edit(spec, toy.replace('Toy', 'Ball'), '')
    await trefoil('generate')
    expect(await trefoil('release'), 'undone').toMatchObject({ status: 0, stderr: expect.stringContaining('TF6112') })
    expect(read(own())).toMatch(/"@acme\/client": major[^]*Balls are here\./)
    expect(read(own())).not.toMatch(/^- `?Ball/m)
    git('checkout', '--quiet', '--force', 'main')
    git('clean', '--quiet', '--force', '.changeset')
  })

  test('pre-releases count from the last stable version, and a stable one is recorded', async () => {
    changeset('pre', 'enter', 'next')
    changeset('version')
    expect([versions(), changesets()]).toEqual([Array(3).fill('1.1.0-next.0'), [expect.stringMatching(`^pre/${onMain}`)]])
    expect(await trefoil('release', 'record')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1.1.0-next.0 is a pre-release'),
    })
    expect(await trefoil('check'), 'a pre-release has said it').toMatchObject({ status: 0, stderr: '' })
    edit(spec, '    kind:\n      type: string', '    sort:\n      type: string')
    edit(spec, 'schemas/kind', 'schemas/sort')
    await trefoil('generate')
    expect(await trefoil('check')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/TF6102[^]*@acme\/client minor, and a change needs major/),
    })
    await trefoil('release')
    expect(changesets()).toEqual([expect.stringMatching(/^acme-main-\w+-2$/), expect.stringMatching(/^pre\/acme-main-\w+$/)])
    expect(await trefoil('check')).toMatchObject({ status: 0, stderr: '' })
    changeset('pre', 'exit')
    changeset('version')
    expect([versions(), changesets()]).toEqual([Array(3).fill('2.0.0'), []])
    expect(await trefoil('check'), 'not recorded').toMatchObject({ status: 1, stderr: expect.stringContaining('TF6106') })
    expect(await trefoil('release', 'record')).toMatchObject({ status: 0 })
    expect(await trefoil('check')).toMatchObject({ status: 0, stderr: '' })
    const notes = await trefoil('release', 'notes')
    expect(notes.stdout).toMatch(/^## `@acme\/client`[^]*### Major Changes[^]*Sort[^]*### Minor Changes|### Major Changes/)
    expect(notes.stdout).not.toContain('<!--')
  })

  test('what a person broke is refused at its place, and nothing is written', async () => {
    const hurt = [
      ['---\n"@acme/client": minr\n---\n\nWords.\n', 'TF6103'],
      ['Words.\n', 'TF6103'],
      [
        '---\n"@acme/client": minor\n---\n\nList: <!-- trefoil acme client=minor validators=none fixtures=none 0123456789ab -->\n\n- mine\n',
        'TF6104',
      ],
    ] as const
    for (const [text, code] of hurt) {
      write('.changeset/mine.md', text)
      expect(await trefoil('release')).toMatchObject({ status: 1, stderr: expect.stringMatching(`${code}.*mine\\.md`) })
      expect([changesets(), read('.changeset/mine.md')]).toEqual([['mine'], text])
    }
  })
}

if (hasEngine) describe('releases', withEngine)
else test('releases', ({ skip }) => skip(noEngine))

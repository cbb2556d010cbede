import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entries } from '../src/entries.ts'
import { emptyFolder } from '../src/folder.ts'
import { folders } from '../src/packed.ts'
import { packagesFolder, root } from '../src/places.ts'
import { succeed } from '../src/run.ts'

async function entries(folder: string, mode: 'all' | 'circles'): Promise<Entries> {
  const { stdout } = await succeed(process.execPath, [join(root, 'tools/proof/src/entries.ts'), folder, mode], { cwd: root })
  const found: Entries = JSON.parse(stdout)
  return found
}

test.each(folders)('each file of metal/%s loads as the entry', async (folder) => {
  const { files, loaded, failures } = await entries(join(packagesFolder, folder, 'src'), 'all')
  expect([failures, loaded]).toEqual([[], files])
  expect(files).toBeGreaterThan(20)
})

const scratch = emptyFolder()
mkdirSync(join(scratch, 'apart'))
/** a and b need each other: with b first, a is not there when b wants it. */
const modules = {
  'a.ts': "import { b } from './b.ts'\nexport const a = 1\nexport const later = (): number => b",
  'b.ts': "import { a } from './a.ts'\nexport const b = a + 1",
  'c.ts': "import { b } from './b.ts'\nexport const c = b",
  'index.ts': "export * from './b.ts'\nexport * from './c.ts'",
  'apart/d.ts': 'export const d = missing',
}
for (const [path, text] of Object.entries(modules)) writeFileSync(join(scratch, path), text)

test.each<['all' | 'circles', number]>([
  ['all', 5],
  ['circles', 4],
])('%s: what fails when it comes first is found', async (mode, loaded) => {
  const found = await entries(scratch, mode)
  expect(found).toMatchObject({ files: 5, circular: 2, loaded })
  expect(found.failures.map(({ file }) => file).sort()).toEqual(['a.ts', 'apart/d.ts'])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyInto } from '../src/copy.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { emptyFolder, filesIn } from '../src/folder.ts'
import { packagesFolder, specFolder } from '../src/places.ts'

const folder = emptyFolder()

test('under another path, with the engine forced, twice: the same bytes', async ({ skip }) => {
  if (!hasEngine) skip(noEngine)
  const copy = copyInto(folder)
  const surface = (): string => readFileSync(join(folder, 'spec/metal/surface.ts'), 'utf8')
  for (const _ of ['once', 'twice']) {
    const ran = await copy.trefoil('generate', '--engine')
    expect(ran, ran.stderr).toMatchObject({ status: 0 })
    expect(filesIn(copy.packages)).toEqual(filesIn(packagesFolder))
    expect(surface()).toBe(readFileSync(join(specFolder, 'surface.ts'), 'utf8'))
  }
})

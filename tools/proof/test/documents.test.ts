import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasEngine, noEngine } from '../src/engine.ts'
import { emptyFolder, filesIn } from '../src/folder.ts'
import { root, trefoil } from '../src/places.ts'
import { run, succeed } from '../src/run.ts'

const examples = dirname(createRequire(join(root, 'package.json')).resolve('@readme/oas-examples/package.json'))
const folder = emptyFolder()

const rows = [
  ['petstore', '3.0/json/petstore.json'],
  ['star-trek', '3.0/json/star-trek.json'],
  ['train-travel', '3.1/json/train-travel.json'],
] as const

describe('documents that are not ours', () => {
  test.for(rows)('%s: three packages that install and compile', async ([name, path], { skip }) => {
    if (!hasEngine) skip(noEngine)
    const out = join(folder, name)
    const generate = ['generate', '--spec', join(examples, path), '--out', out, '--scope', '@acme']
    const first = await run(process.execPath, [trefoil, ...generate], { cwd: folder })
    expect(first, first.stderr).toMatchObject({ status: 0 })
    const before = filesIn(out)
    await succeed(process.execPath, [trefoil, ...generate, '--engine'], { cwd: folder })
    expect(filesIn(out)).toEqual(before)
    // Installs from the registry; `prepare` compiles all three under strict and nodenext.
    await succeed('npm', ['install', '--no-audit', '--no-fund'], { cwd: out })
    await succeed('npx', ['tsc', '-b', '--force'], { cwd: out })
  })
})

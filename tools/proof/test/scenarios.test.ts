import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasEngine, noEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { root } from '../src/places.ts'
import { scenarios } from '../src/scenarios/all.ts'
import { buildScenario, readScenario, type Built } from '../src/scenarios/build.ts'
import { faultsOf } from '../src/scenarios/check.ts'
import { indexPage } from '../src/scenarios/index-page.ts'
import { surfaceFiles } from '../src/scenarios/surfaces.ts'
import { openWorkshop, scopeOf } from '../src/scenarios/workshop.ts'

const folder = emptyFolder()
const all = scenarios()
const workshop = openWorkshop(join(folder, 'workshop'))

describe('scenarios', () => {
  const builds = new Map<string, Built>()
  let compiled: readonly string[] = []
  let missing = 0

  beforeAll(async () => {
    const reads = all.map((scenario) => readScenario(scenario, join(folder, 'documents', scopeOf(scenario.id))))
    const documents = reads.flatMap(({ document }) => document ?? [])
    const surfaces = await surfaceFiles(documents, { scratch: join(folder, 'engine'), engine: hasEngine })
    missing = hasEngine ? 0 : surfaces.missing
    if (missing > 0) return
    for (const read of reads) {
      const built = await buildScenario(read, { file: read.document && surfaces.files.get(read.document), cache: join(folder, 'cache') })
      builds.set(read.scenario.id, built)
      workshop.write(built)
    }
    compiled = await workshop.compile()
  })

  test.for(all)('$id', ({ id }, { skip }) => {
    if (missing > 0) skip(noEngine)
    const built = builds.get(id)
    expect(built && faultsOf(built, workshop)).toEqual([])
    expect(compiled.filter((line) => line.startsWith(`${scopeOf(id)}/`))).toEqual([])
  })

  test('nothing else is wrong with what is compiled', () => {
    expect(compiled.filter((line) => !all.some(({ id }) => line.startsWith(`${scopeOf(id)}/`)))).toEqual([])
  })
})

test('docs/features.md lists every scenario', async () => {
  await expect(indexPage(all)).toMatchFileSnapshot(join(root, 'docs/features.md'))
})

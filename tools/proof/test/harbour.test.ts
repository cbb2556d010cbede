import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackages, builtUse, harbour, scope } from '../harbour/built.ts'
import { type Harbour, serveHarbour } from '../harbour/server.ts'
import type { Outcome, Report } from '../harbour/use/outcome.ts'
import { tried } from '../samples/tried.ts'
import { emptyFolder } from '../src/folder.ts'
import { root } from '../src/places.ts'
import { type Prism, startPrism } from '../src/prism.ts'
import { succeed } from '../src/run.ts'

const folder = emptyFolder()
let prism: Prism
let server: Harbour
let sdk: string
let report: Report

beforeAll(async () => {
  sdk = await builtPackages(folder)
  const main = await builtUse(sdk)
  prism = await startPrism(harbour)
  server = await serveHarbour()
  const { stdout } = await succeed(process.execPath, [main, `http://127.0.0.1:${prism.port}`, server.origin], { cwd: sdk })
  report = JSON.parse(stdout)
})
afterAll(() => {
  prism?.close()
  server?.close()
})

const problems = (all: readonly Outcome[]): readonly Outcome[] => all.filter(({ problem }) => problem !== undefined)
const named = (all: readonly Outcome[]): ReadonlySet<string> => new Set(all.map(({ name }) => /^\w+/.exec(name)?.[0] ?? ''))

/** Where the pages of Harbour say that there are more. */
const next = { '/v1/berths': '/links/next', '/v1/ships': '/cursor' }

describe('the pages of Harbour, and the tour', () => {
  test('have samples that compile, and do what they say', async () => {
    const tour = new Map([['docs/tour.md', readFileSync(join(root, 'docs/tour.md'), 'utf8')]])
    const { samples, runs, links, problems: wrong } = await tried(join(folder, 'samples'), { scope, folder: sdk, next }, tour)
    expect(wrong).toEqual([])
    expect(samples).toBeGreaterThan(50)
    expect(runs).toBeGreaterThan(samples)
    expect(links).toBeGreaterThan(300)
  })
})

describe('the client of Harbour', () => {
  test('sends what Prism admits, and gives what it answers', () => {
    expect(problems(report.prism)).toEqual([])
    expect(report.prism.length).toBeGreaterThan(25)
  })

  test('sends and reads what Prism cannot, with a server', () => {
    expect(problems(report.server)).toEqual([])
    expect(report.server.length).toBeGreaterThan(20)
  })

  test('calls every operation: of Prism, or there is a reason', () => {
    const { operations }: { operations: Record<string, { id: string }> } = JSON.parse(readFileSync(join(sdk, 'trefoil.json'), 'utf8'))
    const all = Object.values(operations).map(({ id }) => id)
    const reasons = new Set(report.reasons.map(({ operation }) => operation))
    expect(all).toHaveLength(20)
    expect(all.filter((id) => !named(report.prism).has(id) && !reasons.has(id))).toEqual([])
    expect([...reasons].filter((id) => !named(report.server).has(id) || named(report.prism).has(id))).toEqual([])
  })
})

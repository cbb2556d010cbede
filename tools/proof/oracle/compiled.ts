import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run } from '../src/run.ts'
import { clientConsumer } from './consumer/client.ts'
import { fixturesConsumer } from './consumer/fixtures.ts'
import { readOld } from './consumer/old.ts'
import { travelsOf, validatorsConsumer } from './consumer/validators.ts'
import { declarationsOf, declare, tsc } from './declared.ts'
import { type ByRole, type Role, roles } from './roles.ts'
import type { Travels } from './traffic.ts'
import type { Packages } from './versions.ts'

/** A version of the packages, and the one that follows it. */
export interface Pair {
  readonly old: Packages
  readonly now: Packages
}

export interface Compiled {
  /** What breaks, in lines of a compiler, by package. */
  readonly broken: ByRole<readonly string[]>
  /** Of the old validators. */
  readonly travels: Travels
}

const compilerOptions = {
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
}

/**
 * Writes for each pair what a consumer of the old packages may have written, and compiles it with the new ones. They are
 * one program: what they share is read once.
 */
export async function compiled<P extends Pair>(pairs: readonly P[], workspace: string, name: string): Promise<ReadonlyMap<P, Compiled>> {
  const folder = join(workspace, name)
  mkdirSync(folder, { recursive: true })
  await declare(
    pairs.flatMap(({ old, now }) => [old, now]),
    workspace,
  )
  const consumers = consumersOf([...new Set(pairs.map(({ old }) => old))])
  const found = new Map<P, { readonly broken: Record<Role, string[]>; readonly travels: Travels }>()
  const named = new Map<string, Record<Role, string[]>>()
  for (const [index, pair] of pairs.entries()) {
    const consumer = consumers.get(pair.old)
    if (consumer === undefined) continue
    const broken = { client: [], validators: [], fixtures: [] }
    writeConsumer(pair, join(folder, `pair-${index}`), consumer.texts)
    found.set(pair, { broken, travels: consumer.travels })
    named.set(`pair-${index}`, broken)
  }
  for (const line of await errorsIn(folder)) {
    const [, name = '', role = '', rest = ''] = /^(pair-\d+)\/(\w+)\.ts(.*)$/.exec(line) ?? []
    const of = roles.find((one) => one === role)
    if (of === undefined) throw new Error(`not of a consumer: ${line}`)
    named.get(name)?.[of].push(rest)
  }
  return found
}

async function errorsIn(folder: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['pair-*/*.ts'] }))
  const { status, stdout } = await run(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder, timeout: 600_000 })
  const lines = stdout.split('\n').filter((line) => line.includes('error TS'))
  if (status !== 0 && lines.length === 0) throw new Error(`tsc ended with ${status}: ${stdout.slice(0, 500)}`)
  return lines
}

interface Consumer {
  readonly texts: ByRole<string>
  readonly travels: Travels
}

function consumersOf(olds: readonly Packages[]): ReadonlyMap<Packages, Consumer> {
  const read = readOld(olds.map(declarationsOf))
  const entries = olds.flatMap((version, index) => {
    const old = read[index]
    if (old === undefined) return []
    const texts = { client: clientConsumer(old), validators: validatorsConsumer(old), fixtures: fixturesConsumer(old) }
    return [[version, { texts, travels: travelsOf(old) }] as const]
  })
  return new Map(entries)
}

/** Relative imports stay what they are where a link is followed, so there are none. */
function writeConsumer({ old, now }: Pair, folder: string, texts: ByRole<string>): void {
  mkdirSync(folder)
  const placed = (text: string, name: string, of: Packages): string =>
    text.replaceAll(` from './${name}/`, ` from '${relative(folder, declarationsOf(of))}/`)
  for (const role of roles) writeFileSync(join(folder, `${role}.ts`), placed(placed(texts[role], 'old', old), 'new', now))
}

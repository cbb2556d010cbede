import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from '../src/run.ts'
import { documents, newOutput, newProgram, oldOutput, oldProgram } from './api.ts'
import { consume } from './consumer.ts'
import type { Front } from './front.ts'
import { roles, scope, type Repository } from './repository.ts'
import type { Table } from './table.ts'

export interface Scene {
  readonly repository: Repository
  readonly front: Front
  readonly table: Table
  /** A folder for those who install the packages. */
  readonly consumers: string
}

/** All steps, in the order in which they happen to a project. */
export async function prove(scene: Scene): Promise<void> {
  await first(scene)
  await compatible(scene)
  await breaking(scene)
  await described(scene)
  await snapshot(scene)
  await preRelease(scene)
  scene.table.row('versions that were put more than once', '', twice(scene.front))
}

async function first({ repository, front, table, consumers }: Scene): Promise<void> {
  await must(repository.script('release:record'))
  await repository.commit('first')
  await must(repository.script('release:publish'))
  await table3(table, 'the first version is published', '1.0.0', front)
  await old(table, '^1.0.0 after 1.0.0', '1.0.0', consumers, front)
}

async function compatible({ repository, front, table, consumers }: Scene): Promise<void> {
  await repository.become(documents.compatible)
  table.row('a compatible change: check without a changeset', '1 TF6101', said(await repository.script('check')))
  await must(repository.script('release'))
  table.row('check with the changeset', '0', said(await repository.script('check')))
  await release(repository, 'compatible')
  table.row('the version, and that in released/', '1.1.0 1.1.0', `${repository.version()} ${repository.released()}`)
  const { stdout } = await must(repository.script('release:notes'))
  table.row('the text of the release names the operation', 'listBerths', /listBerths/.exec(stdout)?.[0] ?? stdout)
  await must(repository.script('release:publish'))
  await table3(table, 'it is published', '1.1.0', front)
  await old(table, '^1.0.0 after 1.1.0', '1.1.0', consumers, front)
}

async function breaking({ repository, front, table, consumers }: Scene): Promise<void> {
  await repository.become(documents.breaking)
  await must(repository.script('release'))
  await release(repository, 'breaking')
  table.row('a breaking change: the version, and that in released/', '2.0.0 2.0.0', `${repository.version()} ${repository.released()}`)
  const publishing = repository.start('release:publish')
  front.interrupt(`${scope}/client`, publishing.kill)
  await publishing.ended
  front.resume()
  table.row('killed after the first package: what is there', 'client', await having('2.0.0', front))
  const puts = total(front)
  table.row('the second run', '0', said(await repository.script('release:publish')))
  await table3(table, 'all is published', '2.0.0', front)
  table.row('what the second run put', '2', String(total(front) - puts))
  table.row('tags', '3', String(await tags(repository, '2.0.0')))
  table.row('a third run', '0', said(await repository.script('release:publish')))
  table.row('what the third run put', '0', String(total(front) - puts - 2))
  await old(table, '^1.0.0 after 2.0.0', '1.1.0', consumers, front)
  const broken = await consume(consumers, front.port, '^2.0.0', oldProgram)
  table.row('the old program against ^2.0.0', '/.*sinkBoat.*/', broken.compiled)
}

async function described({ repository, front, table, consumers }: Scene): Promise<void> {
  await repository.become(documents.described)
  await must(repository.script('release'))
  await release(repository, 'described')
  table.row('a description: the version, and that in released/', '2.0.1 2.0.1', `${repository.version()} ${repository.released()}`)
  await must(repository.script('release:publish'))
  await table3(table, 'it is published', '2.0.1', front)
  await old(table, '^1.0.0 after 2.0.1', '1.1.0', consumers, front)
}

async function snapshot({ repository, front, table, consumers }: Scene): Promise<void> {
  await repository.become(documents.next)
  await must(repository.script('release'))
  await repository.commit('next')
  await must(repository.script('release:snapshot'))
  const version = repository.version()
  table.row('a snapshot: its version', '/2\\.1\\.0-snapshot-[0-9a-f]{7}-\\d{14}/', version)
  table.row('released/ then', '2.0.1', repository.released())
  await consumed(table, 'its packages by tag', { wanted: 'snapshot', version, consumers, front })
  table.row('what is installed without a tag', '2.0.1', await latest(front))
  await repository.git('restore', '.')
}

async function preRelease({ repository, front, table, consumers }: Scene): Promise<void> {
  await must(repository.script('release:pre', 'enter', 'next'))
  await release(repository, 'pre-release')
  await must(repository.script('release:publish'))
  table.row('a pre-release, and released/', '2.1.0-next.0 2.0.1', `${repository.version()} ${repository.released()}`)
  table.row('check: what it said still counts', '0', said(await repository.script('check')))
  await consumed(table, 'its packages by tag', { wanted: 'next', version: '2.1.0-next.0', consumers, front })
  table.row('what is installed without a tag', '2.0.1', await latest(front))
  await must(repository.script('release:pre', 'exit'))
  await release(repository, 'out of pre-release')
  await must(repository.script('release:publish'))
  table.row('the stable version after it, and released/', '2.1.0 2.1.0', `${repository.version()} ${repository.released()}`)
  await table3(table, 'it is published', '2.1.0', front)
  table.row('changesets that are left', '', left(repository).join(' '))
  table.row('check', '0', said(await repository.script('check')))
}

async function release(repository: Repository, message: string): Promise<void> {
  await repository.commit(message)
  await must(repository.script('release:version'))
  await repository.commit(`${message}: version`)
}

async function must(running: Promise<Ran>): Promise<Ran> {
  const ran = await running
  if (ran.status !== 0) throw new Error(`A command ended with ${ran.status}\n${ran.stdout}\n${ran.stderr}`)
  return ran
}

/** How a command ended, and the code of its first error. */
const said = ({ status, stderr }: Ran): string => [status, /error (TF\d+)/.exec(stderr)?.[1] ?? ''].join(' ').trim()

async function old(table: Table, who: string, version: string, consumers: string, front: Front): Promise<void> {
  const { versions, compiled, printed } = await consume(consumers, front.port, '^1.0.0', oldProgram)
  const want = `${version} compiles, prints ${oldOutput.trim()}`
  table.row(`a consumer of ${who}`, want, `${unique(versions)} ${compiled || 'compiles'}, prints ${printed.trim()}`)
}

interface Wanted {
  readonly wanted: string
  readonly version: string
  readonly consumers: string
  readonly front: Front
}

async function consumed(table: Table, step: string, { wanted, version, consumers, front }: Wanted): Promise<void> {
  const { versions, compiled, printed } = await consume(consumers, front.port, wanted, newProgram)
  table.row(
    step,
    `${version} compiles, prints ${newOutput.trim()}`,
    `${unique(versions)} ${compiled || 'compiles'}, prints ${printed.trim()}`,
  )
}

const unique = (versions: readonly string[]): string => [...new Set(versions)].join(' and ')

async function table3(table: Table, step: string, version: string, front: Front): Promise<void> {
  table.row(step, roles.join(' '), await having(version, front))
}

/** The packages that the registry has at a version. */
async function having(version: string, { port }: Front): Promise<string> {
  const found = await Promise.all(
    roles.map(async (role) => ((await fetch(`http://127.0.0.1:${port}/${scope}%2f${role}/${version}`)).ok ? [role] : [])),
  )
  return found.flat().join(' ')
}

async function latest({ port }: Front): Promise<string> {
  const answer: unknown = await (await fetch(`http://127.0.0.1:${port}/-/package/${scope}%2fclient/dist-tags`)).json()
  return typeof answer === 'object' && answer !== null && 'latest' in answer ? String(answer.latest) : ''
}

const total = ({ published }: Front): number => [...published().values()].reduce((sum, count) => sum + count, 0)
const twice = ({ published }: Front): string =>
  [...published()]
    .filter(([, count]) => count > 1)
    .map(([version, count]) => `${version} ${count} times`)
    .join(', ')

async function tags({ git }: Repository, version: string): Promise<number> {
  return (await git('tag', '--list', `*@${version}`)).split('\n').filter((tag) => tag !== '').length
}

const left = ({ folder }: Repository): readonly string[] =>
  readdirSync(join(folder, '.changeset'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))

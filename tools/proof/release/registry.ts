import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../src/port.ts'
import { succeed } from '../src/run.ts'

const version = '6.10.4'

/** A real registry on loopback, with one user who may publish. What it has not it takes from the registry of the machine. */
export interface Registry {
  readonly port: number
  readonly token: string
  readonly stop: () => void
}

/** Starts verdaccio in a folder, fetched into the cache where it is not there yet. Throws where it does not answer in time. */
export async function startRegistry(folder: string, scope: string): Promise<Registry> {
  const program = await fetched()
  const port = await freePort()
  const config = join(folder, 'verdaccio.yaml')
  const { stdout: upstream } = await succeed('npm', ['config', 'get', 'registry'], { cwd: folder })
  writeFileSync(config, configuration({ folder, scope, upstream: upstream.trim() }))
  const child = spawn(execPath, [program, '--config', config, '--listen', `127.0.0.1:${port}`], { cwd: folder, stdio: 'ignore' })
  const stop = (): void => void child.kill('SIGKILL')
  process.on('exit', stop)
  const url = `http://127.0.0.1:${port}`
  await answering(`${url}/-/ping`)
  return { port, token: await tokenFrom(url), stop }
}

/** verdaccio brings a node-fetch by a tag that may be anything: it gets a fixed one. */
async function fetched(): Promise<string> {
  const cache = process.env['TREFOIL_CACHE'] ?? join(homedir(), '.cache/trefoil')
  const folder = join(cache, 'programs', `verdaccio-${version}`)
  const program = join(folder, 'node_modules/verdaccio/bin/verdaccio')
  if (existsSync(program)) return program
  mkdirSync(join(cache, 'programs'), { recursive: true })
  const scratch = mkdtempSync(join(cache, 'programs/fetching-'))
  try {
    const manifest = { private: true, dependencies: { verdaccio: version }, overrides: { 'node-fetch': '2.7.0' } }
    writeFileSync(join(scratch, 'package.json'), JSON.stringify(manifest))
    await succeed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: scratch })
    rmSync(folder, { recursive: true, force: true })
    renameSync(scratch, folder)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return program
}

interface Given {
  readonly folder: string
  readonly scope: string
  readonly upstream: string
}

const configuration = ({ folder, scope, upstream }: Given): string =>
  JSON.stringify({
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: 1 } },
    uplinks: { upstream: { url: upstream } },
    packages: {
      [`${scope}/*`]: { access: '$all', publish: '$authenticated' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    web: { enable: false },
    log: { type: 'stdout', format: 'json', level: 'fatal' },
  })

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok === true) return
    await setTimeout(100)
  }
  throw new Error('The registry does not answer')
}

async function tokenFrom(url: string): Promise<string> {
  const answer = await fetch(`${url}/-/user/org.couchdb.user:ada`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'ada', password: 'ada-of-the-proof' }),
  })
  const body: unknown = await answer.json()
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') return body.token
  throw new Error(`The registry gives no token: ${answer.status}`)
}

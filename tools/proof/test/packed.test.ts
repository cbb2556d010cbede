import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { emptyFolder } from '../src/folder.ts'
import { bin, folders, packed } from '../src/packed.ts'
import { run, succeed } from '../src/run.ts'

const folder = emptyFolder()
let tarballs: readonly string[]

beforeAll(async () => {
  tarballs = await packed(folder)
  expect(tarballs).toHaveLength(folders.length)
})

test.each(folders)('%s: publint and arethetypeswrong find nothing', async (name) => {
  const tarball = tarballs[folders.indexOf(name)] ?? ''
  const publint = await run(bin('publint'), ['run', '--strict', tarball], { cwd: folder })
  expect(publint, publint.stdout).toMatchObject({ status: 0 })
  const attw = await run(bin('attw'), [tarball, '--profile', 'esm-only', '--no-emoji', '--no-color'], { cwd: folder })
  expect(attw, attw.stdout).toMatchObject({ status: 0 })
})

const program = `
import { ApiClient, ApiException, InterconnectionsApi, getInterconnection, type Interconnection } from '@trefoil-metal/client'
import type { VirtualCircuit } from '@trefoil-metal/client/types'
import { invalidVirtualCircuit, makeInterconnection, makeVirtualCircuit, sampleVirtualCircuit } from '@trefoil-metal/fixtures'
import { InterconnectionSchema, VirtualCircuitSchema } from '@trefoil-metal/validators'

const circuits: VirtualCircuit[] = [makeVirtualCircuit({ name: 'mine' }), sampleVirtualCircuit(7)]
for (const circuit of circuits) VirtualCircuitSchema.parse(circuit)
for (const { value } of invalidVirtualCircuit) if (VirtualCircuitSchema.safeParse(value).success) throw new Error('accepted')

const answering = (status: number, body: unknown): typeof fetch => async () => Response.json(body, { status })
const client = (status: number, body: unknown): ApiClient => new ApiClient({ apiKey: { x_auth_token: 'k' }, fetch: answering(status, body) })
const parameters = { connection_id: '2b7c4ee1-5c3e-4f0b-8f4e-0f6a2d9f3a10' }
const got: Interconnection = await getInterconnection(client(200, makeInterconnection()), parameters)
console.log(InterconnectionSchema.parse(got).id === makeInterconnection().id)
try {
  await new InterconnectionsApi(client(404, { errors: ['none'] })).getInterconnection(parameters)
} catch (error) {
  console.log(error instanceof ApiException && error.status)
}
`

/** What stands behind the subpaths, for those who have the peers. */
const more = `
import * as fc from 'fast-check'
import { setupServer } from 'msw/node'
import { ApiClient, type Interconnection, getInterconnection } from '@trefoil-metal/client'
import { arbitraryInterconnection } from '@trefoil-metal/fixtures/fast-check'
import { getInterconnectionHandler, handlers } from '@trefoil-metal/fixtures/msw'
import { InterconnectionSchema } from '@trefoil-metal/validators'

const any: fc.Arbitrary<Interconnection> = arbitraryInterconnection()
fc.assert(fc.property(any, (value) => InterconnectionSchema.safeParse(value).success))
const server = setupServer(...handlers())
server.listen()
server.use(getInterconnectionHandler({ status: 200, body: { name: 'mine' } }))
console.log((await getInterconnection(new ApiClient({ apiKey: { x_auth_token: 'k' } }), { connection_id: 'a' })).name)
server.close()
`

/** Installs packages in a project, compiles it and runs one of its modules. */
async function printed(project: string, packages: readonly string[], module: string): Promise<string> {
  await succeed('npm', ['install', ...packages, '--no-audit', '--no-fund', '--cache', join(folder, 'npm-cache')], { cwd: project })
  const compiled = await run(bin('tsc'), ['-p', '.'], { cwd: project })
  expect(compiled, compiled.stdout).toMatchObject({ status: 0 })
  return (await succeed(process.execPath, [`out/${module}.js`], { cwd: project })).stdout
}

test('a project elsewhere installs, compiles and runs them, without and with the peers of the fixtures', async () => {
  const project = join(folder, 'consumer')
  mkdirSync(join(project, 'src'), { recursive: true })
  const dependencies = Object.fromEntries(folders.map((name, index) => [`@trefoil-metal/${name}`, `file:${tarballs[index]}`]))
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module', dependencies: { ...dependencies, zod: '^4.0.0' } }),
  )
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    outDir: 'out',
    rootDir: 'src',
    types: [],
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  writeFileSync(join(project, 'src/main.ts'), program)
  expect(await printed(project, [], 'main')).toBe('true\n404\n')
  expect(['fast-check', 'msw'].filter((name) => existsSync(join(project, 'node_modules', name)))).toEqual([])
  writeFileSync(join(project, 'src/more.ts'), more)
  expect(await printed(project, ['fast-check@^4.0.0', 'msw@^3.0.0'], 'more')).toBe('mine\n')
})

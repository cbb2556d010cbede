import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { recursive, things } from './api.ts'
import { api, array, cycle, object, string } from './build.ts'
import { dialects, emitted, loaded, written } from './package.ts'

const run = promisify(execFile)

const circuit = { type: 'vlan', vlan: 2, port: { id: '00000000-0000-0000-0000-000000000000', circuits: [{ type: 'vrf', ports: [{}] }] } }
const wrong = { ...circuit, port: { circuits: [{ type: 'vrf', ports: [{}, { role: 'third' }] }] } }

describe.each(dialects)('%s: each module of a cycle loads as the entry', (dialect) => {
  test('and knows the others', async () => {
    const folder = await written(emitted(things, dialect))
    const entries = [...recursive.map(({ fileName }) => `schemas/${fileName}`), 'operations/ports-api', 'index']
    const script = `
      const [entry, ...values] = process.argv.slice(1)
      await import(entry)
      const { CircuitSchema } = await import(${JSON.stringify(join(folder, 'src/schemas/circuit.ts'))})
      console.log(values.map((value) => CircuitSchema.safeParse(JSON.parse(value)).success).join())`
    const values = [circuit, wrong, { type: 'vlan', vlan: 1 }].map((value) => JSON.stringify(value))
    const verdicts = await Promise.all(
      entries.map(async (entry) => {
        const path = join(folder, 'src', `${entry}.ts`)
        const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, '--', path, ...values])
        return [entry, stdout.trim()]
      }),
    )
    expect(verdicts).toEqual(entries.map((entry) => [entry, 'true,false,false']))
  })
})

test('a cycle through a union, a list and an alias has the verdict and the path', async () => {
  const { PortSchema } = loaded(await written(emitted(things)))
  expect(PortSchema?.safeParse({ circuits: [circuit] }).success).toBe(true)
  const issues = PortSchema?.safeParse({ circuits: [wrong] }).error?.issues ?? []
  expect(issues.map(({ path }) => path.join('.'))).toEqual(['circuits.0.port.circuits.0.ports.1.role'])
})

test('a schema of itself', async () => {
  const schemas = cycle(['Tree'], ({ Tree }) => ({ Tree: object({ name: string(), 'children?': array(Tree) }) }))
  const { TreeSchema } = loaded(await written(emitted(api({ schemas }))))
  const tree = (name: unknown): unknown => ({ name: 'a', children: [{ name: 'b', children: [{ name }] }] })
  expect([TreeSchema?.safeParse(tree('c')).success, TreeSchema?.safeParse(tree(1)).success]).toEqual([true, false])
})

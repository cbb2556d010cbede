import { describe, expect, test } from 'vitest'
import { copyInto } from '../src/copy.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { differences, emptyFolder, filesIn } from '../src/folder.ts'

/** A change of the spec, and what follows in the three packages. */
describe('without Java', () => {
  const copy = copyInto(emptyFolder())

  test('nothing changed: nothing is written', async () => {
    const before = filesIn(copy.packages)
    expect(await copy.trefoilWithoutJava('generate')).toMatchObject({ status: 0 })
    expect(differences(before, filesIn(copy.packages))).toEqual([])
  })

  test('a description: only the files that show it', async () => {
    const before = filesIn(copy.packages)
    const [from, to] = ['The number of the VLAN that it leads to, in the metro.', 'Which VLAN of the metro it leads to.']
    const showing = [...before].filter(([, text]) => text.includes(from)).map(([path]) => path)
    copy.edit('schemas/virtual-circuit.yaml', from, to)
    expect(await copy.trefoilWithoutJava('check')).toMatchObject({ status: 1 })
    expect(await copy.trefoilWithoutJava('generate')).toMatchObject({ status: 0 })
    const after = filesIn(copy.packages)
    expect(differences(before, after)).toEqual(showing)
    expect(showing.map((path) => after.get(path)?.includes(to))).toEqual(showing.map(() => true))
    expect(await copy.trefoilWithoutJava('check')).toMatchObject({ status: 0 })
  })

  test('a limit: validator and fixture, not the structure', async () => {
    const before = filesIn(copy.packages)
    copy.edit('schemas/virtual-circuit.yaml', 'example: 120\n', 'example: 120\n    maximum: 4094\n')
    expect(await copy.trefoilWithoutJava('generate')).toMatchObject({ status: 0 })
    const changed = differences(before, filesIn(copy.packages))
    expect(changed).toContain('validators/src/schemas/virtual-circuit.ts')
    expect(changed).toContain('fixtures/src/schemas/virtual-circuit.ts')
  })

  test('a new member: a diagnostic that says which Java, and nothing written', async () => {
    const before = filesIn(copy.packages)
    copy.edit('schemas/virtual-circuit.yaml', '  vnid:\n', '  colour:\n    type: string\n    description: A colour.\n  vnid:\n')
    const { status, stderr } = await copy.trefoilWithoutJava('generate')
    expect(status).toBe(1)
    expect(stderr).toMatch(/error TF2\d{3}/)
    expect(stderr).toMatch(/Java runtime, version 11/)
    expect(differences(before, filesIn(copy.packages))).toEqual([])
  })
})

const path = `get:
  operationId: listMetros
  summary: Lists metros
  tags: [Interconnections]
  responses:
    '200':
      description: The metros.
      content:
        application/json:
          schema:
            type: object
            properties:
              metros:
                type: array
                items: { $ref: ../schemas/metro.yaml }
`

describe('with the engine', () => {
  const copy = copyInto(emptyFolder())
  const original = filesIn(copy.packages)

  test("a member's type: type, validator and fixture", async ({ skip }) => {
    if (!hasEngine) skip(noEngine)
    copy.edit('schemas/metro.yaml', 'code:\n    type: string', 'code:\n    type: boolean')
    copy.edit('schemas/metro.yaml', 'example: fr', 'example: true')
    const ran = await copy.trefoil('generate')
    expect(ran, ran.stderr).toMatchObject({ status: 0 })
    const after = filesIn(copy.packages)
    expect(after.get('client/src/types/metro.ts')).toContain('code?: boolean')
    expect(differences(original, after)).toEqual(
      expect.arrayContaining(['client/src/types/metro.ts', 'fixtures/src/schemas/metro.ts', 'validators/src/schemas/metro.ts']),
    )
  })

  test('an operation more: all packages and the page gain it; without it: they are as before', async ({ skip }) => {
    if (!hasEngine) skip(noEngine)
    const before = filesIn(copy.packages)
    copy.write('paths/metros.yaml', path)
    copy.edit('openapi.yaml', 'paths:\n', 'paths:\n  /metros:\n    $ref: ./paths/metros.yaml\n')
    const ran = await copy.trefoil('generate')
    expect(ran, ran.stderr).toMatchObject({ status: 0 })
    const gained = filesIn(copy.packages)
    const touched = differences(before, gained)
    for (const name of [
      'client/src/interconnections-api.ts',
      'client/docs/InterconnectionsApi.md',
      'validators/src/operations/interconnections-api.ts',
      'fixtures/src/operations/interconnections-api.ts',
    ]) {
      expect(touched).toContain(name)
      expect(gained.get(name)).toMatch(/ListMetros|listMetros/)
    }
    copy.edit('openapi.yaml', 'paths:\n  /metros:\n    $ref: ./paths/metros.yaml\n', 'paths:\n')
    expect(await copy.trefoil('generate')).toMatchObject({ status: 0 })
    expect(differences(before, filesIn(copy.packages))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { type JSONPathNodeList, type JSONValue, query } from 'json-p3'
import { describe, expect, test } from 'vitest'
import { bundle, type Fields, fields, folder, list, read, text, type Value } from './document.ts'

const actions = (name: string): readonly Fields[] => list(read(resolve(folder, `overlays/${name}.overlay.yaml`))['actions']).map(fields)

// Its type of JSON is that of lists that may change; it changes none.
const matches = (target: Value | undefined, document: Fields): JSONPathNodeList => query(text(target), document as JSONValue)

type Mutable = Record<string, Value>
/** Applies overlays as section 4.4 of Overlay 1.0.0 says; our updates only add or replace members, never merge lists. */
function overlaid(names: readonly string[]): Fields {
  const document = structuredClone(bundle())
  for (const { target, update, remove } of names.flatMap(actions)) {
    for (const { location, value } of matches(target, document)) {
      const last = location.at(-1)
      const parent = location.slice(0, -1).reduce<Value>((holder, token) => fields(holder)[token] ?? null, document) as Mutable
      if (remove === true) delete parent[String(last)]
      else Object.assign(value as Mutable, fields(update))
    }
  }
  return document
}

const circuit = ['VirtualCircuit', 'VrfVirtualCircuit']
const json = ['content', 'application/json', 'schema']
const onPort = '/connections/{connection_id}/ports/{port_id}/virtual-circuits'
const one = '/virtual-circuits/{id}'
const answers = [
  [onPort, 'post', 'responses', '201', ...json],
  [one, 'delete', 'responses', '202', ...json],
  [one, 'get', 'responses', '200', ...json],
  [one, 'put', 'responses', '200', ...json],
  [one, 'put', 'responses', '202', ...json],
]
const create = [onPort, 'post', 'requestBody', ...json]
const change = [one, 'put', 'requestBody', ...json]

describe('each action has a reason and matches what is meant', () => {
  const rows: readonly (readonly [overlay: string, index: number, locations: readonly (readonly string[])[]])[] = [
    ['as-number', 0, [['components', 'schemas', 'Vrf', 'properties', 'local_asn']]],
    ['one-of', 0, answers.map((path) => ['paths', ...path])],
    ['one-of', 1, answers.map((path) => ['paths', ...path, 'oneOf'])],
    ['one-of', 2, [['paths', ...create]]],
    ['one-of', 3, [['paths', ...change]]],
    ['one-of', 4, [create, change].map((path) => ['paths', ...path, 'oneOf'])],
  ]
  test.each(rows)('%s, action %i', (overlay, index, locations) => {
    const action = fields(actions(overlay)[index])
    expect(text(action['description']).length).toBeGreaterThan(20)
    const found = [...matches(action['target'], bundle())].map(({ location }) => JSON.stringify(location))
    expect(found.sort()).toEqual(locations.map((location) => JSON.stringify(location)).sort())
  })
  test.each(['as-number', 'one-of'])('%s has no other action', (overlay) => {
    expect(actions(overlay)).toHaveLength(rows.filter(([name]) => name === overlay).length)
  })
})

test('every oneOf becomes the anyOf of the same branches', () => {
  const after = JSON.stringify(overlaid(['one-of']))
  expect(after).not.toContain('"oneOf"')
  expect(after.replaceAll('"anyOf"', '"oneOf"').length).toBe(JSON.stringify(bundle()).replaceAll('"anyOf"', '"oneOf"').length)
  expect(after.split(circuit.map((name) => `{"$ref":"#/components/schemas/${name}"}`).join(','))).toHaveLength(1 + answers.length + 1)
})

describe('the verdict of ajv, without the overlays and with them', () => {
  const judge = (document: Fields): ((pointer: string, value: unknown) => boolean) => {
    const ajv = formats.default(new Ajv({ strict: false })).addSchema(document, 'document')
    return (pointer, value) => ajv.validate({ $ref: `document#${encodeURI(pointer)}` }, value)
  }
  const pointer = (path: readonly string[]): string => path.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  const [id, link] = ['2d7b0c4e-5a91-4f3c-8e26-90ab1c3d5e7f', { href: '/metal/v1' }]
  const vlan = {
    id,
    name: 'a',
    description: '',
    status: 'active',
    bill: false,
    nni_vlan: 120,
    vnid: 1000,
    tags: [],
    port: link,
    project: link,
    virtual_network: link,
  }
  const vrfInput = { project_id: id, vrf: id, nni_vlan: 121, peer_asn: 65010, subnet: '10.0.255.0/31' }
  const corrected = overlaid(['as-number', 'one-of'])
  const [before, after] = [judge(bundle()), judge(corrected)]

  test.each<readonly [string, readonly string[], unknown, boolean, boolean]>([
    ['a circuit to a VLAN', ['paths', one, 'get', 'responses', '200', ...json], vlan, false, true],
    ['a circuit to a VRF', ['paths', one, 'get', 'responses', '200', ...json], { id, vrf: { id } }, true, true],
    ['no circuit', ['paths', one, 'get', 'responses', '200', ...json], { id: 'x' }, false, false],
    ['an input for a VLAN', ['paths', ...create], { project_id: id, vnid: id }, true, true],
    ['an input for a VRF', ['paths', ...create], vrfInput, false, true],
    ['a tag out of range', ['paths', ...create], { ...vrfInput, nni_vlan: 4095 }, false, false],
    ['a change of name', ['paths', ...change], { name: 'b' }, false, true],
    ['a change of nothing', ['paths', ...change], {}, false, true],
    ['a private AS number of 32 bits', ['components', 'schemas', 'Vrf'], { local_asn: 4_200_000_000 }, false, true],
  ])('%s', (_, path, value, without, with_) => {
    expect([before(pointer(path), value), after(pointer(path), value)]).toEqual([without, with_])
  })

  test('every example is a value of its schema', () => {
    const wrong = Object.keys(fields(fields(corrected['components'])['schemas'])).flatMap((key) =>
      wrongExamples(['components', 'schemas', key]),
    )
    expect(wrong).toEqual([])
  })
  function wrongExamples(path: readonly string[]): readonly string[] {
    const schema = path.reduce<Value>((holder, token) => fields(holder)[token] ?? null, corrected)
    const members = Object.keys(fields(fields(schema)['properties'] ?? {})).map((name) => [...path, 'properties', name])
    const bad = 'example' in fields(schema) && !after(pointer(path), fields(schema)['example'])
    return [...(bad ? [path.join('/')] : []), ...members.flatMap(wrongExamples)]
  }
})

test('the overlays are of version 1.0.0', () => {
  for (const name of ['as-number', 'one-of'])
    expect(readFileSync(resolve(folder, `overlays/${name}.overlay.yaml`), 'utf8')).toMatch(/^overlay: 1\.0\.0\n/)
})

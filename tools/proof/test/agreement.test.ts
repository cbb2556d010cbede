import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fixtures from '@trefoil-metal/fixtures'
import * as validators from '@trefoil-metal/validators'
import { describe, expect, test } from 'vitest'
import { child, valueAt } from '../../trefoil/src/spec/pointer.ts'
import { constraintsOf } from '../src/constraints.ts'
import { metalDocument } from '../src/document.ts'
import { judgeOf, type Verdict } from '../src/judge.ts'
import { packagesFolder } from '../src/places.ts'

/** Every fixture passes its validator and ajv; every invalid one fails both, and boundaries as they say; no constraint is without an invalid one. */

const document = metalDocument()
const judge = judgeOf(document)

const make: ReadonlyMap<string, unknown> = new Map(Object.entries(fixtures))
const schemas: ReadonlyMap<string, unknown> = new Map(Object.entries(validators))

function called(name: string, ...args: readonly unknown[]): unknown {
  const found = make.get(name)
  if (typeof found !== 'function') throw new Error(`fixtures export no function ${name}`)
  return found(...args)
}

function validator(name: string): Verdict {
  const found = schemas.get(name)
  if (typeof found !== 'object' || found === null || !('safeParse' in found) || typeof found.safeParse !== 'function')
    throw new Error(`validators export no ${name}`)
  const { safeParse } = found
  return (value) => safeParse(value).success
}

const isInvalid = (entry: object): entry is fixtures.Invalid => 'breaks' in entry && 'at' in entry && 'value' in entry
const isBoundary = (entry: object): entry is fixtures.Boundary => 'limit' in entry && 'valid' in entry && 'value' in entry

/** A list of the fixtures, all of whose entries are what they should be. */
function listed<Entry>(name: string, is: (entry: object) => entry is Entry & object): readonly Entry[] {
  const found = make.get(name)
  if (!Array.isArray(found) || !found.every(is)) throw new Error(`fixtures export no such list: ${name}`)
  return found
}
const invalid = (name: string): readonly fixtures.Invalid[] => listed(`invalid${name}`, isInvalid)
const boundaries = (name: string): readonly fixtures.Boundary[] => listed(`boundaries${name}`, isBoundary)

interface Index {
  readonly components: Readonly<Record<string, { readonly type: string }>>
  readonly operations: Readonly<Record<string, { readonly function: string }>>
}
const index: Index = JSON.parse(readFileSync(join(packagesFolder, 'trefoil.json'), 'utf8'))

const json = '/content/application~1json/schema'
const circuits = '/paths/~1connections~1{connection_id}~1ports~1{port_id}~1virtual-circuits/post'
const rows: readonly (readonly [name: string, pointer: string])[] = [
  ...Object.entries(index.components).map(([key, { type }]) => [type, child('/components/schemas', key)] as const),
  ['CreateInterconnectionPortVirtualCircuitRequest', `${circuits}/requestBody${json}`],
  ['CreateInterconnectionPortVirtualCircuit201Response', `${circuits}/responses/201${json}`],
  ['UpdateVirtualCircuitRequest', `/paths/~1virtual-circuits~1{id}/put/requestBody${json}`],
]
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

test('every schema with a name stands in a row', () => {
  const makers = [...make.keys()].filter((name) => name.startsWith('sample')).map((name) => name.slice('sample'.length))
  expect(rows.map(([name]) => name).sort()).toEqual(makers.sort())
  expect(Object.keys(index.components)).toHaveLength(22)
})

describe.each(rows)('%s', (name, pointer) => {
  const byAjv = judge(pointer)
  const byZod = validator(`${name}Schema`)
  const verdicts = (value: unknown): object => ({ ajv: byAjv(value), zod: byZod(value) })
  const both = { ajv: true, zod: true }
  const neither = { ajv: false, zod: false }

  test('all that is made is accepted by both', () => {
    const made = ['make', 'minimal', 'full'].map((kind) => called(`${kind}${name}`))
    const values = [...made, ...seeds.map((seed) => called(`sample${name}`, seed))]
    for (const value of values) expect(verdicts(value), JSON.stringify(value)).toEqual(both)
  })

  test('the smallest value has no member that could be left out', () => {
    const entries = Object.entries(Object(called(`minimal${name}`)))
    for (const [member] of entries) {
      const without = Object.fromEntries(entries.filter(([other]) => other !== member))
      expect(verdicts(without), member).toEqual(neither)
    }
  })

  test('the largest has every member that the document lists', () => {
    const listed = Object.keys(Object(valueAt(document.root, `${pointer}/properties`)))
    expect(listed.filter((member) => !Object.hasOwn(Object(called(`full${name}`)), member))).toEqual([])
  })

  test('both judge of the boundaries as they say', () => {
    for (const { limit, bound, at, side, valid, value } of boundaries(name))
      expect(verdicts(value), `${side} ${limit} ${bound} at ${at}`).toEqual(valid ? both : neither)
  })

  test('make and sample give the same each time; seeds differ', () => {
    expect(called(`make${name}`)).toEqual(called(`make${name}`))
    expect(called(`sample${name}`, 7)).toEqual(called(`sample${name}`, 7))
    expect(new Set(seeds.map((seed) => JSON.stringify(called(`sample${name}`, seed)))).size).toBeGreaterThan(1)
  })

  test('both refuse what is invalid', () => {
    for (const { breaks, at, value } of invalid(name)) expect(verdicts(value), `${breaks} at ${at}`).toEqual(neither)
  })

  test('every constraint is broken by an invalid value or stands among the unbreakable', () => {
    const key = ({ breaks, at }: { readonly breaks: string; readonly at: string }): string => `${breaks} ${at.replaceAll(/\/\d+/g, '/*')}`
    const unbreakable = fixtures.unbreakable.filter(({ schema }) => schema === name).map(({ at, keyword }) => key({ at, breaks: keyword }))
    const broken = [...invalid(name).map(key), ...unbreakable]
    const stated = constraintsOf(valueAt(document.root, pointer)).map(key)
    expect(stated.filter((constraint) => !broken.includes(constraint))).toEqual([])
  })
})

/** Operations: parameters and one answer per status, for each in the document. */
const operations = Object.entries(index.operations).map(([request, { function: name }]) => {
  const [method = '', path = ''] = request.split(' ')
  const pointer = child(child('/paths', path), method.toLowerCase())
  return { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, pointer }
})

describe.each(operations)('$name', ({ name, pointer }) => {
  const operation = valueAt(document.root, pointer)
  const statuses = Object.keys(Object(valueAt(document.root, `${pointer}/responses`)))

  const kinds = ['make', 'minimal', 'full'] as const

  test.each(kinds)('%s: the parameters pass their validator, and the body passes ajv', (kind) => {
    const parameters = called(`${kind}${name}Parameters`)
    expect(validator(`${name}ParametersSchema`)(parameters)).toBe(true)
    if (typeof operation !== 'object' || operation === null || !('requestBody' in operation)) return
    const body: unknown = Object(parameters).body
    const reference = valueAt(document.root, `${pointer}/requestBody/$ref`)
    const place = typeof reference === 'string' ? decodeURI(reference.slice(1)) : `${pointer}/requestBody`
    if (body === undefined) expect(valueAt(document.root, `${place}/required`)).not.toBe(true)
    else expect([judge(`${place}${json}`)(body), validator(`${name}BodySchema`)(body)]).toEqual([true, true])
  })

  test('the parameters on their limits are what they say', () => {
    for (const { limit, bound, at, side, valid, value } of boundaries(`${name}Parameters`))
      expect(validator(`${name}ParametersSchema`)(value), `${side} ${limit} ${bound} at ${at}`).toBe(valid)
  })

  test.each(statuses)('the answers of %s pass their validator and ajv', (status) => {
    for (const kind of kinds) {
      const answer = called(`${kind}${name}Response${status}`)
      expect(validator(`${name}Response${status}Schema`)(answer), kind).toBe(true)
      expect(judge(`${pointer}/responses/${status}${json}`)(answer), kind).toBe(true)
    }
  })
})

import { runInThisContext } from 'node:vm'
import * as fc from 'fast-check'
import type { NamedSchema } from '../../../trefoil/src/model/api.ts'
import { namesOf } from '../../../trefoil/src/model/names.ts'
import type { Oracle } from '../oracle.ts'
import type { Call } from './scenario.ts'
import { judge, type Subject, text } from './subject.ts'

/** Where a call of the fixtures gives something else. */
export function callFaults({ expression, result }: Call, { fixtures }: Subject): readonly string[] {
  const call: unknown = runInThisContext(`({ ${Object.keys(fixtures).join(', ')} }) => (${expression})`)
  const got: unknown = typeof call === 'function' ? call(fixtures) : undefined
  return text(got) === text(result) ? [] : [`${expression} gives ${text(got)}`]
}

/** A value of the fixtures, where it comes from, and whether the schema admits it. */
interface Made {
  readonly what: string
  readonly value: unknown
  readonly valid: boolean
}

type Make = (seed?: number) => unknown
const isMake = (value: unknown): value is Make => typeof value === 'function'
const isArbitrary = (value: unknown): value is fc.Arbitrary<unknown> => value instanceof fc.Arbitrary
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

/** Where a value that the fixtures have for a schema is not judged as they say: by both validators, and by ajv. */
export function fixtureFaults(named: NamedSchema, subject: Subject): readonly string[] {
  // What has no value is announced.
  const { make } = namesOf(named)
  if (subject.built.diagnostics.some(({ code, message }) => code === 'TF4101' && message.includes(make))) return []
  const judges = judgesOf(named, subject)
  return madeFor(named, subject).flatMap(({ what, value, valid }) =>
    judges.flatMap(({ name, says }) => (says(value) === !valid ? [`${what} is ${text(value)}: ${name} says ${!valid}`] : [])),
  )
}

/** All that there is for a schema: literals, samples, some of what the arbitrary gives, boundaries, invalid values. */
function madeFor(named: NamedSchema, { fixtures }: Subject): readonly Made[] {
  const { make, minimal, full, sample, boundaries, invalid } = namesOf(named)
  const call = (name: string, seed?: number): Made => {
    const found = fixtures[name]
    if (!isMake(found)) throw new Error(`The fixtures have no ${name}`)
    return { what: `${name}(${seed ?? ''})`, value: found(seed), valid: true }
  }
  const arbitrary = call(`arbitrary${named.name}`).value
  if (!isArbitrary(arbitrary)) throw new Error(`arbitrary${named.name} gives no arbitrary`)
  return [
    ...[make, minimal, full].map((name) => ({ ...call(name), what: name })),
    ...seeds.map((seed) => call(sample, seed)),
    ...fc.sample(arbitrary, { seed: 1, numRuns: 20 }).map((value) => ({ what: `arbitrary${named.name}`, value, valid: true })),
    ...listOf(fixtures[boundaries]),
    ...listOf(fixtures[invalid]).map((one) => ({ ...one, valid: false })),
  ]
}

/** The rows of boundaries or invalid values. */
function listOf(list: unknown): readonly Made[] {
  if (!Array.isArray(list)) throw new Error('The fixtures have no such list')
  return list.map(({ value, valid = true, ...rest }: Partial<Made>) => ({ what: text(rest), value, valid }))
}

interface Judge {
  readonly name: string
  readonly says: (value: unknown) => boolean | undefined
}

/** Both validators; and ajv, unless the scenario shows that it is wrong here. */
function judgesOf(named: NamedSchema, { built, zod, mini, oracle }: Subject): readonly Judge[] {
  const { schema } = namesOf(named)
  const isMisled = built.scenario.verdicts.some(({ rows }) => rows.some(({ valid, byAjv }) => valid !== byAjv))
  return [
    { name: 'zod', says: (value) => judge(zod[schema], value).success },
    { name: 'zod/mini', says: (value) => judge(mini[schema], value).success },
    ...(isMisled ? [] : [{ name: 'ajv', says: sayingOf(oracle.response(named.pointer)) }]),
  ]
}

/** What ajv says; nothing where a value has members that it calls, such as `toString`. */
function sayingOf(oracle: Oracle): Judge['says'] {
  return (value) => {
    try {
      return oracle(value).valid
    } catch {
      return undefined
    }
  }
}

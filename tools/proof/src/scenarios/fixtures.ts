import { runInThisContext } from 'node:vm'
import type { NamedSchema } from '../../../trefoil/src/model/api.ts'
import { namesOf } from '../../../trefoil/src/model/names.ts'
import type { Call } from './scenario.ts'
import { judge, type Subject, text } from './subject.ts'

/** Where a call of the fixtures gives something else. */
export function callFaults({ expression, result }: Call, { fixtures }: Subject): readonly string[] {
  const call: unknown = runInThisContext(`({ ${Object.keys(fixtures).join(', ')} }) => (${expression})`)
  const got: unknown = typeof call === 'function' ? call(fixtures) : undefined
  return text(got) === text(result) ? [] : [`${expression} gives ${text(got)}`]
}

interface Invalid {
  readonly breaks: string
  readonly at: string
  readonly value: unknown
}
const isMaker = (value: unknown): value is (seed?: number) => unknown => typeof value === 'function'
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

/** A value of the fixtures, and where it comes from. */
interface Made {
  readonly what: string
  readonly value: unknown
}

/** Where a literal or a sample of a schema does not pass ajv and both validators, or an invalid value passes one of them. */
export function fixtureFaults(named: NamedSchema, subject: Subject): readonly string[] {
  const { built, fixtures } = subject
  const names = namesOf(named)
  const [make, sample, invalid] = [fixtures[names.make], fixtures[names.sample], fixtures[names.invalid]]
  if (!isMaker(make) || !isMaker(sample) || !Array.isArray(invalid)) return [`${named.name} has no fixtures`]
  // What has no value is announced.
  if (built.diagnostics.some(({ code, message }) => code === 'TF4101' && message.includes(names.make))) return []
  const samples = seeds.map((seed): Made => ({ what: `${names.sample}(${seed})`, value: sample(seed) }))
  const valid = [{ what: `${names.make}()`, value: make() }, ...samples]
  const broken = invalid.map(({ breaks, at, value }: Invalid): Made => ({ what: `${names.invalid}: ${breaks} at ${at}`, value }))
  const judges = judgesOf(named, subject)
  const wrong = (want: boolean, { what, value }: Made): readonly string[] =>
    judges.flatMap(({ name, accepts }) => (accepts(value) === want ? [] : [`${what} is ${text(value)}: ${name} says ${!want}`]))
  return [...valid.flatMap((one) => wrong(true, one)), ...broken.flatMap((one) => wrong(false, one))]
}

interface Judge {
  readonly name: string
  readonly accepts: (value: unknown) => boolean
}

/** Both validators; and ajv, unless the scenario shows that it is wrong here. */
function judgesOf(named: NamedSchema, { built, zod, mini, oracle }: Subject): readonly Judge[] {
  const { schema } = namesOf(named)
  const isMisled = built.scenario.verdicts.some(({ rows }) => rows.some(({ valid, byAjv }) => valid !== byAjv))
  const ajv = isMisled ? undefined : oracle.response(named.pointer)
  return [
    { name: 'zod', accepts: (value) => judge(zod[schema], value).success },
    { name: 'zod/mini', accepts: (value) => judge(mini[schema], value).success },
    ...(ajv ? [{ name: 'ajv', accepts: (value: unknown) => ajv(value).valid }] : []),
  ]
}

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Exports, isValidator, type Validator } from '../src/made.ts'
import type { Direction } from './consumer/directions.ts'
import type { Packages } from './versions.ts'

/** Which way the values travel that the validators of a package are for, by the validator's name. */
export type Travels = ReadonlyMap<string, Direction>

/**
 * What the validators of two versions do not agree on, in the way that hurts: a request that the old ones let pass and the
 * new ones do not, an answer that the new ones let pass and the old ones do not. The values are those that the fixtures of
 * both have, on the limits and beyond them, and some that are drawn.
 */
export async function refused(old: Packages, now: Packages, travels: Travels): Promise<readonly string[]> {
  const [before, after] = await Promise.all([loaded(old), loaded(now)])
  return [...travels].flatMap(([name, { input, output }]) => {
    const [one, other] = [before.validators[name], after.validators[name]]
    // What is gone a compiler has found.
    if (!isValidator(one) || !isValidator(other)) return []
    const stem = name.replace(/Schema$/, '')
    const [old, now] = [sideOf(one, valuesOf(before.fixtures, stem)), sideOf(other, valuesOf(after.fixtures, stem))]
    return [
      ...(input ? lost(old, now).map((value) => `${name}: a request that could be made is refused: ${value}`) : []),
      ...(output ? lost(now, old).map((value) => `${name}: an answer that can come was refused: ${value}`) : []),
    ]
  })
}

interface Loaded {
  readonly validators: Exports
  readonly fixtures: Exports
}

async function loaded({ folder }: Packages): Promise<Loaded> {
  const of = (name: string): Promise<Exports> => import(pathToFileURL(join(folder, name, 'src/index.ts')).href)
  return { validators: await of('validators'), fixtures: await of('fixtures') }
}

/** What one version says of the values of a type. */
interface Side {
  readonly validator: Validator
  readonly values: readonly unknown[]
  /** Where values that pass have members. */
  readonly members: ReadonlySet<string>
}

function sideOf(validator: Validator, values: readonly unknown[]): Side {
  const passing = values.filter((value) => validator.safeParse(value).success)
  return { validator, values, members: new Set(passing.flatMap((value) => membersIn(value, ''))) }
}

/**
 * The values that the sender lets pass and the receiver does not. Objects are loose, so they pass with members that the
 * receiver alone knows of, whatever their values: nobody sends those.
 */
function lost(sender: Side, receiver: Side): readonly string[] {
  const isStrange = (member: string): boolean => receiver.members.has(member) && !sender.members.has(member)
  const values = [...sender.values, ...receiver.values.filter((value) => !membersIn(value, '').some(isStrange))]
  return values
    .filter((value) => sender.validator.safeParse(value).success && !receiver.validator.safeParse(value).success)
    .map((value) => JSON.stringify(value)?.slice(0, 200) ?? 'undefined')
}

/** Pointers to all members of a value, those of elements as of one element. */
function membersIn(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([name, member]) => {
    const place = `${at}/${isList ? '*' : name}`
    return [...(isList ? [] : [place]), ...membersIn(member, place)]
  })
}

const samples = 40

/** All values of the fixtures that have this in their names. Where none are drawn, members of the literal one are others. */
function valuesOf(fixtures: Exports, stem: string): readonly unknown[] {
  const made = ['make', 'minimal', 'full'].map((kind) => fixtures[`${kind}${stem}`]).filter(isFunction)
  const sample = fixtures[`sample${stem}`]
  const tables = ['boundaries', 'invalid'].flatMap((kind) => fixtures[`${kind}${stem}`] ?? [])
  return [
    ...made.map((make) => make()),
    ...(isFunction(sample) ? Array.from({ length: samples }, (_, seed) => sample(seed)) : variants(made[0]?.())),
    ...tables.flatMap((row) => (typeof row === 'object' && row !== null && 'value' in row ? [row.value] : [])),
  ]
}

const texts: readonly string[] = ['', 'harbor', 'HARBOR 17', 'harbor '.repeat(40), '2024-02-29', 'a@example.com']
const numbers: readonly number[] = [-1, 0, 0.5, 1, 1_000_000]

/** The value with another text or number in one place, each time in one of them. */
function variants(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return texts
  if (typeof value === 'number') return numbers
  if (Array.isArray(value)) return value.flatMap((element, index) => variants(element).map((other) => value.with(index, other)))
  if (typeof value !== 'object' || value === null || value instanceof Blob) return []
  return Object.entries(value).flatMap(([name, member]) => variants(member).map((other) => ({ ...value, [name]: other })))
}

const isFunction = (value: unknown): value is (...args: readonly unknown[]) => unknown => typeof value === 'function'

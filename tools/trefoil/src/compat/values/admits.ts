import type { NamedSchema } from '../../model/api.ts'
import { Undecided } from '../../model/pattern/matches.ts'
import type { ArraySchema, EnumSchema, Json, ObjectSchema, Schema } from '../../model/schema.ts'
import { type Direction, isHidden, memberSchemas, verdict } from '../../model/verdict/verdict.ts'
import { letsOthersThrough, othersOf } from '../../model/enums.ts'
import type { Matching } from '../match/matching.ts'
import { areApart } from './apart.ts'
import { listsKeep, numbersKeep, objectsKeep, stringsKeep } from './limits.ts'

interface Asking {
  readonly direction: Direction
  readonly matching: Matching
  /** What is known of pairs. While one is looked at it passes: what contains itself does if nothing else speaks against it. */
  readonly known: Map<NamedSchema | Schema, Map<NamedSchema | Schema, boolean>>
  left: number
  /** How many names deep one looks. */
  depth: number
}

/** Whether a schema admits all values that another one admits. Where that cannot be told, it does not. */
export function admitsAll(from: Schema, to: Schema, direction: Direction, matching: Matching): boolean {
  try {
    return passes(from, to, { direction, matching, known: new Map(), left: 100_000, depth: 0 })
  } catch (thrown) {
    if (thrown instanceof Undecided) return false
    throw thrown
  }
}

function passes(from: Schema, to: Schema, asking: Asking): boolean {
  asking.left -= 1
  if (asking.left < 0) return false
  if (from === to || to.kind === 'any' || from.kind === 'never') return true
  if (from.kind === 'reference' && to.kind === 'reference' && asking.matching.isPair(from.target, to.target)) return true
  if (from.kind === 'enum') return valuesPass(from, to, asking)
  if (from.kind === 'reference' || to.kind === 'reference') return referred(from, to, asking)
  if (from.kind === 'anyOf') return from.of.every((branch) => passes(branch, to, asking))
  if (to.kind === 'allOf') return to.of.every((part) => passes(from, part, asking))
  if (from.kind === 'oneOf' && to.kind === 'oneOf' && isSameChoice(from.of, to.of, asking)) return true
  if (from.kind === 'oneOf') return from.of.every((branch) => passes(branch, to, asking))
  if (to.kind === 'anyOf') return to.of.some((branch) => passes(from, branch, asking))
  if (to.kind === 'oneOf') return to.of.some((branch) => passes(from, branch, asking) && isSole(from, branch, to.of))
  if (from.kind === 'allOf') return from.of.some((part) => passes(part, to, asking))
  return sameKind(from, to, asking)
}

/** Those that are listed, and any text or number where an enum lets others through. */
function valuesPass(from: EnumSchema, to: Schema, asking: Asking): boolean {
  const others = letsOthersThrough(from, asking.direction) ? othersOf(from) : []
  const { annotations, pointer } = from
  const open = others.map((kind): Schema =>
    kind === 'string' ? { kind, annotations, pointer } : { kind, integer: false, annotations, pointer },
  )
  if (to.kind === 'enum' && letsOthersThrough(to, asking.direction)) {
    const admitted = othersOf(to)
    return others.every((type) => admitted.includes(type)) && from.values.every((value) => verdict(to, value, asking.direction) === true)
  }
  return open.every((schema) => passes(schema, to, asking)) && from.values.every((value) => verdict(to, value, asking.direction) === true)
}

const meant = (schema: Schema): Schema => (schema.kind === 'reference' ? schema.target.schema : schema)
const place = (schema: Schema): NamedSchema | Schema => (schema.kind === 'reference' ? schema.target : schema)

const deepest = 200

function referred(from: Schema, to: Schema, asking: Asking): boolean {
  const answers = asking.known.get(place(from)) ?? new Map<NamedSchema | Schema, boolean>()
  const known = answers.get(place(to))
  if (known !== undefined) return known
  asking.known.set(place(from), answers.set(place(to), true))
  asking.depth += 1
  const answer = asking.depth < deepest && passes(meant(from), meant(to), asking)
  asking.depth -= 1
  answers.set(place(to), answer)
  return answer
}

const isSole = (from: Schema, branch: Schema, all: readonly Schema[]): boolean =>
  all.every((other) => other === branch || areApart(from, other) || areApart(branch, other))

/** Branch for branch the same: then exactly one of them is exactly one of the others. */
const isSameChoice = (from: readonly Schema[], to: readonly Schema[], asking: Asking): boolean =>
  from.length === to.length && from.every((branch) => to.some((other) => passes(branch, other, asking) && passes(other, branch, asking)))

function sameKind(from: Schema, to: Schema, asking: Asking): boolean {
  switch (to.kind) {
    case 'null':
    case 'boolean':
      return from.kind === to.kind
    case 'number':
      return from.kind === 'number' && numbersKeep(from, to)
    case 'string':
      return from.kind === 'string' && stringsKeep(from, to)
    case 'array':
      return from.kind === 'array' && listsKeep(from, to) && elementsPass(from, to, asking)
    case 'object':
      return from.kind === 'object' && objectsKeep(from, to) && membersPass(from, to, asking)
    case 'enum':
      if (letsOthersThrough(to, asking.direction) && othersOf(to).some((type) => type === from.kind)) return true
      return valuesOf(from)?.every((value) => verdict(to, value, asking.direction) === true) ?? false
    case 'not':
      return from.kind === 'not' ? passes(to.of, from.of, asking) : areApart(from, to.of)
    case 'any':
    case 'never':
    case 'reference':
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
      return false
  }
}

/** All values, of kinds that have few. */
function valuesOf({ kind }: Schema): readonly Json[] | undefined {
  return kind === 'null' ? [null] : kind === 'boolean' ? [true, false] : undefined
}

function elementsPass(from: ArraySchema, to: ArraySchema, asking: Asking): boolean {
  const length = Math.max(from.prefix.length, to.prefix.length)
  const places = Array.from({ length }, (_, index) => [from.prefix[index] ?? from.items, to.prefix[index] ?? to.items] as const)
  if (![...places, [from.items, to.items] as const].every(([own, asked]) => passes(own, asked, asking))) return false
  if (to.contains === undefined) return true
  const [own, asked] = [from.contains, to.contains]
  if (own === undefined || own.min < asked.min || (own.max ?? Infinity) > (asked.max ?? Infinity)) return false
  return passes(own.schema, asked.schema, asking) && (asked.max === undefined || passes(asked.schema, own.schema, asking))
}

function membersPass(from: ObjectSchema, to: ObjectSchema, asking: Asking): boolean {
  const names = new Set([from, to].flatMap(({ properties, requiredOnly }) => [...properties.map(({ name }) => name), ...requiredOnly]))
  return (
    [...names].every((name) => memberPasses(name, from, to, asking)) &&
    passes(from.additional, to.additional, asking) &&
    patternsPass(from, to, asking) &&
    (to.propertyNames === undefined || (from.propertyNames !== undefined && passes(from.propertyNames, to.propertyNames, asking)))
  )
}

function memberPasses(name: string, from: ObjectSchema, to: ObjectSchema, asking: Asking): boolean {
  if (isAsked(to, name, asking) && !isAsked(from, name, asking)) return false
  const own = memberSchemas(from, name)
  // What a document does not know under a name is nobody's.
  if (own.every(({ kind }) => kind === 'any') && !isKnown(from, name)) return true
  return memberSchemas(to, name).every((asked) => own.some((schema) => passes(schema, asked, asking)))
}

const isKnown = ({ properties, requiredOnly }: ObjectSchema, name: string): boolean =>
  requiredOnly.includes(name) || properties.some((property) => property.name === name)

const isAsked = ({ properties, requiredOnly }: ObjectSchema, name: string, { direction }: Asking): boolean =>
  requiredOnly.includes(name) ||
  properties.some((property) => property.name === name && property.required && !isHidden(property, direction))

/** Members under other names than those in the document: a pattern that the other has not lets in what it may refuse. */
const patternsPass = (from: ObjectSchema, to: ObjectSchema, asking: Asking): boolean =>
  to.patterns.every(({ pattern, schema }) => {
    const own = from.patterns.filter((row) => row.pattern === pattern)
    return own.length > 0 ? own.some((row) => passes(row.schema, schema, asking)) : passes(from.additional, schema, asking)
  }) &&
  from.patterns.every(({ pattern, schema }) => to.patterns.some((row) => row.pattern === pattern) || passes(schema, to.additional, asking))

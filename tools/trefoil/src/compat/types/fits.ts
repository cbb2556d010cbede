import type { Matching } from '../match/matching.ts'
import { keepsBranches } from './kept.ts'
import { merged } from './merged.ts'
import { isReadAs, isWrittenAs } from './records.ts'
import { type ListShape, type Shape, literalShape } from './shape.ts'
import { meaningOf } from './shape-of.ts'

/**
 * What a consumer does with a value of a type: takes it for one of another type and reads all members that this one has,
 * or writes it down, member by member, where the other one is asked for.
 */
export type Use = 'reading' | 'writing'

/** One question about types, and what has been asked on the way to its answer. */
interface Fitting {
  readonly use: Use
  readonly matching: Matching
  /**
   * What is known of pairs of names. While one is looked at it fits: a type that contains itself does if nothing else speaks
   * against it.
   */
  readonly known: Map<Shape, Map<Shape, boolean>>
  /** How much more may be looked at: what is larger than anything that people write does not fit. */
  left: number
  /** How many names deep one looks. */
  depth: number
}

/** Whether a value of one type can stand where another is asked for. Where that cannot be told, it cannot. */
export const fits = (from: Shape, to: Shape, use: Use, matching: Matching): boolean =>
  fit(from, to, { use, matching, known: new Map(), left: 200_000, depth: 0 })

/** The same as a part of a larger question. */
function fit(from: Shape, to: Shape, fitting: Fitting): boolean {
  fitting.left -= 1
  if (fitting.left < 0) return false
  if (from === to || to.kind === 'unknown' || from.kind === 'never') return true
  if (from.kind === 'named' && to.kind === 'named' && fitting.matching.isPair(from.target, to.target)) return true
  if (from.kind === 'named' || to.kind === 'named') return named(from, to, fitting)
  const isFitting = (one: Shape, other: Shape): boolean => fit(one, other, fitting)
  return (fitting.use === 'writing' || keepsBranches(from, to, isFitting)) && partFits(from, to, fitting)
}

/** A branch of a union need not be all that there is on the other side. */
function partFits(from: Shape, to: Shape, fitting: Fitting): boolean {
  if (from.kind === 'union') return from.of.every((part) => partFits(part, to, fitting))
  if (to.kind === 'union') return to.of.some((part) => fit(from, part, fitting)) || isEither(from, to.of) || isUnionIn(from, to, fitting)
  if (from.kind === 'named') return fit(from, to, fitting)
  if (from.kind === 'intersection' || to.kind === 'intersection') return intersections(from, to, fitting)
  return structures(from, to, fitting)
}

const meant = (shape: Shape): Shape => (shape.kind === 'named' ? meaningOf(shape) : shape)

const deepest = 200

function named(from: Shape, to: Shape, fitting: Fitting): boolean {
  const [one, other] = [meant(from), meant(to)]
  const answers = fitting.known.get(one) ?? new Map<Shape, boolean>()
  const known = answers.get(other)
  if (known !== undefined) return known
  fitting.known.set(one, answers.set(other, true))
  fitting.depth += 1
  const answer = fitting.depth < deepest && fit(one, other, fitting)
  fitting.depth -= 1
  answers.set(other, answer)
  return answer
}

/** A name of a union is all of its branches. */
const isUnionIn = (from: Shape, to: Shape, fitting: Fitting): boolean =>
  from.kind === 'named' && meant(from).kind === 'union' && partFits(meant(from), to, fitting)

/** A boolean fits where both of its values do. */
const isEither = (from: Shape, to: readonly Shape[]): boolean =>
  from.kind === 'boolean' && [true, false].every((value) => to.some((part) => part.kind === 'literal' && part.value === value))

const partsOf = (shape: Shape): readonly Shape[] => (shape.kind === 'intersection' ? shape.of : [shape])

/** Part by part where each has its like on the other side, else as the one type that they come to. */
function intersections(from: Shape, to: Shape, fitting: Fitting): boolean {
  const [own, asked] = [partsOf(from), partsOf(to)]
  const isLike = (part: Shape, other: Shape): boolean => fit(part, other, fitting)
  if (asked.every((part) => own.some((one) => isLike(one, part))) && own.every((one) => asked.some((part) => isLike(one, part))))
    return true
  const [one, other] = [merged(from), merged(to)]
  if (one.kind !== 'intersection' && other.kind !== 'intersection') return fit(one, other, fitting)
  return fitting.use === 'reading' && partsOf(other).every((part) => partsOf(one).some((each) => isLike(each, part)))
}

const ofUse = { reading: isReadAs, writing: isWrittenAs } as const

function structures(from: Shape, to: Shape, fitting: Fitting): boolean {
  if (from.kind === 'literal') return literalFits(from.value, to, fitting)
  if (from.kind === 'list') return to.kind === 'list' ? listsFit(from, to, fitting) : to.kind === 'object'
  if (from.kind === 'record')
    return to.kind === 'record' ? ofUse[fitting.use](from, to, (one, other) => fit(one, other, fitting)) : to.kind === 'object'
  return from.kind === to.kind
}

function literalFits(value: (Shape & { kind: 'literal' })['value'], to: Shape, fitting: Fitting): boolean {
  if (typeof value === 'object' && value !== null)
    return to.kind !== 'literal' ? fit(literalShape(value), to, fitting) : same(value, to.value)
  return to.kind === 'literal' ? to.value === value : to.kind === typeof value
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function listsFit(from: ListShape, to: ListShape, fitting: Fitting): boolean {
  const isFitting = (one: Shape | undefined, other: Shape | undefined): boolean =>
    one === undefined || (other !== undefined && fit(one, other, fitting))
  const length = Math.max(from.first.length, to.first.length)
  const places = Array.from({ length }, (_, index) => ({ own: from.first[index], asked: to.first[index] }))
  return (
    isFitting(from.rest, to.rest) &&
    places.every(
      ({ own, asked }) => (!asked?.required || own?.required === true) && isFitting(own?.shape ?? from.rest, asked?.shape ?? to.rest),
    )
  )
}

import { atom, intersectionOf, type MemberShape, type RecordShape, type Shape, unionOf } from './shape.ts'
import { meaningOf } from './shape-of.ts'

const known = new WeakMap<Shape, Shape>()

/** What an intersection comes to: one object where all its parts are objects, a union of such where one of them is a union. */
export function merged(shape: Shape): Shape {
  if (shape.kind !== 'intersection') return shape
  const found = known.get(shape) ?? mergedParts(shape.of)
  known.set(shape, found)
  return found
}

/** More alternatives than these are left as they stand. */
const mostAlternatives = 64

function mergedParts(parts: readonly Shape[]): Shape {
  let alternatives: readonly (readonly Shape[])[] = [[]]
  for (const part of parts.flatMap((each) => meanings(each, 0))) {
    const choices = part.kind === 'union' ? part.of.flatMap((choice) => [meanings(choice, 0)]) : [[part]]
    alternatives = alternatives.flatMap((chosen) => choices.map((choice) => [...chosen, ...choice]))
    if (alternatives.length > mostAlternatives) return { kind: 'intersection', of: parts }
  }
  return unionOf(alternatives.map(together))
}

/** The parts that a part stands for, names followed as far as anyone would give them. */
function meanings(shape: Shape, steps: number): readonly Shape[] {
  if (shape.kind === 'named') return steps > 50 ? [shape] : meanings(meaningOf(shape), steps + 1)
  return shape.kind === 'intersection' ? shape.of.flatMap((part) => meanings(part, steps + 1)) : [shape]
}

function together(parts: readonly Shape[]): Shape {
  const records = parts.filter((part) => part.kind === 'record')
  const others = parts.filter((part) => part.kind !== 'record' && !(part.kind === 'object' && records.length > 0))
  const rest = others.filter((part) => !others.some((other) => isWithin(other, part)))
  const [first, ...more] = records
  return intersectionOf([...(first ? [more.reduce(both, first)] : []), ...distinct(rest)])
}

/** Whether one says all that the other says: `'a'` beside `string`. */
const isWithin = (one: Shape, other: Shape): boolean => one.kind === 'literal' && other.kind === typeof one.value

const distinct = (shapes: readonly Shape[]): readonly Shape[] => [
  ...new Map(shapes.map((shape) => [shape.kind === 'list' || shape.kind === 'literal' ? shape : shape.kind, shape])).values(),
]

function both(one: RecordShape, other: RecordShape): RecordShape {
  const names = new Set([...one.members.keys(), ...other.members.keys()])
  const members = new Map([...names].map((name) => [name, member(one.members.get(name), other.members.get(name))] as const))
  const indexes = [one.index, other.index].filter((index) => index !== undefined)
  const keyed = [...(one.keyed ?? []), ...(other.keyed ?? [])]
  return {
    kind: 'record',
    members,
    declared: 'interface',
    ...(indexes.length > 0 && { index: intersectionOf(indexes) }),
    ...(keyed.length > 0 && { keyed }),
  }
}

const nothing: MemberShape = { required: false, shape: atom('unknown') }

const member = (one: MemberShape = nothing, other: MemberShape = nothing): MemberShape => ({
  required: one.required || other.required,
  shape: intersectionOf([one.shape, other.shape]),
})

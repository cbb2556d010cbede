import type ts from 'typescript-5.9'
import { copyOf } from './copy.ts'
import {
  branchesOf,
  elementsOf,
  indexesOf,
  isCallable,
  isLiteral,
  leafText,
  membersOf,
  ownMember,
  presentIn,
  scalarOf,
  tagOf,
  type Types,
} from './types.ts'

/** Where a value is read: the types that it lies in, from outside, and how names of variables are made. */
export interface Reading {
  readonly types: Types
  readonly inside: readonly ts.Type[]
  /** Counts the variables of a file. */
  readonly count: { now: number }
}

/**
 * What a consumer who knows the old type does with a value: reads every member to the last, of every element and of every
 * branch, which it tells apart first and knows
 * all of. Null is told apart by a comparison that TypeScript never minds.
 */
export function reading(type: ts.Type, expression: string, at: Reading): readonly string[] {
  const { types, inside } = at
  const text = leafText(type, types)
  if (text !== undefined) return [`${variable(at)}: ${text} = ${expression}`, ...scalarsRead(type, expression, at)]
  if (inside.includes(type) || inside.length > deepest || isCallable(type)) return []
  const present = presentIn(type)
  const [only] = present
  const deeper = { ...at, inside: [...inside, type] }
  if (present.length === 1 && only && branchesOf(type).length === 1) return membersRead(only, expression, deeper)
  const name = `v${(at.count.now += 1)}`
  const body = present.length === 1 && only ? membersRead(only, name, deeper) : branchesRead(present, name, deeper)
  const whole = `const whole: ${copyOf(type, types)} = ${name}; void whole`
  return [`{ const ${name} = ${expression}`, whole, `if (${name} != null) {`, ...body, '} }']
}

const deepest = 9
const variable = (at: Reading): string => `const v${(at.count.now += 1)}`
export const key = (name: string): string => `[${JSON.stringify(name)}]`

function membersRead(type: ts.Type, expression: string, at: Reading): readonly string[] {
  const elements = elementsOf(type, at.types)
  if (elements) return elements.flatMap(({ type: element }, index) => reading(element, `${expression}[${index}]!`, at))
  return [
    ...membersOf(type, at.types).flatMap((member) => reading(member.type, `${expression}${key(member.name)}`, at)),
    ...indexesOf(type, at.types).flatMap((index) => reading(index.type, `${expression}${key(index.name)}`, at)),
  ]
}

/** Scalars of several kinds are told apart, and so are the values of a closed enum. */
function scalarsRead(type: ts.Type, expression: string, at: Reading): readonly string[] {
  const present = presentIn(type)
  const kinds = new Set(present.map(scalarOf))
  const isClosed = present.length > 1 && present.every(isLiteral) && !kinds.has(undefined)
  if (isClosed) return present.map((one) => `{ const v = ${expression}; if (v === ${leafText(one, at.types)}) void v }`)
  if (kinds.size < 2) return []
  return [...kinds].flatMap((kind) => (kind ? [`{ const v = ${expression}; if (typeof v === '${kind.name}') void v${kind.use} }`] : []))
}

function branchesRead(branches: readonly ts.Type[], name: string, at: Reading): readonly string[] {
  const { types } = at
  const kinds = new Set(branches.map(scalarOf))
  const scalars = [...kinds].flatMap((kind) => (kind ? [`if (typeof ${name} === '${kind.name}') void ${name}${kind.use}`] : []))
  const lists = branches.filter((branch) => elementsOf(branch, types))
  const objects = branches.filter((branch) => !scalarOf(branch) && !elementsOf(branch, types))
  const listsRead = lists.flatMap((list) => [`if (Array.isArray(${name})) {`, ...membersRead(list, name, at), '}'])
  const objectsRead = objects.flatMap((branch) => {
    const guard = guardOf(branch, objects, name, at)
    const apart = [
      ...(kinds.size > 1 || !kinds.has(undefined) ? [`typeof ${name} === 'object'`] : []),
      ...(lists.length > 0 ? [`!Array.isArray(${name})`] : []),
      ...guard,
    ]
    return apart.length === 0 ? [] : [`if (${apart.join(' && ')}) {`, ...membersRead(branch, name, at), '}']
  })
  return [...scalars, ...listsRead, ...objectsRead]
}

/** How one object is told from the others; an empty list where it is the only one, or nothing tells it. */
function guardOf(branch: ts.Type, objects: readonly ts.Type[], name: string, { types }: Reading): readonly string[] {
  const others = objects.filter((other) => other !== branch)
  if (others.length === 0) return []
  const tag = tagOf(branch, others, types)
  if (tag) return [`${name}${key(tag[0])} === ${tag[1]}`]
  const own = ownMember(branch, others, types)
  return own ? [`${JSON.stringify(own.name)} in ${name}`] : []
}

import ts from 'typescript-5.9'
import {
  branchesOf,
  type Element,
  elementsOf,
  indexesOf,
  isCallable,
  leafText,
  type Member,
  membersOf,
  presentIn,
  type Types,
} from './types.ts'

/** How much of a value is written: what is required, or all that there can be. */
export type Amount = 'minimal' | 'full'

/** More ways to write one value add nothing. */
const most = 60

/**
 * Literals of an old type, as a consumer writes them: each branch of each union in one of them. None where the type lies
 * in itself and there is no end.
 */
export function literals(type: ts.Type, amount: Amount, types: Types, inside: readonly ts.Type[] = []): readonly string[] {
  const values = branchesOf(type).flatMap((branch) => (isUndefined(branch) ? [] : (leafText(branch, types) ?? [])))
  const leaf = values.length > 0 ? [`value<${values.join(' | ')}>()`] : []
  if (inside.includes(type)) return leaf
  const others = presentIn(type).filter((branch) => leafText(branch, types) === undefined)
  const deeper = [...inside, type]
  return [...leaf, ...others.flatMap((branch) => ofBranch(branch, amount, types, deeper))].slice(0, most)
}

const isUndefined = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0

function ofBranch(type: ts.Type, amount: Amount, types: Types, inside: readonly ts.Type[]): readonly string[] {
  if (isCallable(type)) return []
  const elements = elementsOf(type, types)
  return elements ? lists(elements, amount, types, inside) : objects(type, amount, types, inside)
}

/** A list with one element after those that have to be there. */
function lists(elements: readonly Element[], amount: Amount, types: Types, inside: readonly ts.Type[]): readonly string[] {
  const needed = elements.filter(({ is }) => is === 'there').map(({ type }) => literals(type, amount, types, inside)[0])
  const [more] = amount === 'full' ? elements.filter(({ is }) => is !== 'there') : []
  if (needed.some((text) => text === undefined)) return []
  const ways = more ? literals(more.type, amount, types, inside) : []
  return ways.length === 0 ? [`[${needed.join(', ')}]`] : ways.map((way) => `[${[...needed, way].join(', ')}]`)
}

/** What is inside a value can be small though all of the value is there. */
const waysOf = (type: ts.Type, amount: Amount, types: Types, inside: readonly ts.Type[]): readonly string[] => [
  ...new Set([...literals(type, amount, types, inside), ...literals(type, 'minimal', types, inside)]),
]

/** One with the first way to write each member, and one more for each other way. */
function objects(type: ts.Type, amount: Amount, types: Types, inside: readonly ts.Type[]): readonly string[] {
  const own = membersOf(type, types).filter(({ optional }) => amount === 'full' || !optional)
  const indexes = amount === 'full' ? indexesOf(type, types) : []
  const any: readonly Member[] = indexes.map((index) => ({ name: index.name, optional: true, type: index.type }))
  const written = [...own, ...any].map((member) => ({ ...member, ways: waysOf(member.type, amount, types, inside) }))
  if (written.some(({ optional, ways }) => !optional && ways.length === 0)) return []
  const members = written.filter(({ ways }) => ways.length > 0)
  const text = (name?: string, way?: string): string =>
    members.length === 0
      ? '{}'
      : `{ ${members.map((member) => `${JSON.stringify(member.name)}: ${member.name === name ? way : member.ways[0]}`).join(', ')} }`
  return [text(), ...members.flatMap(({ name, ways }) => ways.slice(1).map((way) => text(name, way)))].slice(0, most)
}

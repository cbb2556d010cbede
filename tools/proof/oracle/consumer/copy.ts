import type ts from 'typescript-5.9'
import { branchesOf, type Element, elementsOf, indexesOf, leafText, membersOf, type Types } from './types.ts'

/** A type written out, as a consumer may have copied it. Where it lies in itself, anything will do. */
export function copyOf(type: ts.Type, types: Types, inside: readonly ts.Type[] = []): string {
  const leaf = leafText(type, types)
  if (leaf !== undefined) return leaf
  if (inside.includes(type) || inside.length > deepest) return 'unknown'
  const deeper = [...inside, type]
  const branches = branchesOf(type)
  if (branches.length > 1) return branches.map((branch) => copyOf(branch, types, deeper)).join(' | ')
  const elements = elementsOf(type, types)
  if (elements) return `readonly [${elements.map((element) => elementText(element, types, deeper)).join(', ')}]`
  const members = membersOf(type, types).map(
    (member) => `${JSON.stringify(member.name)}${member.optional ? '?' : ''}: ${copyOf(member.type, types, deeper)}`,
  )
  const indexes = indexesOf(type, types).map((index) => `[name: ${index.names}]: ${copyOf(index.type, types, deeper)}`)
  return `{ ${[...members, ...indexes].join('; ')} }`
}

function elementText({ type, is }: Element, types: Types, inside: readonly ts.Type[]): string {
  const text = copyOf(type, types, inside)
  if (is === 'any') return `...(${text})[]`
  return is === 'optional' ? `(${text})?` : text
}

const deepest = 9

import type { Shape } from './shape.ts'
import { meaningOf } from './shape-of.ts'

/**
 * Whether code that tells the branches of a type apart still meets each of them in another type: what looks for one that is
 * gone no longer compiles. Null may be looked for where there is none; so may values of an open enum, which are texts.
 */
export function keepsBranches(from: Shape, to: Shape, fits: (from: Shape, to: Shape) => boolean): boolean {
  if (to.kind !== 'union') return true
  const own = branchesIn(from)
  const isClosed = to.of.every(({ kind }) => kind === 'literal' || isNothing(kind))
  return to.of.every((branch) => isNothing(branch.kind) || own.some((one) => isMet(one, branch, isClosed ? 'values' : 'kinds', fits)))
}

/** Those of a union that is a branch among them, and itself. */
const branchesIn = (shape: Shape): readonly Shape[] => {
  if (shape.kind === 'union') return shape.of.flatMap(branchesIn)
  const meant = shape.kind === 'named' ? meaningOf(shape) : shape
  return meant.kind === 'union' ? [shape, ...meant.of] : [shape]
}

const isNothing = (kind: Shape['kind']): boolean => kind === 'null' || kind === 'undefined' || kind === 'never'

/** Scalars are told apart by their kind; the values of a closed enum each by itself. */
function isMet(one: Shape, branch: Shape, by: 'values' | 'kinds', fits: (from: Shape, to: Shape) => boolean): boolean {
  const [own, asked] = [scalarOf(one), scalarOf(branch)]
  if (own === undefined || asked === undefined) return own === asked && fits(one, branch)
  return own === asked && (by === 'kinds' || one.kind !== 'literal' || branch.kind !== 'literal' || one.value === branch.value)
}

function scalarOf(shape: Shape): string | undefined {
  if (shape.kind === 'literal') return typeof shape.value === 'object' ? undefined : typeof shape.value
  return shape.kind === 'string' || shape.kind === 'number' || shape.kind === 'boolean' ? shape.kind : undefined
}

import type { Pattern } from './pattern.ts'

/** Counts above this say no more of how a pattern behaves. */
const few = 6
/** A group that may come more often than this is as good as one that may come for ever. */
const many = 12

/**
 * The pattern with small counts, which behaves alike. What is repeated often though it may be nothing can be read in more
 * ways than can be tried.
 */
export function shortened(pattern: Pattern): Pattern | 'exponential' {
  switch (pattern.kind) {
    case 'literal':
    case 'set':
    case 'assertion':
      return pattern
    case 'sequence':
    case 'choice':
      return ofParts(pattern)
    case 'lookahead': {
      const of = shortened(pattern.of)
      return of === 'exponential' ? of : { ...pattern, of }
    }
    case 'repeat':
      return ofRepeat(pattern)
  }
}

function ofParts(pattern: Pattern & { readonly kind: 'sequence' | 'choice' }): Pattern | 'exponential' {
  const parts = pattern.of.map(shortened)
  const of = parts.filter((part) => part !== 'exponential')
  return of.length < parts.length ? 'exponential' : { ...pattern, of }
}

function ofRepeat({ of, min, max }: Pattern & { readonly kind: 'repeat' }): Pattern | 'exponential' {
  const inner = shortened(of)
  if (inner === 'exponential' || (min > many && mayBeNothing(inner) && mayRead(inner))) return 'exponential'
  const isOne = inner.kind === 'literal' || inner.kind === 'set'
  if (max === 0) return { kind: 'sequence', of: [] }
  const most = max <= few ? max : isOne && max < Infinity ? few : max <= many ? max : Infinity
  return { kind: 'repeat', of: inner, min: most === Infinity || isOne ? Math.min(min, few) : min, max: Math.max(most, Math.min(min, most)) }
}

function mayBeNothing(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'literal':
    case 'set':
      return false
    case 'assertion':
    case 'lookahead':
      return true
    case 'sequence':
      return pattern.of.every(mayBeNothing)
    case 'choice':
      return pattern.of.some(mayBeNothing)
    case 'repeat':
      return pattern.min === 0 || mayBeNothing(pattern.of)
  }
}

function mayRead(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'literal':
    case 'set':
      return true
    case 'assertion':
    case 'lookahead':
      return false
    case 'sequence':
    case 'choice':
      return pattern.of.some(mayRead)
    case 'repeat':
      return pattern.max > 0 && mayRead(pattern.of)
  }
}

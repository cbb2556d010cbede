import { bare, type Code, code, join, type Symbol } from '../code.ts'

/** A type expression, kept apart as far as what stands around it needs to know. */
export type Type =
  | { readonly kind: 'atom'; readonly code: Code }
  | { readonly kind: 'union'; readonly of: readonly Code[] }
  | { readonly kind: 'intersection'; readonly of: readonly Code[] }

export const atom = (text: string | Symbol | Code): Type => ({
  kind: 'atom',
  code: typeof text === 'object' && 'parts' in text ? text : code`${text}`,
})

export const unknown: Type = atom('unknown')

const isText = (type: Type, text: string): boolean => type.kind === 'atom' && bare(type.code) === text

/** Any of them, each once, null last. */
export function union(types: readonly Type[]): Type {
  if (types.some((type) => isText(type, 'unknown'))) return unknown
  const known = types.filter((type) => !isText(type, 'never'))
  const [only] = known
  if (only && unique(known.map(whole)).length === 1) return only
  const parts = unique(known.flatMap((type) => (type.kind === 'union' ? type.of : [part(type)])))
  const isNull = (part: Code): boolean => bare(part) === 'null'
  return several('union', [...parts.filter((part) => !isNull(part)), ...parts.filter(isNull)], atom('never'))
}

/** All of them, each once. */
export function intersection(types: readonly Type[]): Type {
  if (types.some((type) => isText(type, 'never'))) return atom('never')
  const known = representable(types.filter((type) => !isText(type, 'unknown')))
  const [only] = known
  if (only && known.length === 1) return only
  return several('intersection', unique(known.flatMap((type) => (type.kind === 'intersection' ? type.of : [operand(type)]))), unknown)
}

/** A compiler makes each combination of the unions in an intersection, and gives up at 100,000 of them. */
const mostCombinations = 50_000

/** Without the unions that would make too many: the type says less, and nothing that is wrong. */
function representable(types: readonly Type[]): readonly Type[] {
  let combinations = 1
  return types.filter((type) => {
    const next = combinations * (type.kind === 'union' ? type.of.length : 1)
    if (next > mostCombinations) return false
    combinations = next
    return true
  })
}

function several(kind: 'union' | 'intersection', of: readonly Code[], none: Type): Type {
  const [first] = of
  if (first === undefined) return none
  return of.length === 1 ? atom(first) : { kind, of }
}

const unique = (codes: readonly Code[]): readonly Code[] => [...new Map(codes.map((part) => [bare(part), part])).values()]

/** In a union, where an intersection needs no parentheses but for whoever reads it. */
const part = (type: Type): Code => (type.kind === 'intersection' ? grouped(type) : whole(type))

/** On one line, but for what is large in itself. */
export const whole = (type: Type): Code => (type.kind === 'atom' ? type.code : join(type.of, type.kind === 'union' ? ' | ' : ' & '))
const operand = (type: Type): Code => (type.kind === 'union' ? grouped(type) : whole(type))

/** A list of it, `type[]`, or an element of a tuple that may be missing, `type?`. */
export const suffixed = (type: Type, suffix: '[]' | '?'): Code => code`${type.kind === 'atom' ? type.code : grouped(type)}${suffix}`

function grouped(type: Type): Code {
  const text = printed(type, 40)
  return bare(text).startsWith('\n') ? code`(${text}\n)` : code`(${text})`
}

const width = 120

/**
 * The text of a type that stands after so many columns: on one line where it fits, else with each part of a union on a
 * line of its own, the first after a line break.
 */
export function printed(type: Type, column: number): Code {
  const flat = whole(type)
  if (type.kind === 'atom' || (column + bare(flat).length <= width && !bare(flat).includes('\n'))) return flat
  const large = type.of.filter((part) => bare(part).includes('\n'))
  if (type.kind === 'intersection' || (large.length === 1 && bare(flat).length - bare(large[0] ?? flat).length < 40)) return flat
  return join(['', ...type.of.map((part) => code`  | ${indented(part)}`)], '\n')
}

const indented = ({ parts }: Code): Code => ({
  parts: parts.map((part) => (typeof part === 'string' ? part.replaceAll('\n', '\n  ') : part)),
})

/** `name = type` or `name: type`, the type after the separator or on the next lines. */
export function following(before: string, type: Type, columns: number): Code {
  const text = printed(type, columns + before.length + 1)
  return bare(text).startsWith('\n') ? code`${before}${text}` : code`${before} ${text}`
}

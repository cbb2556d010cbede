import ts from 'typescript-5.9'

/** Types of the old packages, as a compiler reads them. */
export interface Types {
  readonly checker: ts.TypeChecker
  /** Whether a symbol is the platform's own: a Blob, say. */
  readonly isPlatform: (symbol: ts.Symbol) => boolean
}

export interface Member {
  readonly name: string
  readonly optional: boolean
  readonly type: ts.Type
}

const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void
const literals = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral
/** In the order in which `typeof` is asked. */
const scalars = [
  { name: 'string', flags: ts.TypeFlags.StringLike, use: '.length' },
  { name: 'number', flags: ts.TypeFlags.NumberLike, use: '.toFixed()' },
  { name: 'boolean', flags: ts.TypeFlags.BooleanLike, use: '.valueOf()' },
] as const
export type Scalar = (typeof scalars)[number]

/** The types that a value can be of: those of a union, or the one that there is. */
export const branchesOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

export const isNothing = (type: ts.Type): boolean => (type.flags & nothing) !== 0
export const isLiteral = (type: ts.Type): boolean => (type.flags & literals) !== 0

/** What a value that is there can be. */
export const presentIn = (type: ts.Type): readonly ts.Type[] => branchesOf(type).filter((branch) => !isNothing(branch))

/** An open enum has a `string & {}` in it. */
export function scalarOf(type: ts.Type): Scalar | undefined {
  const flags = type.isIntersection() ? type.types.reduce((all, part) => all | part.flags, 0) : type.flags
  return scalars.find((scalar) => (flags & scalar.flags) !== 0)
}

/** The text of a type that has no members to speak of; undefined where it has. */
export function leafText(type: ts.Type, types: Types): string | undefined {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'unknown'
  if (type.flags & ts.TypeFlags.Never) return 'never'
  if (type.isUnion()) {
    const texts = type.types.map((branch) => leafText(branch, types))
    return texts.every((text) => text !== undefined) ? texts.join(' | ') : undefined
  }
  if (isNothing(type) || isLiteral(type)) return types.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
  const scalar = scalarOf(type)
  if (scalar) return type.isIntersection() ? `(${scalar.name} & {})` : scalar.name
  // What is called is no value of an API.
  if (isCallable(type)) return undefined
  return platformText(type, types) ?? (isBare(type, types) ? '{}' : undefined)
}

export const isCallable = (type: ts.Type): boolean => type.getCallSignatures().length > 0

/** A Blob, say; the lists of the language have elements to speak of. */
function platformText(type: ts.Type, types: Types): string | undefined {
  const symbol = type.getSymbol()
  if (symbol === undefined || elementsOf(type, types) || !types.isPlatform(symbol)) return undefined
  return types.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
}

const isBare = (type: ts.Type, types: Types): boolean =>
  !elementsOf(type, types) && membersOf(type, types).length + indexesOf(type, types).length === 0

export interface Element {
  readonly type: ts.Type
  /** Whether there is always one, perhaps one, or any number of them. */
  readonly is: 'there' | 'optional' | 'any'
}

/** The elements of a list: each place of a tuple, or all of them as one. */
export function elementsOf(type: ts.Type, { checker }: Types): readonly Element[] | undefined {
  if (!isReference(type) || !(checker.isArrayType(type) || checker.isTupleType(type))) return undefined
  const flags = isTuple(type.target) ? type.target.elementFlags : [ts.ElementFlags.Rest]
  return checker.getTypeArguments(type).map((element, index) => ({ type: element, is: kindOf(flags[index] ?? ts.ElementFlags.Rest) }))
}

const isTuple = (type: ts.Type): type is ts.TupleType => 'elementFlags' in type

function kindOf(flags: ts.ElementFlags): Element['is'] {
  if (flags & ts.ElementFlags.Required) return 'there'
  return flags & ts.ElementFlags.Optional ? 'optional' : 'any'
}

export const isReference = (type: ts.Type): type is ts.TypeReference => 'target' in type

export const membersOf = (type: ts.Type, { checker }: Types): readonly Member[] =>
  checker.getPropertiesOfType(type).map((symbol) => ({
    name: symbol.getName(),
    optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    type: checker.getTypeOfSymbol(symbol),
  }))

/** Members under any name of some kind. */
export interface Index {
  /** The kind of name, as a type. */
  readonly names: string
  /** One of them. */
  readonly name: string
  readonly type: ts.Type
}

export const indexesOf = (type: ts.Type, { checker }: Types): readonly Index[] =>
  checker.getIndexInfosOfType(type).map(({ keyType, type: of }) => {
    const names = checker.typeToString(keyType)
    const pattern = /^`(.*)`$/.exec(names)?.[1]
    return { names, name: pattern?.replace(/\$\{\w+\}/g, 'any') ?? 'any', type: of }
  })

/** The name of a member that tells a branch from the others, and its value there, as text. */
export function tagOf(branch: ts.Type, others: readonly ts.Type[], types: Types): readonly [string, string] | undefined {
  const tags = membersOf(branch, types).filter(({ type, optional }) => !optional && isLiteral(type))
  const found = tags.find(({ name, type }) =>
    others.every((other) => {
      const same = membersOf(other, types).find((member) => member.name === name)
      return same !== undefined && isLiteral(same.type) && leafText(same.type, types) !== leafText(type, types)
    }),
  )
  return found && [found.name, leafText(found.type, types) ?? '']
}

/** A member that no other branch has. */
export const ownMember = (branch: ts.Type, others: readonly ts.Type[], types: Types): Member | undefined =>
  membersOf(branch, types).find(({ name }) => others.every((other) => membersOf(other, types).every((member) => member.name !== name)))

import type ts from 'typescript-5.9'
import { literals } from './constructing.ts'
import { type Old, followed } from './old.ts'
import { reading } from './reading.ts'
import { isReference } from './types.ts'

/** What a consumer's code is written with. */
export interface Desk {
  readonly old: Old
  /** Counts the variables of a file. */
  readonly count: { now: number }
}

export const desk = (old: Old): Desk => ({ old, count: { now: 0 } })

/** A function around lines: what is in it is checked, and never runs. */
export const scope = (lines: readonly string[], head = 'async () =>'): readonly string[] =>
  lines.length === 0 ? [] : [`void (${head} {`, ...lines, '})']

export const read = (type: ts.Type, expression: string, { old, count }: Desk): readonly string[] =>
  reading(type, expression, { types: old.types, inside: [], count })

/** All that there can be, in each way, and what is required. */
export const written = (type: ts.Type, { old }: Desk): readonly string[] => [
  ...new Set([...literals(type, 'full', old.types), ...literals(type, 'minimal', old.types)]),
]

/** The type that a name stands for, where it is one of a type. */
export const declared = (symbol: ts.Symbol, { old }: Desk): ts.Type =>
  old.types.checker.getDeclaredTypeOfSymbol(followed(symbol, old.types.checker))

export const valueType = (symbol: ts.Symbol, { old }: Desk): ts.Type => old.types.checker.getTypeOfSymbol(symbol)

/** What a promise of a type is kept with; nothing where it is none. */
export const promised = (type: ts.Type, own: Desk): ts.Type | undefined => argumentOf(type, 'Promise', own)

/** What is taken of a type that gives one thing after the other. */
export const generated = (type: ts.Type, own: Desk): ts.Type | undefined => argumentOf(type, 'AsyncGenerator', own)

function argumentOf(type: ts.Type, name: string, { old }: Desk): ts.Type | undefined {
  if (type.getSymbol()?.getName() !== name || !isReference(type)) return undefined
  return old.types.checker.getTypeArguments(type)[0]
}

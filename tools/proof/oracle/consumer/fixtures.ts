import ts from 'typescript-5.9'
import { declaredType } from './directions.ts'
import { type Desk, desk, read, scope, valueType, written } from './file.ts'
import type { Exported, Old } from './old.ts'
import { isReference, membersOf } from './types.ts'

const head = `import * as New from './new/fixtures/src/index.js'
import * as FastCheck from './new/fixtures/src/fast-check/index.js'
import * as Msw from './new/fixtures/src/msw/index.js'
declare function value<T>(): T
`

/** Code that uses every old fixture, arbitrary and handler. */
export function fixturesConsumer(old: Old): string {
  const own = desk(old)
  const lines = [
    ...old.exports('fixtures/src/index').flatMap((one) => fixtureUsed(one, own)),
    ...old.exports('fixtures/src/fast-check/index').flatMap((one) => arbitraryUsed(one, own)),
    ...old.exports('fixtures/src/msw/index').flatMap((one) => handlerUsed(one, own)),
  ]
  return `${head}${lines.join('\n')}\n`
}

/**
 * What is made of an answer is read; of a request, each member is overridden by an old value. A test that overrides a
 * member of an answer says what the API answers now, so there only the name of the member counts.
 */
function fixtureUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  const [signature] = valueType(symbol, own).getCallSignatures()
  const given = signature?.getParameters() ?? []
  if (signature === undefined) return symbol.flags & ts.SymbolFlags.Value ? constantUsed(name, symbol, own) : []
  const { input, output } = own.old.directions(signature.getDeclaration()?.type)
  const type = signature.getReturnType()
  const overrides = given.find((parameter) => parameter.getName() === 'overrides')
  const before = given[0]?.getName() === 'seed' ? '1, ' : ''
  const call = (text: string): string => `New.${name}(${before}${text})`
  const named = overrides && !input ? membersOf(type, own.old.types) : []
  return [
    `void (() => ${call('')})`,
    ...(output ? scope([`const made = ${call('')}`, ...read(type, 'made', own)]) : []),
    ...(overrides
      ? named.flatMap((member) => `void (() => ${call(`{ ${JSON.stringify(member.name)}: ${call('')}[${JSON.stringify(member.name)}] }`)})`)
      : []),
    ...(input && overrides ? scope(written(type, own).map((text) => `void ${call(text)}`)) : []),
  ]
}

/** Tables of boundaries and of what is invalid, and what else is no function. */
const constantUsed = (name: string, symbol: ts.Symbol, own: Desk): readonly string[] => [
  `void New.${name}`,
  ...scope(read(valueType(symbol, own), `New.${name}`, own)),
]

function arbitraryUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  const [signature] = valueType(symbol, own).getCallSignatures()
  const made = signature?.getReturnType()
  const [type] = made && isReference(made) ? own.old.types.checker.getTypeArguments(made) : []
  const { output } = own.old.directions(declaredType(symbol))
  if (type === undefined || !output) return [`void FastCheck.${name}`]
  return [`void FastCheck.${name}().map((made) => {`, ...read(type, 'made', own), '})']
}

/** A handler is told each answer that the document has. */
function handlerUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return []
  const [signature] = valueType(symbol, own).getCallSignatures()
  return [`void Msw.${name}`, ...(signature ? [`void (() => Msw.${name}())`] : [])]
}

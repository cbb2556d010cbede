import ts from 'typescript-5.9'
import { operationTypes } from './directions.ts'
import { declared, type Desk, desk, promised, read, scope, valueType, written } from './file.ts'
import type { Exported, Old } from './old.ts'
import { operationUsed } from './operation.ts'

const head = `import * as New from './new/client/src/index.js'
import type * as Old from './old/client/src/types/index.js'
declare function value<T>(): T
declare const client: New.ApiClient
declare const caught: unknown
`

/** Code that uses all that an old client exports: every type, every function, every method of every class. */
export function clientConsumer(old: Old): string {
  const own = desk(old)
  const types = new Set(old.exports('client/src/types/index').map(({ name }) => name))
  const all = old.exports('client/src/index')
  const lines = [
    ...all.filter(({ name }) => types.has(name)).flatMap((one) => typeUsed(one, own)),
    ...all.filter(({ name }) => !types.has(name)).flatMap((one) => valueUsed(one, own)),
  ]
  return `${head}${lines.join('\n')}\n`
}

function typeUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  const type = declared(symbol, own)
  const { input, output } = own.old.directions(symbol.getDeclarations()?.[0])
  const constructed = input ? written(type, own).map((text) => `{ const made: New.${name} = ${text}; void made }`) : []
  return [
    ...(input ? [`void ((old: Old.${name}): New.${name} => old)`, ...scope(constructed)] : []),
    ...(output ? [`void ((now: New.${name}): Old.${name} => now)`, ...scope(read(type, 'now', own), `(now: New.${name}) =>`)] : []),
  ]
}

function valueUsed(one: Exported, own: Desk): readonly string[] {
  if (one.symbol.flags & ts.SymbolFlags.Class) return classUsed(one, own)
  const nodes = operationTypes(one.symbol)
  if (nodes.length > 0) return operationUsed(one, nodes, own)
  return [`void New.${one.name}`, ...scope(read(valueType(one.symbol, own), `New.${one.name}`, own))]
}

/** Each method, called in every way, and its result read. */
function classUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  const { checker } = own.old.types
  const methods = checker.getPropertiesOfType(declared(symbol, own)).filter((member) => member.flags & ts.SymbolFlags.Method)
  return [
    `void (() => new New.${name}().client)`,
    ...methods.flatMap((method) => {
      const [signature] = valueType(method, own).getCallSignatures()
      const [first] = signature?.getParameters() ?? []
      const calls = first && first.getName() === 'parameters' ? written(checker.getNonNullableType(valueType(first, own)), own) : ['']
      const call = (text: string): string => `await new New.${name}(client).${method.getName()}(${text})`
      const answer = signature && promised(signature.getReturnType(), own)
      return [
        ...scope(calls.map(call)),
        ...(answer ? scope([`const answer = ${call(calls[0] ?? '')}`, ...read(answer, 'answer', own)]) : []),
      ]
    }),
  ]
}

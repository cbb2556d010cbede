import ts from 'typescript-5.9'
import { isIncoming, operationTypes } from './directions.ts'
import { declared, type Desk, desk, generated, promised, read, scope, valueType, written } from './file.ts'
import type { Exported, Old } from './old.ts'
import { indexKey, operationUsed } from './operation.ts'
import { elementsOf, leafText, membersOf } from './types.ts'

const head = `import * as New from './new/client/src/index.js'
import type * as Old from './old/client/src/index.js'
declare function value<T>(): T
declare const client: New.ApiClient
declare const caught: unknown
`

/** What a client exports beside its index, where the document gives reason to. */
const others: readonly { readonly name: string; readonly module: string }[] = [
  { name: 'Servers', module: 'client/src/servers' },
  { name: 'Auth', module: 'client/src/auth' },
]

/** Code that uses all that an old client exports: every type, every function, every method of every class. */
export function clientConsumer(old: Old): string {
  const own = desk(old)
  const values = new Map<string, readonly Exported[]>([['New', old.exports('client/src/index')]])
  for (const { name, module } of others) if (old.exports(module).length > 0) values.set(name, old.exports(module))
  const imports = others.filter(({ name }) => values.has(name)).map(({ name, module }) => `import * as ${name} from './new/${module}.js'\n`)
  const lines = [...values].flatMap(([module, all]) => all.flatMap((one) => exportUsed(one, module, own)))
  return `${imports.join('')}${head}${lines.join('\n')}\n`
}

function exportUsed(one: Exported, module: string, own: Desk): readonly string[] {
  if (one.symbol.flags & ts.SymbolFlags.Class) return classUsed(one, own)
  return one.symbol.flags & ts.SymbolFlags.Value ? valueUsed(one, module, own) : typeUsed(one, own)
}

function typeUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  const type = declared(symbol, own)
  const [declaration] = symbol.getDeclarations() ?? []
  // What a client is made with is given, whatever it is made of.
  const isSetting = declaration?.getSourceFile().fileName.endsWith('/configuration.d.ts') ?? false
  const { input, output } = isSetting ? { input: true, output: false } : own.old.directions(declaration)
  if (isIncoming(declaration) && input && !output) return repliesMade(name, type, own)
  const constructed = input ? written(type, own).map((text) => `{ const made: New.${name} = ${text}; void made }`) : []
  return [
    ...(input ? scope([`{ let made: New.${name} | undefined; void made }`, ...constructed]) : []),
    ...(output ? [`void ((now: New.${name}): Old.${name} => now)`, ...scope(read(type, 'now', own), `(now: New.${name}) =>`)] : []),
  ]
}

/** What the API sends is answered with one of the replies. */
const repliesMade = (name: string, type: ts.Type, own: Desk): readonly string[] =>
  membersOf(type, own.old.types).flatMap((reply) =>
    scope([
      `{ let made: New.${name}${indexKey(reply.name)} | undefined; void made }`,
      ...written(reply.type, own).map((text) => `{ const made: New.${name}${indexKey(reply.name)} = ${text}; void made }`),
    ]),
  )

function valueUsed(one: Exported, module: string, own: Desk): readonly string[] {
  const nodes = operationTypes(one.symbol)
  if (nodes.length > 0) return operationUsed(one, nodes, own)
  const type = valueType(one.symbol, own)
  const [signature] = type.getCallSignatures()
  const name = `${module}.${one.name}`
  if (module === 'Auth') return tokensUsed(name, type, own)
  return [`void ${name}`, ...(signature ? functionUsed(name, signature, own) : scope(read(type, name, own)))]
}

/** The scopes that are offered are asked for. */
const tokensUsed = (name: string, type: ts.Type, own: Desk): readonly string[] => [
  `void ${name}`,
  ...membersOf(type, own.old.types).flatMap(({ name: member, type: offered }) =>
    scope(written(offered, own).map((text) => `{ const made: typeof ${name}.${member} = ${text}; void made }`)),
  ),
]

/** A function called in each way that its first parameter has, the client aside, and what it gives read, if it is of the API. */
function functionUsed(name: string, signature: ts.Signature, own: Desk): readonly string[] {
  const { checker } = own.old.types
  const isClient = (parameter: ts.Symbol): boolean => parameter.getName() === 'client'
  const all = signature.getParameters()
  const [first = [''], ...rest] = all
    .filter((parameter) => !isClient(parameter) && parameter.getName() !== 'options')
    .map((parameter) => written(checker.getNonNullableType(parameterType(parameter, own)), own))
  const before = all.some(isClient) ? ['client'] : []
  const calls = first.map((way) => `${name}(${[...before, way, ...rest.flatMap(([other]) => other ?? [])].join(', ')})`)
  return [...scope(calls.map((call) => `void ${call}`)), ...resultRead(signature.getReturnType(), calls[0] ?? `${name}()`, own)]
}

/** Of a list of parameters, the first. */
function parameterType(parameter: ts.Symbol, own: Desk): ts.Type {
  const { valueDeclaration: declaration } = parameter
  const type = valueType(parameter, own)
  const isRest = declaration && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined
  return (isRest ? elementsOf(type, own.old.types)?.[0]?.type : undefined) ?? type
}

function resultRead(type: ts.Type, call: string, own: Desk): readonly string[] {
  const [answer, item] = [promised(type, own), generated(type, own)]
  if (answer) return scope([`const answer = await ${call}`, ...read(answer, 'answer', own)])
  if (item) return scope([`for await (const item of ${call}) {`, ...read(item, 'item', own), '}'])
  const text = leafText(type, own.old.types)
  return text ? scope([`const result: ${text} = ${call}; void result`]) : []
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
      const call = (text: string): string => `new New.${name}(client).${method.getName()}(${text})`
      return [
        ...scope(calls.map((text) => `void ${call(text)}`)),
        ...(signature ? resultRead(signature.getReturnType(), call(calls[0] ?? ''), own) : []),
      ]
    }),
  ]
}

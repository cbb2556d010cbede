import type { Api, Operation, Response } from '../../model/api.ts'
import { homesOf, ownOperations } from '../../model/homes.ts'
import { type OperationNames, operationNamesOf } from '../../model/names.ts'
import { receivable } from '../../model/wire/media.ts'
import { isSequence } from '../../model/wire/sequences.ts'
import { type Code, code, localName, type Symbol, typeFrom, valueFrom } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { array, assignment, call, layout, type Layout, members } from '../kit/layout.ts'
import { bodyExpression } from './contents.ts'
import { operationsPath, runtime } from './context.ts'
import { type PackageContext, responseContext } from './package-context.ts'
import { type Judged, judgedIn, statusKey } from './responses.ts'

const validation: Symbol = typeFrom('Validation', 'src/runtime/validation')

/** What `validate` of the client takes for an operation: its validators, each of which is made when it is first used. */
export function validationOf(operation: Operation, shared: PackageContext): Code {
  const names = operationNamesOf(operation)
  const responses = operation.responses.flatMap((response) => entry(response, wholeOf(response, operation, shared)))
  const items = operation.responses.flatMap((response) => entry(response, itemOf(response, operation)))
  const value = members([
    `id: ${stringLiteral(operation.name)}`,
    `parameters: ${names.parametersSchema}`,
    ...(responses.length > 0 ? [['responses: ', members(responses)]] : []),
    ...(items.length > 0 ? [['items: ', members(items)]] : []),
  ])
  const types = [shared.clientType(names.parameters), shared.clientType(names.responses)] as const
  return layout(assignment([`export const ${names.validation}: `, validation, ...typeArguments(names, types)], value))
}

/** On one line where they fit there with all that stands around them. */
function typeArguments({ validation: name }: OperationNames, [parameters, responses]: readonly [Symbol, Symbol]): readonly Layout[] {
  const length = `export const ${name}: Validation<${localName(parameters)}, ${localName(responses)}> = {`.length
  return length <= 120 ? ['<', parameters, ', ', responses, '>'] : [{ head: '<', body: [parameters, ',\n  ', responses], foot: '>' }]
}

const entry = ({ status }: Response, value: Layout | undefined): readonly Layout[] =>
  value === undefined ? [] : [[`${statusKey(status)}: `, value]]

/** Of any of the contents that come as a whole, whether or not they have validators of their own. */
function wholeOf(response: Response, operation: Operation, shared: PackageContext): Layout | undefined {
  const names = operationNamesOf(operation)
  const all = receivable(response, operation).filter(({ kind }) => !isSequence(kind))
  const [first] = all
  if (first === undefined) return undefined
  if (all.every(({ kind }) => kind === first.kind)) return names.responseSchema(response.status)
  const context = responseContext(shared)
  const others = all.filter(({ kind }) => kind !== first.kind).map((one) => bodyExpression(one, context))
  return lazily([names.responseSchema(response.status), ...others])
}

function itemOf(response: Response, operation: Operation): Layout | undefined {
  const names = operationNamesOf(operation)
  const all = judgedIn(response, operation).sequences.map(({ media }: Judged) => names.responseItemSchema(response.status, media))
  const [first] = all
  return all.length > 1 ? lazily(all) : first
}

const lazily = (all: readonly Layout[]): Layout => {
  const any = call(runtime('anyOf', 'any-of'), [array(all)])
  return ['/* @__PURE__ */ ', call(valueFrom('lazy', 'src/runtime/lazy'), [['() => ', any]])]
}

export const validationsPath = 'src/validations'

/** The module with those of all operations, for a client each of whose calls is to be held against them. */
export function validationsFile({ groups }: Pick<Api, 'groups'>, shared: PackageContext): EmittedFile {
  const homes = homesOf(groups)
  const entries = groups.flatMap((group) =>
    ownOperations(group, homes).map((operation): Layout => {
      const symbol = valueFrom(operationNamesOf(operation).validation, operationsPath(group))
      return [`${propertyKey(operation.name)}: `, symbol]
    }),
  )
  const declared = assignment(['export const validations: Readonly<Record<string, ', validation, '>>'], members(entries))
  const body = code`/** All of them by the id of the operation: \`validate((id) => validations[id])\`. */\n${layout(declared)}`
  return moduleFile({ path: `${validationsPath}.ts`, source: shared.source, body })
}

import type { Group, Operation } from '../../model/api.ts'
import { type Homes, ownOperations } from '../../model/homes.ts'
import { operationNamesOf, pagedNamesOf } from '../../model/names.ts'
import { schemeNames } from '../../model/scheme-names.ts'
import { bare, type Code, code, typeFrom, valueFrom } from '../kit/code.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { groupComment, methodComment, pagedComment } from './comments.ts'
import { type Context, runtimeType, runtimeValue } from './context.ts'
import { operationCode } from './operation.ts'
import { isPaged, type PagedOperation, pagedTypes, paginationCode } from './pagination.ts'
import { isOptional } from './parameters.ts'
import { successType } from './responses.ts'

/** `src/interconnections-api`. */
export const groupModule = ({ fileName }: Group): string => `src/${fileName}`

/** The file of a group: its operations as functions, and the class that calls them. */
export function groupFile(group: Group, homes: Homes, context: Context, source: string): EmittedFile {
  const own = ownOperations(group, homes)
  const taken = new Set([group.name, ...group.operations.flatMap(namesIn)])
  const surroundings = { context, schemes: schemeNames(context.api), taken, page: `docs/${group.name}.md` }
  const operations = own.flatMap((operation) => [
    operationCode(operation, surroundings),
    ...(isPaged(operation) ? [paginationCode(operation, surroundings)] : []),
  ])
  const blocks = [...operations, apiClass(group, homes, surroundings)].flatMap((block, index) => (index > 0 ? ['', block] : [block]))
  return moduleFile({ path: `${groupModule(group)}.ts`, source, body: code`${blocks}` })
}

function apiClass(
  group: Group,
  homes: Homes,
  { context, taken }: { readonly context: Context; readonly taken: ReadonlySet<string> },
): Code {
  const methods = group.operations.flatMap((operation) => methodsOf(operation, groupModule(homes.get(operation.id) ?? group), context))
  const client = runtimeType('ApiClient')
  return code`
${groupComment(group)}export class ${group.name} {
  readonly client: ${client}

  constructor(client: ${client} = new ${runtimeValue('ApiClient', taken)}()) {
    this.client = client
  }

  ${methods.flatMap((block, index) => (index > 0 ? ['', block] : [block]))}
}
`
}

/** The functions of an operation; what a class calls from another module has its name there too. */
const namesIn = (operation: Operation): readonly string[] =>
  isPaged(operation) ? [operation.name, ...pagedNames(operation)] : [operation.name]

const pagedNames = (operation: PagedOperation): readonly string[] => Object.values(pagedNamesOf(operation))

/** Calls the operation, and iterates over its pages where it has some. */
function methodsOf(operation: Operation, module: string, context: Context): readonly Code[] {
  const { global } = context
  const result = code`${global('Promise')}<${successType(operation, context)}>`
  const own = method(operation, module, { name: operation.name, comment: methodComment(operation), result })
  if (!isPaged(operation)) return [own]
  const names = pagedNamesOf(operation)
  const types = pagedTypes(operation, context)
  const iterated = (name: string, of: 'pages' | 'items', type: Code): Code =>
    method(operation, module, {
      name,
      comment: pagedComment(operation, of),
      result: code`${global('AsyncGenerator')}<${type}, void, void>`,
    })
  return [own, iterated(names.pages, 'pages', types.page), iterated(names.items, 'items', types.item)]
}

interface Method {
  readonly name: string
  readonly comment: string
  readonly result: Code
}

/** A method that is a function of the operation's module, called with the client. */
function method(operation: Operation, module: string, { name, comment, result }: Method): Code {
  const parameters = code`parameters${isOptional(operation) ? '?' : ''}: ${typeFrom(operationNamesOf(operation).parameters, module)}`
  const options = code`options?: ${runtimeType('CallOptions')}`
  const flat = code`${name}(${parameters}, ${options}): ${result} {`
  const head = bare(flat).length <= 118 ? flat : code`${name}(\n  ${[code`${parameters},`, code`${options},`]}\n): ${result} {`
  return code`
${comment}${head}
  return ${valueFrom(name, module)}(this.client, parameters, options)
}
`
}

import type { Group, Operation } from '../../model/api.ts'
import { type Homes, ownOperations } from '../../model/homes.ts'
import { operationNamesOf } from '../../model/names.ts'
import { bare, type Code, code, type Symbol, typeFrom, valueFrom } from '../kit/code.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { groupComment, methodComment } from './comments.ts'
import { type Context, runtimeType, runtimeValue } from './context.ts'
import { operationCode } from './operation.ts'
import { isOptional } from './parameters.ts'
import { successType } from './responses.ts'
import { schemeNames } from './security.ts'

/** `src/interconnections-api`. */
export const groupModule = ({ fileName }: Group): string => `src/${fileName}`

/** The file of a group: its operations as functions, and the class that calls them. */
export function groupFile(group: Group, homes: Homes, context: Context, source: string): EmittedFile {
  const own = ownOperations(group, homes)
  const taken = new Set([group.name, ...group.operations.map(({ name }) => name)])
  const surroundings = { context, schemes: schemeNames(context.api), taken, page: `docs/${group.name}.md` }
  const operations = own.map((operation) => operationCode(operation, surroundings))
  const blocks = [...operations, apiClass(group, homes, surroundings)].flatMap((block, index) => (index > 0 ? ['', block] : [block]))
  return moduleFile({ path: `${groupModule(group)}.ts`, source, body: code`${blocks}` })
}

function apiClass(
  group: Group,
  homes: Homes,
  { context, taken }: { readonly context: Context; readonly taken: ReadonlySet<string> },
): Code {
  const methods = group.operations.map((operation) => method(operation, homes.get(operation.id) ?? group, context))
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

function method(operation: Operation, home: Group, context: Context): Code {
  const { name } = operation
  const module = groupModule(home)
  const parameters = code`parameters${isOptional(operation) ? '?' : ''}: ${typeFrom(operationNamesOf(operation).parameters, module)}`
  const options = code`options?: ${runtimeType('CallOptions')}`
  const result = code`${context.global('Promise')}<${successType(operation, context)}>`
  const flat = code`${name}(${parameters}, ${options}): ${result} {`
  const head = bare(flat).length <= 118 ? flat : code`${name}(\n  ${[code`${parameters},`, code`${options},`]}\n): ${result} {`
  return code`
${methodComment(operation)}${head}
  return ${called(operation, module)}(this.client, parameters, options)
}
`
}

const called = ({ name }: Operation, module: string): Symbol => valueFrom(name, module)

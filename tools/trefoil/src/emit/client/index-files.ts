import type { Api, Group } from '../../model/api.ts'
import { type Homes, ownOperations } from '../../model/homes.ts'
import { incomingOf } from '../../model/incoming.ts'
import { hasContentType, incomingNamesOf, namesOf, operationNamesOf } from '../../model/names.ts'
import { reservedNames } from '../../model/reserved-names.ts'
import { anyWebhook } from '../kit/any-webhook.ts'
import { stringLiteral } from '../kit/escape.ts'
import { importLine, type EmittedFile, header, relative } from '../kit/file.ts'
import { compare } from '../../order.ts'
import { configurationModule, configured } from './configuration-file.ts'
import { type Context, modulePath } from './context.ts'
import { groupModule } from './group-file.ts'
import { incomingModule } from './incoming-file.ts'
import { hasHeaders } from './response-headers.ts'
import { hasSeveralContents } from './responses.ts'

/** What the runtime exports as values; the rest of its public names are types. */
const values: ReadonlySet<string> = new Set(['ApiClient', 'ApiException', 'Configuration', 'isApiException'])

/** `src/index.ts`: everything. */
export function indexFile(api: Api, source: string): EmittedFile {
  const { groups } = api
  const own = api.securitySchemes.length > 0 ? configured : { values: [], types: [] }
  const known = new Set(['SecurityName', ...own.values, ...own.types])
  const rest = [...reservedNames.client].filter((name) => !known.has(name)).sort(compare)
  const runtime = stringLiteral('./runtime/index.ts')
  const configuration = stringLiteral(relative('src/index', configurationModule))
  const lines = [
    ...(own.values.length > 0
      ? [importLine('export', own.values, configuration), importLine('export type', own.types, configuration)]
      : []),
    importLine(
      'export',
      rest.filter((name) => values.has(name)),
      runtime,
    ),
    importLine(
      'export type',
      rest.filter((name) => !values.has(name)),
      runtime,
    ),
    `export type * from './types/index.ts'`,
    ...groups.map((group) => `export * from ${stringLiteral(relative('src/index', groupModule(group)))}`),
  ]
  return module('src/index.ts', lines, source)
}

/** `src/types/index.ts`: all types of the document, with nothing behind them when it runs. */
export function typesFile(api: Api, { writable }: Context, homes: Homes, source: string): EmittedFile {
  const { schemas, groups } = api
  const lines = [
    ...schemas.map((schema) => {
      const { type, writableType } = namesOf(schema)
      return importLine('export type', writable.has(schema) ? [type, writableType] : [type], from(modulePath(schema)))
    }),
    ...groups.flatMap((group) => operationTypes(group, homes)),
    ...incomingTypes(api),
  ]
  return module('src/types/index.ts', lines.length > 0 ? lines : ['export {}'], source)
}

function operationTypes(group: Group, homes: Homes): readonly string[] {
  const names = ownOperations(group, homes).flatMap((operation) => {
    const { parameters, responses, responseHeaders, bodies, contents } = operationNamesOf(operation)
    return [
      ...(operation.body && hasContentType(operation.body) ? [bodies] : []),
      parameters,
      ...(hasSeveralContents(operation) ? [contents] : []),
      responses,
      ...(hasHeaders(operation) ? [responseHeaders] : []),
    ]
  })
  return names.length === 0 ? [] : [importLine('export type', names, from(groupModule(group)))]
}

function incomingTypes(api: Api): readonly string[] {
  const names = incomingOf(api).flatMap((operation) => {
    const { type, bodies, responses } = incomingNamesOf(operation)
    return [...(operation.body && hasContentType(operation.body) ? [bodies] : []), type, responses]
  })
  const any = anyWebhook(api)
  if (any) names.push(any.type)
  return names.length === 0 ? [] : [importLine('export type', names, from(incomingModule))]
}

const from = (path: string): string => stringLiteral(relative('src/types/index', path))

const module = (path: string, lines: readonly string[], source: string): EmittedFile => ({
  path,
  text: `${header(source)}\n\n${lines.join('\n')}\n`,
})

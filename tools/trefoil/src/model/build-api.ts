import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Surface } from '../engine/surface.ts'
import type { Document, Pointer } from '../spec/document.ts'
import { withRequestForm } from './forms.ts'
import { groupsOf, type DraftGroup } from './api-groups.ts'
import type { Api, Callback, Group, IncomingOperation, Operation } from './api.ts'
import { checkShown } from './examples.ts'
import { infoOf } from './info.ts'
import { checkJoin } from './join/join.ts'
import { assignNames, type OperationNames } from './naming/assign.ts'
import { fileNames } from './naming/file-names.ts'
import { openGroupNames } from './naming/group-names.ts'
import { openOverrides, type PlaceOf } from './naming/overrides.ts'
import { fill } from './named/fill.ts'
import { Registry, type Draft } from './named/registry.ts'
import { checkOverlaps } from './named/overlap.ts'
import { settleUnknownValues } from './named/unknown-values.ts'
import { schemasOf, usageOf } from './named/usage.ts'
import { checkEncodings } from './operation/check-encodings.ts'
import { exchangesOf, type Exchanges } from './operation/exchanges.ts'
import type { NamelessCallback, NamelessIncoming } from './operation/incoming.ts'
import { checkOperationIds } from './operation/operation-ids.ts'
import type { NamelessOperation } from './operation/operations.ts'
import { serversOf } from './operation/servers.ts'
import { compare } from '../order.ts'
import { openLog, type Log } from './read/log.ts'
import { checkMembers } from './read/members.ts'
import { entries, type Entry, type ObjectPlace } from './read/place.ts'
import { object, read } from './read/read.ts'
import { checkDialect } from './schema/dialect.ts'
import { checkElsewhere, withPagination, type ConfiguredPagination } from './pagination/pagination.ts'
import { openConversion, type Policies } from './schema/open-conversion.ts'

/** What a config says of the meaning of its document. */
export interface ModelConfig {
  /** Short name of the API. */
  readonly name: string
  /** Public names of schemas and operations that are not to be the engine's, by JSON pointer. */
  readonly names: Readonly<Record<Pointer, string>>
  /** Names of API classes, by the tag. */
  readonly groups?: Readonly<Record<string, string>>
  readonly policies?: Policies
  /** How answers have pages, where the document does not say it, or says it otherwise. */
  readonly pagination?: readonly ConfiguredPagination[]
  /** Where the config has an entry of `names` or `groups`. */
  readonly placeOf?: PlaceOf
}

interface Sources {
  readonly document: Document
  readonly surface: Surface
  readonly config: ModelConfig
}

interface Built {
  readonly api: Api
  /** Errors and warnings in the order of the document. With an error among them the api is of no use. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Gives a document its one meaning: joins it by id with what the engine said of names and structure. Whatever is wrong
 * is among the diagnostics, all of it together; throws nothing.
 */
export function buildApi({ document, surface, config }: Sources): Built {
  const log = openLog(document)
  const root: ObjectPlace = { value: document.root, pointer: '' }
  checkMembers({ log, document }, root, 'The document')
  checkDialect(log, root, 'jsonSchemaDialect')
  const overrides = openOverrides(config.names, log, config.placeOf)
  const components = read(log, root, { name: 'components', shape: object })
  const registry = new Registry({ surface, components: schemasIn(components, log), overridden: overrides.pointers })
  const conversion = openConversion(document, registry, log, config.policies)
  const exchanges = exchangesOf(root, components, conversion)
  const { incoming } = exchanges
  const drafts = fill(registry, conversion)
  const operations = withPagination(exchanges.operations, { document, log, configured: config.pagination ?? [] })
  checkElsewhere(exchanges, { document, log })
  const twins = checkOperationIds(operations, conversion)
  markUsage(exchanges, drafts)
  const writable = withRequestForm(drafts)
  settleUnknownValues(drafts, writable, conversion)
  checkOverlaps([...drafts.map((draft) => draft.schema), ...[...operations, ...incoming].flatMap(schemasOf)], log)
  for (const exchange of [...operations, ...incoming]) checkEncodings(exchange, log)
  if (!log.hasErrors()) checkShown(conversion.shown, conversion)
  // A document that is wrong may well look different to the engine.
  if (!log.hasErrors()) checkJoin({ document, surface, operations, incoming, schemas: registry.all(), log })
  const groupNames = openGroupNames(config.groups ?? {}, log, config.placeOf)
  const draftGroups = groupsOf(root, operations, surface, conversion, groupNames)
  const names = assignNames(
    { schemas: registry.all(), operations, incoming, groups: draftGroups, twins },
    { surface, document, log, overrides, writable },
  )
  overrides.checkUsed()
  groupNames.checkUsed()
  const groups = nameFiles(draftGroups, drafts, names)
  const servers = serversOf(root, conversion)
  const api: Api = {
    name: config.name,
    ...infoOf(root, log),
    // What the specification says of a document without any (OpenAPI 3.0.3, section 4.7.1.1).
    servers: servers.length > 0 ? servers : [{ url: '/', variables: [] }],
    securitySchemes: exchanges.securitySchemes,
    groups,
    webhooks: exchanges.webhooks.map((webhook) => namedIncoming(webhook, names)).sort(byTypeName),
    schemas: [...drafts].sort(byName),
  }
  return { api, diagnostics: log.diagnostics() }
}

function schemasIn(components: ObjectPlace | undefined, log: Log): readonly Entry[] {
  const schemas = components && read(log, components, { name: 'schemas', shape: object })
  return schemas ? entries(schemas) : []
}

const byTypeName = (a: IncomingOperation, b: IncomingOperation): number => compare(a.typeName, b.typeName)
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => compare(a.name, b.name)

/** Gives files to the schemas, in place, and to the groups, which are then whole. */
function nameFiles(groups: readonly DraftGroup[], drafts: readonly Draft[], names: OperationNames): readonly Group[] {
  const files = fileNames<DraftGroup | Draft>(groups, drafts)
  for (const draft of drafts) draft.fileName = files.get(draft) ?? draft.id
  return groups.map((group) => {
    const { id, operations, given: _given, ...rest } = group
    const own = operations.flatMap((operation) => named(operation, names) ?? [])
    return { ...rest, fileName: files.get(group) ?? id, operations: own.sort(byName) }
  })
}

function named(
  { tags: _tags, described: _described, ignored: _ignored, callbacks, ...operation }: NamelessOperation,
  names: OperationNames,
): Operation | undefined {
  const own = names.operations.get(operation.id)
  return own && { ...operation, ...own, callbacks: callbacks.map((callback) => namedCallback(callback, names)) }
}

const namedCallback = ({ key, addresses }: NamelessCallback, names: OperationNames): Callback => ({
  key,
  addresses: addresses.map(({ expression, operations }) => ({
    expression,
    operations: operations.map((operation) => namedIncoming(operation, names)),
  })),
})

const namedIncoming = (
  { described: _described, ignored: _ignored, words, suffix: _suffix, ...operation }: NamelessIncoming,
  names: OperationNames,
): IncomingOperation => ({ ...operation, typeName: names.incoming.get(operation.id) ?? words })

function markUsage({ operations, incoming }: Exchanges, drafts: readonly Draft[]): void {
  const { input, output } = usageOf(operations, incoming)
  for (const draft of drafts) {
    draft.input = input.has(draft)
    draft.output = output.has(draft)
  }
}

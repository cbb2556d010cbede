import { JSONPathEnvironment, type JSONPathQuery } from 'json-p3'
import type { Position } from '../../diagnostic/diagnostic.ts'
import { memberOf, type Mutable, type MutableObject } from '../json.ts'
import type { Source } from '../source.ts'
import { checkObject, type Fields, type Note } from './fields.ts'

/** An overlay, read and checked: a list of changes to a document. */
export interface Overlay {
  readonly source: Source
  readonly version: Version
  /** The document that it says it is for: a URI reference. */
  readonly extends: { readonly uri: string; readonly at: Position } | undefined
  readonly actions: readonly Action[]
}

export type Version = '1.0' | '1.1'

export interface Action {
  readonly target: Query
  readonly change: Change
}

export type Change =
  | { readonly kind: 'remove' }
  /** `path` leads to the value in the overlay. */
  | { readonly kind: 'update'; readonly value: Mutable; readonly path: readonly string[] }
  | { readonly kind: 'copy'; readonly from: Query }

/** A JSONPath, and where it is written. */
export interface Query {
  readonly text: string
  readonly query: JSONPathQuery
  readonly at: Position
}

const overlayFields: Fields = {
  overlay: { type: 'string', required: true },
  info: { type: 'object', required: true },
  extends: { type: 'string', required: false },
  actions: { type: 'array', required: true },
}

const infoFields: Fields = {
  title: { type: 'string', required: true },
  version: { type: 'string', required: true },
  description: { type: 'string', required: false },
}

const actionFields: Fields = {
  target: { type: 'string', required: true },
  description: { type: 'string', required: false },
  update: { type: 'any', required: false },
  remove: { type: 'boolean', required: false },
}

const fieldsOf: Readonly<Record<Version, Fields>> = {
  '1.0': actionFields,
  '1.1': { ...actionFields, copy: { type: 'string', required: false } },
}

/**
 * Reads an overlay of OpenAPI Overlay 1.0 or 1.1. Anything that is not as the specification has it is noted, so that a
 * misspelled `updates` does not pass for an action that does nothing.
 */
export function parseOverlay(source: Source, note: Note): Overlay | undefined {
  const root = checkObject(source.value, [], overlayFields, note)
  if (root === undefined) return undefined
  const info = memberOf(root, 'info')
  if (info !== undefined) checkObject(info, ['info'], infoFields, note)
  const version = versionOf(root, note)
  const actions = memberOf(root, 'actions')
  if (version === undefined || !Array.isArray(actions)) return undefined
  if (actions.length === 0) note(['actions'], 'An overlay without an action changes nothing', 'Add an action, or remove the overlay.')
  const uri = memberOf(root, 'extends')
  return {
    source,
    version,
    extends: typeof uri === 'string' ? { uri, at: source.valuePosition(['extends']) } : undefined,
    actions: actions.flatMap((action, index) => actionOf({ source, version, note, path: ['actions', String(index)] }, action) ?? []),
  }
}

function versionOf(root: MutableObject, note: Note): Version | undefined {
  const version = memberOf(root, 'overlay')
  if (typeof version !== 'string') return undefined
  const [, known] = /^(1\.[01])\.\d+$/.exec(version) ?? []
  if (known === '1.0' || known === '1.1') return known
  note(['overlay'], `Overlay version "${version}" is not known`, 'Write 1.0.0 or 1.1.0.')
  return undefined
}

interface Reading {
  readonly source: Source
  readonly version: Version
  readonly note: Note
  /** To the action. */
  readonly path: readonly string[]
}

function actionOf(reading: Reading, value: Mutable): Action | undefined {
  const { version, note, path } = reading
  const action = checkObject(value, path, fieldsOf[version], note)
  if (action === undefined) return undefined
  const target = queryOf(reading, action, 'target')
  const change = changeOf(reading, action)
  return target === undefined || change === undefined ? undefined : { target, change }
}

function changeOf(reading: Reading, action: MutableObject): Change | undefined {
  const { note, path, version } = reading
  // The specification lets `remove: true` win over the other two.
  if (memberOf(action, 'remove') === true) return { kind: 'remove' }
  const update = memberOf(action, 'update')
  const copies = version === '1.1' && memberOf(action, 'copy') !== undefined
  if (update !== undefined && copies) {
    note([...path, 'copy'], 'Beside "update", "copy" has no effect, and the other way round', 'Make two actions of it.')
    return undefined
  }
  if (update !== undefined) return { kind: 'update', value: update, path: [...path, 'update'] }
  if (copies) {
    const from = queryOf(reading, action, 'copy')
    return from && { kind: 'copy', from }
  }
  note(path, 'The action changes nothing', 'Give it "update" or "remove: true".')
  return undefined
}

/** Documents are as deep as the parsers let them be. */
const jsonPath = new JSONPathEnvironment({ maxRecursionDepth: 2000 })

function queryOf({ source, note, path }: Reading, action: MutableObject, field: 'target' | 'copy'): Query | undefined {
  const text = memberOf(action, field)
  if (typeof text !== 'string') return undefined
  try {
    return { text, query: jsonPath.compile(text), at: source.valuePosition([...path, field]) }
  } catch (reason) {
    // The message ends in the expression and an offset; the code frame shows the one, the other counts from 0.
    const why = reason instanceof Error ? reason.message.replace(/ \('.*$/s, '') : String(reason)
    note([...path, field], `"${text}" is not a JSONPath: ${why}`, 'Write the expression as RFC 9535 has it, such as $.paths.*.get.')
    return undefined
  }
}

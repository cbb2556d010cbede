import { error, type Diagnostic, type Position } from '../diagnostic/diagnostic.ts'
import { layouts, type Layout } from './bundle/shape.ts'
import type { Dialect, JsonObject } from './document.ts'
import { isObject, kindOf, memberOf, type Mutable } from './json.ts'

/** Where something in the document was written. */
export type Locate = (path: readonly string[]) => Position

/** What a document says of its version, or why it cannot be read. */
export interface Version {
  /** Of Swagger 2.0: the one that it is upgraded to. */
  readonly dialect: Dialect | undefined
  readonly layout: Layout
  readonly diagnostics: readonly Diagnostic[]
}

const dialects: Readonly<Record<string, Dialect>> = { '3.0': '3.0', '3.1': '3.1', '3.2': '3.1' }

/** Reads `swagger`, or `openapi` (OpenAPI 3.1 section 4.8.1). The schemas of 3.2 are those of 3.1; see isSince32 for what else is new. */
export function versionOf(root: Mutable, at: Locate): Version {
  const version = memberOf(root, 'openapi')
  const swagger = memberOf(root, 'swagger')
  if (version === undefined && swagger !== undefined) return swaggerVersion(swagger, at(['swagger']))
  if (typeof version !== 'string') return unsupported(noVersion(root, version, at))
  const [, minor = ''] = /^(3\.\d+)(?:\.\d+(?:-.+)?)?$/.exec(version) ?? []
  const dialect = dialects[minor]
  if (dialect === undefined) return unsupported(unknownVersion(`OpenAPI ${version}`, at(['openapi'])))
  return { dialect, layout: layouts[dialect], diagnostics: [] }
}

const unsupported = (diagnostic: Diagnostic): Version => ({ dialect: undefined, layout: layouts['3.1'], diagnostics: [diagnostic] })

function swaggerVersion(version: Mutable, at: Position): Version {
  if (version === '2.0') return { dialect: '3.0', layout: layouts['2.0'], diagnostics: [] }
  if (typeof version === 'string') return unsupported(unknownVersion(`Swagger ${version}`, at))
  const message = `"swagger" must be a string, not ${kindOf(version)}`
  return unsupported(error({ code: 'TF1005', message, fix: "Write the version in quotes: '2.0'.", at }))
}

function noVersion(root: Mutable, version: Mutable | undefined, at: Locate): Diagnostic {
  if (!isObject(root))
    return error({
      code: 'TF1008',
      message: `An OpenAPI document is an object, and this is ${kindOf(root)}`,
      fix: 'Name the root file of the document.',
      at: at([]),
    })
  if (version === undefined)
    return error({
      code: 'TF1005',
      message: 'The document does not say which version of OpenAPI it has',
      fix: 'Add "openapi: 3.1.0" if it is an OpenAPI document, or "swagger: \'2.0\'".',
      at: at([]),
    })
  const message = `"openapi" must be a string, not ${kindOf(version)}`
  return error({ code: 'TF1005', message, fix: "Write the whole version in quotes, such as '3.1.0'.", at: at(['openapi']) })
}

const unknownVersion = (version: string, at: Position): Diagnostic =>
  error({ code: 'TF1005', message: `${version} is not supported`, fix: 'Use OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0.', at })

/** Whether a document has the objects of OpenAPI 3.2: members that are new in them mean nothing in one of an earlier version. */
export function isSince32(root: JsonObject): boolean {
  const version = memberOf(root, 'openapi')
  return typeof version === 'string' && /^3\.2(\.|$)/.test(version)
}

const parts = ['paths', 'components', 'webhooks']

/** What every OpenAPI document has: `info` with a title and a version, and at least one thing to describe. */
export function structureOf(root: Mutable, at: Locate): readonly Diagnostic[] {
  const info = memberOf(root, 'info')
  return [
    ...(info === undefined || !isObject(info)
      ? [missing(info, 'info', at)]
      : ['title', 'version'].flatMap((field) => text(info, ['info', field], at))),
    ...(parts.every((part) => memberOf(root, part) === undefined) ? [empty(at([]))] : []),
    ...parts.flatMap((part) => {
      const value = memberOf(root, part)
      return value === undefined || isObject(value) ? [] : [wrong(part, 'an object', value, at([part]))]
    }),
  ]
}

function text(info: Mutable, path: readonly string[], at: Locate): readonly Diagnostic[] {
  const value = memberOf(info, path.at(-1) ?? '')
  if (typeof value === 'string') return []
  const name = path.join('.')
  return [value === undefined ? absent(name, at(['info'])) : wrong(name, 'a string', value, at(path))]
}

const missing = (value: Mutable | undefined, name: string, at: Locate): Diagnostic =>
  value === undefined ? absent(name, at([])) : wrong(name, 'an object', value, at([name]))

const absent = (name: string, at: Position): Diagnostic =>
  error({ code: 'TF1008', message: `"${name}" is missing`, fix: `Add "${name}".`, at })

const wrong = (name: string, type: string, value: Mutable, at: Position): Diagnostic =>
  error({ code: 'TF1008', message: `"${name}" must be ${type}, not ${kindOf(value)}`, fix: `Write ${type}.`, at })

const empty = (at: Position): Diagnostic =>
  error({ code: 'TF1008', message: 'The document has neither paths nor components nor webhooks', fix: 'Add "paths".', at })

import { error, warning, type Diagnostic, type Position } from '../diagnostic/diagnostic.ts'
import type { Dialect } from './document.ts'
import { isObject, kindOf, memberOf, type Mutable } from './json.ts'

/** Where something in the document was written. */
export type Locate = (path: readonly string[]) => Position

/** What a document says of its version, or why it cannot be read. */
export interface Version {
  readonly dialect: Dialect | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const dialects: Readonly<Record<string, Dialect>> = { '3.0': '3.0', '3.1': '3.1', '3.2': '3.1' }

/** Reads `openapi` (OpenAPI 3.1 section 4.8.1). OpenAPI 3.2 has the schemas of 3.1; that what is new in it is not read is a warning. */
export function versionOf(root: Mutable, at: Locate): Version {
  const version = memberOf(root, 'openapi')
  if (typeof version !== 'string') return unsupported(noVersion(root, version, at))
  const [, minor = ''] = /^(3\.\d+)(?:\.\d+(?:-.+)?)?$/.exec(version) ?? []
  const dialect = dialects[minor]
  if (dialect === undefined) return unsupported(unknownVersion(version, at(['openapi'])))
  return { dialect, diagnostics: minor === '3.2' ? [newVersion(at(['openapi']))] : [] }
}

const unsupported = (diagnostic: Diagnostic): Version => ({ dialect: undefined, diagnostics: [diagnostic] })

function noVersion(root: Mutable, version: Mutable | undefined, at: Locate): Diagnostic {
  if (!isObject(root))
    return error({
      code: 'TF1008',
      message: `An OpenAPI document is an object, and this is ${kindOf(root)}`,
      fix: 'Name the root file of the document.',
      at: at([]),
    })
  if (memberOf(root, 'swagger') !== undefined)
    return error({
      code: 'TF1005',
      message: 'This is Swagger 2.0, which is not handled yet',
      fix: 'Convert it to OpenAPI 3, for example with swagger2openapi, and name the result.',
      at: at(['swagger']),
    })
  if (version === undefined)
    return error({
      code: 'TF1005',
      message: 'The document does not say which version of OpenAPI it has',
      fix: 'Add "openapi: 3.1.0" if it is an OpenAPI document.',
      at: at([]),
    })
  const message = `"openapi" must be a string, not ${kindOf(version)}`
  return error({ code: 'TF1005', message, fix: "Write the whole version in quotes, such as '3.1.0'.", at: at(['openapi']) })
}

const unknownVersion = (version: string, at: Position): Diagnostic =>
  error({ code: 'TF1005', message: `OpenAPI ${version} is not supported`, fix: 'Use OpenAPI 3.0 or 3.1.', at })

const newVersion = (at: Position): Diagnostic =>
  warning({
    code: 'TF1005',
    message: 'OpenAPI 3.2 is read as 3.1, and what is new in it is not',
    fix: 'Use OpenAPI 3.1 if you depend on it.',
    at,
  })

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

import type { Config } from '../config.ts'
import { assertable } from '../model/verdict/formats.ts'

/** What a member of a config has to be. */
interface Rule {
  /** Where it stands, with dots. */
  readonly path: string
  readonly presence: 'required' | 'optional'
  readonly holds: (value: unknown) => boolean
  /** Finishes "… is to be". */
  readonly expected: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
/** A surrogate without the other one: it can stand in no file, and readers of a package.json refuse it. */
const isHalved = (value: unknown): boolean => isText(value) && !value.isWellFormed()
const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isTexts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText)
const isNames = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([pointer, name]) => pointer.startsWith('/') && isText(name))

/** What nothing is checked for is no name to choose. */
const isFormatPolicy = (value: unknown): boolean =>
  value === 'assert' ||
  value === 'annotate' ||
  (isRecord(value) && Object.keys(value).length === 1 && areFormats(value['assert'] ?? value['annotate']))
const areFormats = (value: unknown): boolean => Array.isArray(value) && value.every((name) => assertable.has(name))
const isPagination = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((declared) => declared === false || isRecord(declared))

/** An npm scope with its @, as packages can be published under: with that of the package a name has 214 letters at most. */
export const isScope = (value: unknown): boolean => isText(value) && /^@[a-z\d~-][a-z\d._~-]{0,200}$/.test(value)

const rules: readonly Rule[] = [
  { path: 'name', presence: 'required', holds: isText, expected: 'the short name of the API, such as "metal"' },
  { path: 'spec', presence: 'required', holds: isText, expected: 'the path of the document, such as "openapi.yaml"' },
  { path: 'out', presence: 'required', holds: isText, expected: 'the path of the folder for client, validators and fixtures' },
  { path: 'scope', presence: 'required', holds: isScope, expected: 'an npm scope in lower case with its @, such as "@acme"' },
  { path: 'overlays', presence: 'optional', holds: isListOfTexts, expected: 'a list of paths or globs' },
  { path: 'package', presence: 'optional', holds: isRecord, expected: 'an object' },
  { path: 'package.license', presence: 'optional', holds: isText, expected: 'an SPDX expression, such as "MIT"' },
  { path: 'package.author', presence: 'optional', holds: isText, expected: 'a text' },
  { path: 'package.homepage', presence: 'optional', holds: isText, expected: 'a URL' },
  { path: 'package.repository', presence: 'optional', holds: isRecord, expected: 'an object with url, and directory if need be' },
  { path: 'package.repository.url', presence: 'required', holds: isText, expected: 'a URL' },
  { path: 'package.repository.directory', presence: 'optional', holds: isText, expected: 'a path in the repository' },
  { path: 'validators', presence: 'optional', holds: isRecord, expected: 'an object' },
  {
    path: 'validators.dialect',
    presence: 'optional',
    holds: (value) => value === 'zod' || value === 'zod/mini',
    expected: '"zod" or "zod/mini"',
  },
  {
    path: 'validators.formats',
    presence: 'optional',
    holds: isFormatPolicy,
    expected: `"assert", "annotate", or an object with one of the two and a list of formats; there are checks for ${[...assertable].join(', ')}`,
  },
  {
    path: 'validators.unknownEnumValues',
    presence: 'optional',
    holds: (value) => value === 'refuse' || value === 'accept',
    expected: '"refuse" or "accept"',
  },
  { path: 'patterns', presence: 'optional', holds: isRecord, expected: 'an object' },
  {
    path: 'patterns.superLinear',
    presence: 'optional',
    holds: (value) => value === 'warn' || value === 'error' || value === 'allow',
    expected: '"warn", "error" or "allow"',
  },
  {
    path: 'pagination',
    presence: 'optional',
    holds: isPagination,
    expected: 'an object from operationIds or JSON pointers in the document to objects, or false',
  },
  { path: 'groups', presence: 'optional', holds: isTexts, expected: 'an object from tags to the names of their API classes' },
  { path: 'names', presence: 'optional', holds: isNames, expected: 'an object from JSON pointers in the document to names' },
]

/** What is wrong in a config, and the member that it is about; the empty path is the config itself. */
export interface Misfit {
  readonly path: string
  readonly message: string
  readonly fix: string
}

export type Checked =
  | { readonly config: Config; readonly misfits?: undefined }
  | { readonly config?: undefined; readonly misfits: readonly Misfit[] }

/** Checks a value of unknown origin against the shape of a config: all that is wrong at once. */
export function checkConfig(value: unknown): Checked {
  if (!isRecord(value)) {
    return { misfits: [{ path: '', message: 'The config is not an object', fix: 'Let it say `export default defineConfig({ … })`.' }] }
  }
  const misfits = [...rules.flatMap((rule) => misfitsOf(rule, value)), ...unknownMembers(value, '')]
  return isConfig(value, misfits) ? { config: value } : { misfits }
}

/** Every member has its rule, and there are no others. */
const isConfig = (value: unknown, misfits: readonly Misfit[]): value is Config => isRecord(value) && misfits.length === 0

function misfitsOf({ path, presence, holds, expected }: Rule, config: Readonly<Record<string, unknown>>): readonly Misfit[] {
  const steps = path.split('.')
  const member = steps.pop() ?? ''
  const parent = steps.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), config)
  // A parent of another shape is the matter of its own rule.
  if (!isRecord(parent)) return []
  const value = parent[member]
  if (value === undefined && presence === 'optional') return []
  if (value === undefined) return [{ path, message: `"${path}" is missing from the config`, fix: `Add it: ${expected}.` }]
  if (isHalved(value)) return [{ path, message: `"${path}" in the config has half of a character in it`, fix: 'Write the whole of it.' }]
  return holds(value) ? [] : [{ path, message: `"${path}" in the config is not what it is to be`, fix: `Make it ${expected}.` }]
}

/** A misspelt member would otherwise do nothing, in silence. */
function unknownMembers(value: Readonly<Record<string, unknown>>, prefix: string): readonly Misfit[] {
  const below = rules.map(({ path }) => path).filter((path) => path.startsWith(prefix))
  const known = [...new Set(below.map((path) => path.slice(prefix.length).split('.')[0] ?? ''))]
  return Object.entries(value).flatMap(([member, inner]) => {
    const path = `${prefix}${member}`
    if (!known.includes(member)) {
      return [{ path, message: `"${path}" is not a member of the config`, fix: `Correct or remove it; there are ${known.join(', ')}.` }]
    }
    return isRecord(inner) && below.some((other) => other.startsWith(`${path}.`)) ? unknownMembers(inner, `${path}.`) : []
  })
}

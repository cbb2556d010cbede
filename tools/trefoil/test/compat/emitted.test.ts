import { describe, expect, test } from 'vitest'
import { bumpsOf, packageRoles } from '../../src/compat/change.ts'
import { compareApis } from '../../src/compat/compare.ts'
import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import type { Emitter } from '../../src/emit/emit.ts'
import { fixturesEmitter } from '../../src/emit/fixtures/fixtures-emitter.ts'
import type { EmitOptions } from '../../src/emit/options.ts'
import { validatorsEmitter } from '../../src/emit/validators/validators-emitter.ts'
import type { Api } from '../../src/model/api.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { build } from '../model/given.ts'
import { everything } from './everything.ts'

const options: EmitOptions = {
  source: 'openapi.yaml',
  scope: '@acme',
  workspace: 'npm',
  version: '1.0.0',
  metadata: {},
  validators: { dialect: 'zod' },
  runtime: new Map(),
}

const emitters: Readonly<Record<(typeof packageRoles)[number], Emitter>> = {
  client: (api, given) => [...clientEmitter(api, given), ...docsEmitter(api, given)],
  validators: validatorsEmitter,
  fixtures: fixturesEmitter,
}

/** The text of a package. */
const emitted = (api: Api, role: (typeof packageRoles)[number]): string => JSON.stringify(emitters[role](api, options))

type Path = readonly (string | number)[]

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** Every place in a document. */
function placesIn(value: Json, path: Path = []): readonly Path[] {
  const inner = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []
  return inner.flatMap(([key, part]) => [[...path, key], ...placesIn(part, [...path, key])])
}

/** The document with one place gone, or, where it is a scalar, with another value there. */
function edited(value: Json, [key, ...rest]: Path, edit: 'remove' | 'replace'): Json {
  const entries: readonly (readonly [string, Json])[] = isList(value)
    ? value.map((part, index) => [`${index}`, part])
    : Object.entries(isObject(value) ? value : {})
  const next = entries.flatMap(([name, part]): readonly (readonly [string, Json])[] => {
    if (name !== `${key}`) return [[name, part]]
    if (rest.length > 0) return [[name, edited(part, rest, edit)]]
    return edit === 'remove' ? [] : [[name, another(part)]]
  })
  return isList(value) ? next.map(([, part]) => part) : Object.fromEntries(next)
}

function another(value: Json): Json {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : value
}

/** Every so many-th edit: all of them take half a minute, and there has been a run of them. */
const every = 5

const edits = placesIn(everything)
  .flatMap((path) =>
    (['remove', 'replace'] as const).map((edit) => ({ name: `${edit} ${path.join('/')}`, after: edited(everything, path, edit) })),
  )
  .filter(({ after }) => JSON.stringify(after) !== JSON.stringify(everything))
  .filter((_, index) => index % every === 0)

describe('where nothing is said of a package, not a letter of it is another', () => {
  const before = build(everything).api
  const texts = new Map(packageRoles.map((role) => [role, emitted(before, role)]))

  test(`${edits.length} edits, there and back`, () => {
    const silent = edits.flatMap(({ name, after }) => {
      const { api, said } = build(isObject(after) ? after : {})
      if (said.some((line) => line.startsWith('error'))) return []
      const [there, back] = [bumpsOf(compareApis(before, api)), bumpsOf(compareApis(api, before))]
      const other = packageRoles.filter((role) => emitted(api, role) !== texts.get(role))
      return other.flatMap((role) => (there[role] === 'none' || back[role] === 'none' ? [`${role}: ${name}`] : []))
    })
    expect(silent).toEqual([])
  })
})

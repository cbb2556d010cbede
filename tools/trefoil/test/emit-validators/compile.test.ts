import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import type { Api } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { things } from './api.ts'
import { api, array, named, number, object, string } from './build.ts'
import { type Dialect, dialects, emitted, options, written } from './package.ts'
import { rows, rowsApart } from './rows.ts'

const tsc = join(import.meta.dirname, '../../../../node_modules/.bin/tsc')

const within = (folder: string, files: readonly EmittedFile[]): readonly EmittedFile[] =>
  files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))

const inferred = readFileSync(join(import.meta.dirname, '../../../../packages/runtime/test/zod/inferred.ts'), 'utf8')
const makers = 'object array tuple all-of any-of exactly-one tagged nullable optional lazy untyped values'
  .split(' ')
  .map((name) => `src/runtime/${name}.ts`)

/** The package with a runtime whose types follow from what it is given, and not from where it is used. */
function withInference(files: readonly EmittedFile[], dialect: Dialect): readonly EmittedFile[] {
  const text = inferred.replaceAll("'../../src/zod/", "'./").replace("'zod'", `'${dialect}'`)
  const others = files.filter(({ path }) => !makers.includes(path))
  return [
    ...others,
    { path: 'src/runtime/inferred.ts', text },
    ...makers.map((path) => ({ path, text: "export * from './inferred.ts'\n" })),
  ]
}

/** What the compiler says of a client and of validators side by side, each with its own settings. */
async function said(client: Api, validators: readonly EmittedFile[]): Promise<string> {
  const exports = { './types': './types.d.ts', './runtime': './runtime.d.ts' }
  const manifest = { path: 'node_modules/@acme/client/package.json', text: JSON.stringify({ type: 'module', exports }) }
  const entries = ['types', 'runtime'].map((name) => ({
    path: `node_modules/@acme/client/${name}.d.ts`,
    text: `export * from '../../../client/dist/${name}/index.js'`,
  }))
  const folder = await written([
    ...within('client', clientEmitter(client, options())),
    ...within('validators', validators),
    manifest,
    ...entries,
  ])
  return new Promise((resolve) => {
    execFile(tsc, ['-b', join(folder, 'validators'), '--pretty', 'false'], (error, stdout) => resolve(error ? stdout : ''))
  })
}

const file = string({ format: 'binary', maxLength: 9 })
const upload = named('Upload', file)
const uploads = named('Uploads', array(file))
const schemas = [...rows, ...rowsApart].map(([, schema], index) => named(`Row${index}`, schema))
const all: Api = { ...things, schemas: [...things.schemas, ...schemas, upload, uploads] }

test.each(dialects)('the packages compile: %s', async (dialect) => {
  expect(await said(all, emitted(all, dialect))).toBe('')
})

test.each(dialects)('every validator has the type that the client gives it: %s', async (dialect) => {
  expect(await said(all, withInference(emitted(all, dialect), dialect))).toBe('')
})

test('a validator that has not the type is an error', async () => {
  const thing = (schema: Schema): Api => api({ schemas: [named('Thing', object({ a: array(schema) }))] })
  expect(await said(thing(string()), withInference(emitted(thing(number())), 'zod'))).toContain(
    "is not assignable to type 'Validator<Thing>'",
  )
})

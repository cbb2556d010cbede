import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import type { Api } from '../../src/model/api.ts'
import { things } from './api.ts'
import { api, array, named, number, string } from './build.ts'
import { type Dialect, dialects, emitted, options, written } from './package.ts'
import { rows, rowsApart } from './rows.ts'

const tsc = join(import.meta.dirname, '../../../../node_modules/.bin/tsc')

const within = (folder: string, files: readonly EmittedFile[]): readonly EmittedFile[] =>
  files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))

/** What the compiler says of the two packages of an API side by side, each with its own settings. */
async function said(client: Api, validators: Api, dialect: Dialect): Promise<string> {
  const manifest = { path: 'node_modules/@acme/client/package.json', text: '{"type":"module","exports":{"./types":"./types.d.ts"}}' }
  const types = { path: 'node_modules/@acme/client/types.d.ts', text: "export * from '../../../client/dist/types/index.js'" }
  const folder = await written([
    ...within('client', clientEmitter(client, options())),
    ...within('validators', emitted(validators, dialect)),
    manifest,
    types,
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

test.each(dialects)('every validator has the type that the client gives it: %s', async (dialect) => {
  expect(await said(all, all, dialect)).toBe('')
})

test('a validator that has not the type is an error', async () => {
  const other = named('Upload', number())
  expect(await said(api({ schemas: [upload] }), api({ schemas: [other] }), 'zod')).toContain(
    "is not assignable to type 'Validator<Upload>'",
  )
})

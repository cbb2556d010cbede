import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import { things } from './api.ts'
import { api, named, string } from './build.ts'
import { clientStub } from './client-stub.ts'
import { dialects, emitted, written } from './package.ts'
import { rows, rowsApart } from './rows.ts'

const tsc = join(import.meta.dirname, '../../../../node_modules/.bin/tsc')

/** What the compiler says of a package, with its own settings but for the reference to the client. */
async function said(files: readonly EmittedFile[]): Promise<string> {
  const config = { extends: './tsconfig.json', include: ['src'] }
  const folder = await written([...files, { path: 'tsconfig.alone.json', text: JSON.stringify(config) }])
  return new Promise((resolve) => {
    execFile(tsc, ['-p', join(folder, 'tsconfig.alone.json'), '--pretty', 'false'], (error, stdout) => resolve(error ? stdout : ''))
  })
}

const schemas = [...rows, ...rowsApart].map(([, schema], index) => named(`Row${index}`, schema))
const upload = named('Upload', string({ format: 'binary', maxLength: 9 }))

test.each(dialects)('every kind of schema has the type that the client gives it: %s', async (dialect) => {
  const all = api({ schemas: [...schemas, upload] })
  expect(await said([...emitted(all, dialect), ...clientStub(all.schemas)])).toBe('')
})

test.each(dialects)('so have operations, cycles and forms for requests: %s', async (dialect) => {
  const operations = `
    export interface GetPortParameters { port_id: string; include?: string[] }
    export interface GetPortResponses { 200: Port; 404: Error; default: undefined }
    export interface MovePortParameters { port_id: string; body?: { to?: string | number } }
    export interface MovePortResponses { '4XX': string; 204: undefined }
    export interface PutVaultParameters { body: VaultWritable }
    export interface PutVaultResponses { 200: Vault }
    export interface GetPictureParameters {}
    export interface GetPictureResponses { 200: Blob }
    export interface PutPictureParameters { body: BodyInit }
    export interface PutPictureResponses { 204: undefined }`
  expect(await said([...emitted(things, dialect), ...clientStub(things.schemas, operations)])).toBe('')
})

test('a validator that has not the type is an error', async () => {
  const [stub, types] = clientStub([named('Upload', string())])
  const files = [
    ...emitted(api({ schemas: [upload] })),
    ...(stub && types ? [stub, { ...types, text: 'export type Upload = number' }] : []),
  ]
  expect(await said(files)).toContain("is not assignable to type 'Validator<number>'")
})

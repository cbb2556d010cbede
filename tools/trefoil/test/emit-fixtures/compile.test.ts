import { execFile } from 'node:child_process'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import { schemas as arbitrary } from '../emit-validators/arbitrary.ts'
import { things } from '../emit-validators/api.ts'
import { api, named } from '../emit-validators/build.ts'
import { clientStub } from '../emit-validators/client-stub.ts'
import { written } from '../emit-validators/package.ts'
import { rows, rowsApart } from '../emit-validators/rows.ts'
import { emitted, options } from './package.ts'

const tsc = join(import.meta.dirname, '../../../../node_modules/.bin/tsc')

/** What the compiler says of files that have a tsconfig.alone.json. */
async function compiled(files: readonly EmittedFile[]): Promise<string> {
  const folder = await written(files)
  return new Promise((resolve) => {
    execFile(tsc, ['-p', join(folder, 'tsconfig.alone.json'), '--pretty', 'false'], (error, stdout) => resolve(error ? stdout : ''))
  })
}

/** What it says of a package, with its own settings but for the reference to the client. */
const said = (files: readonly EmittedFile[]): Promise<string> =>
  compiled([...files, { path: 'tsconfig.alone.json', text: JSON.stringify({ extends: './tsconfig.json', include: ['src'] }) }])

test('every kind of schema has the type that the client gives it', async () => {
  const schemas = [...rows, ...rowsApart].map(([, schema], index) => named(`Row${index}`, schema))
  expect(await said([...emitted(api({ schemas })), ...clientStub(schemas)])).toBe('')
})

test('so has every kind at random', async () => {
  const schemas = fc.sample(arbitrary, { numRuns: 200, seed: 20 }).map((schema, index) => named(`Row${index}`, schema))
  expect(await said([...emitted(api({ schemas })), ...clientStub(schemas)])).toBe('')
})

test('so have operations, cycles and forms for requests', async () => {
  const config = {
    extends: './fixtures/tsconfig.json',
    compilerOptions: {
      rootDir: '.',
      composite: false,
      noEmit: true,
      paths: { '@acme/client/runtime': ['./client/src/runtime/index.ts'], '@acme/client/types': ['./client/src/types/index.ts'] },
    },
    include: ['fixtures/src'],
  }
  const inFolder = (folder: string, files: readonly EmittedFile[]): readonly EmittedFile[] =>
    files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))
  const files = [...inFolder('client', clientEmitter(things, options)), ...inFolder('fixtures', emitted(things))]
  expect(await compiled([...files, { path: 'tsconfig.alone.json', text: JSON.stringify(config) }])).toBe('')
})

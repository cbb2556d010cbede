import { expect, test } from 'vitest'
import { indexFile } from '../../src/emit/project/index-json.ts'
import { rootFiles } from '../../src/emit/project/root-files.ts'
import type { Api, IncomingOperation, NamedSchema, Operation } from '../../src/model/api.ts'

const schema = (name: string, key?: string): NamedSchema => ({
  id: '0',
  pointer: '',
  name,
  fileName: name.toLowerCase(),
  ...(key !== undefined && { key }),
  schema: { kind: 'any', pointer: '', annotations: { deprecated: false, readOnly: false, writeOnly: false, examples: [] } },
  recursive: false,
  input: true,
  output: true,
})

const operation = (method: Operation['method'], path: string, name: string, operationId?: string): Operation => ({
  id: '0',
  pointer: '',
  name,
  typeName: name,
  ...(operationId !== undefined && { operationId }),
  method,
  path,
  deprecated: false,
  parameters: [],
  responses: [],
  security: [],
  servers: [],
  callbacks: [],
})

test('trefoil.json names the exports of each component and each operation, sorted', () => {
  const api: Api = {
    name: 'x',
    title: 'X',
    version: '1',
    servers: [],
    securitySchemes: [],
    webhooks: [],
    groups: [
      {
        name: 'PetsApi',
        fileName: 'pets-api',
        operations: [operation('POST', '/pets', 'addPet', 'add-pet'), operation('GET', '/pets', 'petsGet')],
      },
      { name: 'AApi', fileName: 'a-api', operations: [operation('GET', '/a', 'getA', 'getA')] },
    ],
    schemas: [schema('Pet', 'pet'), schema('AddPetRequest'), schema('Proto', '__proto__'), schema('A', 'A')],
  }
  const { path, text } = indexFile(api)
  expect(path).toBe('trefoil.json')
  const names = (name: string): object => ({
    type: name,
    schema: `${name}Schema`,
    make: `make${name}`,
    minimal: `minimal${name}`,
    full: `full${name}`,
    sample: `sample${name}`,
    boundaries: `boundaries${name}`,
    invalid: `invalid${name}`,
    arbitrary: `arbitrary${name}`,
  })
  expect(Object.entries(JSON.parse(text).components)).toEqual([
    ['A', names('A')],
    ['__proto__', names('Proto')],
    ['pet', names('Pet')],
  ])
  expect(Object.entries(JSON.parse(text).operations)).toEqual([
    ['GET /a', { id: 'getA', api: 'AApi', function: 'getA' }],
    ['GET /pets', { id: 'petsGet', api: 'PetsApi', function: 'petsGet' }],
    ['POST /pets', { id: 'add-pet', api: 'PetsApi', function: 'addPet' }],
  ])
  expect(JSON.parse(text)).not.toHaveProperty('incoming')
})

test('trefoil.json names what the API sends, where it sends something', () => {
  const webhook = (typeName: string, own: Partial<IncomingOperation> = {}): IncomingOperation => ({
    ...operation('POST', '', ''),
    id: typeName,
    typeName,
    key: 'pet.born',
    ...own,
  })
  const body = { pointer: '', required: true, contents: [] }
  const api = { name: 'x', title: 'X', version: '1', servers: [], securitySchemes: [], groups: [], schemas: [] }
  const { text } = indexFile({ ...api, webhooks: [webhook('PetBornWebhook', { body }), webhook('AWebhook', { method: 'DELETE' })] })
  expect(Object.entries(JSON.parse(text).incoming)).toEqual([
    ['AWebhook', { key: 'pet.born', method: 'DELETE', type: 'AWebhook', responses: 'AWebhookResponses' }],
    [
      'PetBornWebhook',
      {
        key: 'pet.born',
        method: 'POST',
        type: 'PetBornWebhook',
        responses: 'PetBornWebhookResponses',
        bodySchema: 'PetBornWebhookBodySchema',
        makeBody: 'makePetBornWebhookBody',
      },
    ],
  ])
})

test('the project around packages that stand alone is private, links them and builds them', () => {
  const files = Object.fromEntries(rootFiles({ scope: '@acme' }).map(({ path, text }) => [path, JSON.parse(text)]))
  expect(files['package.json']).toMatchObject({
    private: true,
    workspaces: ['client', 'validators', 'fixtures'],
    scripts: {
      build: 'tsc -b client && tsc -b validators && tsc -b fixtures',
      typecheck: 'tsc -b client && tsc -b validators && tsc -b fixtures',
      prepare: 'tsc -b client && tsc -b validators && tsc -b fixtures',
    },
    devDependencies: { typescript: expect.any(String), zod: expect.any(String) },
  })
  expect(files['tsconfig.json']).toEqual({ files: [], references: [{ path: 'client' }, { path: 'validators' }, { path: 'fixtures' }] })
})

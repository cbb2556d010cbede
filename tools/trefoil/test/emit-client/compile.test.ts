import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Api } from '../../src/model/api.ts'
import { child } from '../../src/spec/pointer.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  body,
  content,
  emitted,
  group,
  integer,
  json,
  named,
  never,
  nothing,
  object,
  oneOf,
  operation,
  parameter,
  reference,
  response,
  string,
  values,
  scheme,
} from './build.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'trefoil-client-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const http = join(root, 'packages/runtime/src/http')
const runtime = new Map(readdirSync(http).map((name) => [`http/${name}`, readFileSync(join(http, name), 'utf8')]))

/** Text that ends, begins or breaks whatever it may stand in. */
const hostile = 'a*/b /* `c` ${d} \'e\' "f" \\ \n@deprecated {@link g} </script> \u2028 \u0000 \ud800 __proto__'
const told = { title: hostile, description: hostile, default: hostile, examples: [hostile, { [hostile]: hostile }] }
const globals = [
  'Error',
  'Date',
  'Promise',
  'Record',
  'Array',
  'Partial',
  'Blob',
  'BodyInit',
  'Object',
  'Headers',
  'Response',
  'Symbol',
  'Function',
]

function hostileApi(): Api {
  const shadows = globals.map((name) => named(name, object({ 'message!': string() })))
  const member = object({ [`${hostile}!`]: string({}, told), 'constructor!': string(), "['x']": any(told), '': integer(), '1a': never })
  const Strange = named('Strange', { ...member, additional: integer() })
  const Ünïcode = named(
    'Ünïcode',
    anyOf([reference(Strange), nothing, values([hostile, '\ud83d\ude00', 1e21, -0.5, null, [hostile], { [hostile]: null }])]),
  )
  const Tree = { ...named('Tree', any()), recursive: true }
  Tree.schema = allOf([
    object({ children: array(reference(Tree)) }),
    anyOf([object({}, { requiredOnly: ['a'] }), object({}, { requiredOnly: ['b'] })]),
  ])
  const Upload = named(
    'Upload',
    object({ 'file!': string({ format: 'binary' }), 'id!': string({}, { readOnly: true }), 'key!': string({}, { writeOnly: true }) }),
  )
  const Tuple = named('Tuple', array(oneOf([string(), nothing]), { prefix: [reference(Tree), integer()], minItems: 1 }))
  const schemas = [...shadows, Strange, Ünïcode, Tree, Upload, Tuple]
  const key = scheme({ kind: 'apiKey', key: hostile, in: 'header', name: 'X-Key', description: hostile })
  const other = scheme({ kind: 'mutualTLS', key: '*/' })
  const scopes = [hostile, '__proto__', hostile].map((name) => ({ name, description: hostile }))
  const tokens = [
    scheme({ kind: 'oauth2', key: `${hostile}o`, flows: [{ kind: 'clientCredentials', urls: [{ name: 'token', url: hostile }], scopes }] }),
    scheme({ kind: 'openIdConnect', key: `${hostile}c`, url: hostile }),
  ]
  const alternatives = [
    [
      { scheme: key, scopes: [hostile] },
      { scheme: other, scopes: [] },
    ],
    [{ scheme: other, scopes: [] }],
  ]
  const places = [
    parameter('id', { description: hostile }),
    parameter(hostile, { in: 'query', style: 'deepObject', schema: object({ a: string() }), required: false, examples: [hostile] }),
    parameter('constructor', { in: 'query', style: 'form', explode: true, allowReserved: true }),
    parameter("X-'h", { in: 'header', required: false, mediaType: 'application/json' }),
    parameter('c', { in: 'cookie', style: 'form', required: false, schema: array(string()) }),
    parameter('list', { style: 'matrix', schema: array(string()) }),
  ]
  const all = schemas.map((schema, index) => response(String(400 + index), { description: hostile, contents: [json(reference(schema))] }))
  const operations = [
    operation('json', {
      method: 'POST',
      path: "/a'b/`$`/{id}/*/{list}",
      summary: hostile,
      description: hostile,
      deprecated: true,
      parameters: places,
      body: body([content("application/x.*'`+json", reference(Upload))], { description: hostile }),
      responses: [response('200', { contents: [json(reference(Ünïcode))], description: hostile }), ...all],
      security: alternatives,
      servers: [{ url: `https://${hostile}`, variables: [] }],
    }),
    operation('operation', {
      body: body([content('image/png')], { required: false }),
      responses: [response('200', { contents: [content('image/png')] })],
    }),
    operation('server', {
      responses: [response('4XX', { contents: [json(reference(schemas[0] ?? Strange))] }), response('default')],
      security: alternatives,
    }),
    operation('listed', {
      parameters: [
        parameter(`${hostile}p`, { in: 'query', style: 'form', required: false, schema: integer() }),
        parameter('__proto__', { in: 'query', style: 'form', required: false, schema: integer({}, { default: 5 }) }),
      ],
      responses: [response('200', { contents: [json(object({ [`${hostile}!`]: object({ ['__proto__']: array(reference(Strange)) }) }))] })],
      pagination: {
        style: 'page',
        parameter: `${hostile}p`,
        first: 0,
        size: '__proto__',
        items: child(child('', hostile), '__proto__'),
        names: {},
      },
      servers: [
        {
          url: `https://{${hostile}}.example/{__proto__}`,
          description: hostile,
          variables: [
            { name: hostile, default: hostile, enum: [hostile, '*/'], description: hostile },
            { name: '__proto__', default: hostile, enum: [] },
          ],
        },
        { url: "https://'/${x}", name: hostile, variables: [] },
        { url: 'https://constructor', name: 'class', variables: [] },
      ],
    }),
    operation('linked', {
      parameters: [
        parameter(hostile, { in: 'query', style: 'form', required: false }),
        parameter('__proto__', { in: 'query', style: 'form', schema: integer() }),
      ],
      responses: [response('200', { contents: [json(array(string()))] })],
      pagination: { style: 'link', parameters: [hostile, '__proto__'], items: '', names: { pages: 'pages', items: 'items' } },
    }),
    operation('aVeryLongNameOfAnOperationThatGoesOnAndOn', {
      parameters: [parameter('id', { in: 'query', style: 'form', schema: reference(Tuple) })],
    }),
  ]
  return api({
    title: hostile,
    description: hostile,
    servers: [
      { url: `https://example.com/${hostile}`, description: hostile, variables: [] },
      { url: '/`', variables: [] },
    ],
    securitySchemes: [key, other, ...tokens],
    schemas,
    groups: [
      group('StrangeApi', operations, { fileName: 'strange-api', tag: hostile, description: hostile }),
      group('OtherApi', operations.slice(0, 1), { fileName: 'other-api' }),
    ],
  })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const tsc = (project: string): string => {
  const ran = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(folder, project)], { encoding: 'utf8', timeout: 100_000 })
  return `${ran.stdout}${ran.stderr}`.slice(0, 3000)
}

const consumer = `
import { ApiClient, type Error, isApiException, json, server, StrangeApi, type JsonParameters, type Tree } from '../client/dist/index.js'
import type { Error as Same } from '../client/dist/types/index.js'

const client = new ApiClient({ host: 'https://example.com', fetch: async (input, init) => {
  const { url, headers } = new Request(input, init)
  return Response.json({ message: url, key: headers.get('x-key') }, { status: 400 })
} })
const tree: Tree = { children: [], a: 1 }
const given: JsonParameters = { id: 'a/b', constructor: 'c/d', list: ['e', 'f'], body: { file: 'x', key: 'k' } }
try {
  await new StrangeApi(client).json(given)
} catch (error) {
  if (!isApiException(error, json, 400)) throw error
  const body: Error & Same = error.body
  console.log(body.message)
}
const answer = await json.answer(client, given)
if (answer.status === 400) console.log(answer.body.message === '', tree.children?.length)
void server(client).then((nothing: void) => nothing, () => {})
`

test('what is emitted of hostile text compiles under strict and nodenext, and runs', () => {
  for (const [path, text] of emitted(hostileApi(), { runtime, source: hostile })) write(`client/${path}`, text)
  expect(tsc('client')).toBe('')

  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    module: 'nodenext',
    target: 'es2022',
    // Where no types of a browser are at hand.
    lib: ['es2023'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    outDir: 'out',
    rootDir: '..',
  }
  write('package.json', '{ "type": "module" }')
  write('consumer/tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }))
  write('consumer/main.ts', consumer)
  expect(tsc('consumer')).toBe('')
  write('consumer/run.js', readFileSync(join(folder, 'consumer/out/consumer/main.js'), 'utf8'))
  const printed = execFileSync(process.execPath, [join(folder, 'consumer/run.js')], { encoding: 'utf8', timeout: 20_000 })
  expect(printed).toBe("https://example.com/a'b/%60$%60/a%2Fb/*/;list=e,f?constructor=c/d\nfalse 0\n")
}, 120_000)

test('an API with nothing in it compiles', () => {
  for (const [path, text] of emitted(api(), { runtime })) write(`empty/${path}`, text)
  expect(tsc('empty')).toBe('')
}, 60_000)

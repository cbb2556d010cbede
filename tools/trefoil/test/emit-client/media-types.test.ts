import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Encoding, MemberEncoding, Operation } from '../../src/model/api.ts'
import {
  any,
  api,
  array,
  body,
  content,
  emitted,
  fileOf,
  group,
  incoming,
  integer,
  json,
  named,
  object,
  operation,
  parameter,
  reference,
  response,
  shapeOf,
  string,
} from './build.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const formData = 'multipart/form-data'
const encoding = (own: Partial<Encoding>): Encoding => ({ pointer: '', contentTypes: [], headers: [], ...own })
const member = (name: string, own: Partial<Encoding>): MemberEncoding => ({ name, ...encoding(own) })
const style = (own: Partial<NonNullable<Encoding['style']>>): Partial<Encoding> => ({
  style: { style: 'form', explode: false, allowReserved: false, ...own },
})
const file = string({ format: 'binary' })
const header = (name: string, required: boolean) => ({ name, required, deprecated: false, schema: integer() })

/** The `parameters` of an operation with a body. */
const written = (given: Partial<Operation>): string => /^parameters: \{ ?\n?([^]*?),? ?\n?\},$/m.exec(shapeOf(given))?.[1] ?? ''
const ofForm = (mediaType: string, ...encodings: readonly MemberEncoding[]): string =>
  written({ body: body([{ ...content(mediaType, object({ a: any() })), encodings }]) })

describe('how members of a form are written', () => {
  test.each<[string, string, MemberEncoding, string]>([
    ['a media type', urlencoded, member('a', { contentTypes: ['application/json'] }), "{ a: /* @__PURE__ */ fieldAs('application/json') }"],
    ['a style', urlencoded, member('a', style({ style: 'pipeDelimited' })), '{ a: pipeDelimited }'],
    ['an exploded one', urlencoded, member('a', style({ explode: true })), '{ a: form }'],
    ['one that joins', urlencoded, member('a', style({})), '{ a: formJoined }'],
    ['reserved characters', urlencoded, member('a', style({ allowReserved: true })), '{ a: /* @__PURE__ */ reserved(formJoined) }'],
    [
      'a style, whatever the media type',
      urlencoded,
      member('a', { contentTypes: ['a/b'], ...style({ style: 'deepObject' }) }),
      '{ a: deepObject }',
    ],
    ['a hostile name', urlencoded, member("'\n__proto__", style({})), "{ '\\'\\n__proto__': formJoined }"],
    ['__proto__', urlencoded, member('__proto__', style({})), "{ ['__proto__']: formJoined }"],
  ])('%s', (_, mediaType, given, want) => {
    expect(ofForm(mediaType, given)).toBe(`body: /* @__PURE__ */ urlencodedWith(${want})`)
  })

  test.each<[string, MemberEncoding, string]>([
    ['a media type', member('a', { contentTypes: ['image/*', 'image/png'] }), "{ a: /* @__PURE__ */ partAs('image/png') }"],
    ['a style', member('a', style({ style: 'spaceDelimited', allowReserved: true })), '{ a: /* @__PURE__ */ partStyled(spaceDelimited) }'],
  ])('in parts: %s', (_, given, want) => {
    expect(ofForm(formData, given)).toBe(`body: /* @__PURE__ */ multipartWith(${want})`)
  })

  test('as ever, where nothing else is said', () => {
    expect(ofForm(urlencoded)).toBe('body: urlencoded')
    expect(ofForm(formData, member('a', { contentTypes: ['image/*'] }))).toBe('body: multipart')
  })

  test.each<[string, Partial<Operation>, string]>(
    [
      ['a whole query that is a form', { mediaType: urlencoded, encodings: [member('a', style({}))] }, 'queryForm({ a: formJoined })'],
      ['a whole query that is a plain form', { mediaType: urlencoded }, 'queryForm()'],
      ['a whole query that is JSON', { mediaType: 'application/json' }, "queryText('application/json')"],
    ].map(([name, own, want]) => [String(name), { parameters: [parameter('q', { in: 'querystring', ...Object(own) })] }, String(want)]),
  )('%s', (_, given, want) => {
    expect(written(given)).toBe(`q: /* @__PURE__ */ ${want}`)
  })

  test('parts without names', () => {
    const mixed = (parts?: NonNullable<Operation['body']>['contents'][number]['parts']): string =>
      written({ body: body([{ ...content('multipart/mixed', array(any())), ...(parts && { parts }) }]) })
    expect(mixed()).toBe("body: /* @__PURE__ */ partsOf('multipart/mixed')")
    const parts = { first: [encoding({}), encoding({ contentTypes: ['text/csv'] })], others: encoding({ contentTypes: ['image/png'] }) }
    expect(mixed(parts)).toBe("body: /* @__PURE__ */ partsOf('multipart/mixed', [undefined, 'text/csv'], 'image/png')")
  })
})

describe('parameters', () => {
  test.each<[string, Parameters<typeof parameter>[1], string]>([
    ['a cookie of style cookie', { in: 'cookie', style: 'cookie', explode: true, schema: array(string()) }, 'q: plainCookie'],
    ['one that joins', { in: 'cookie', style: 'cookie', explode: false, schema: array(string()) }, 'q: plainCookieJoined'],
    ['reserved characters in the path', { in: 'path', allowReserved: true }, 'q: /* @__PURE__ */ reservedInPath(simple)'],
    [
      'reserved characters in a cookie',
      { in: 'cookie', style: 'form', explode: true, allowReserved: true },
      'q: /* @__PURE__ */ reservedInCookie(cookie)',
    ],
    [
      'reserved characters in the query',
      { in: 'query', style: 'form', explode: true, allowReserved: true },
      'q: /* @__PURE__ */ reserved(form)',
    ],
  ])('%s', (_, own, want) => {
    expect(written({ parameters: [parameter('q', own)] })).toBe(want)
  })
})

/** One of everything, for the compiler and to be called. */
function everything() {
  const Thing = named('Thing', object({ 'name!': string() }))
  const thing = reference(Thing)
  const form = {
    ...content(formData, object({ 'file!': file })),
    encodings: [member('file', { contentTypes: ['image/png'], headers: [header('X-Size', true), header('X-More', false)] })],
  }
  const several = body([content('text/csv', string()), json(thing), form, content('image/*', file)])
  const answers = [json(thing), content('text/csv', string()), content('application/xml', thing)]
  const operations = [
    operation('addThing', {
      method: 'POST',
      parameters: [parameter('id')],
      path: '/things/{id}',
      body: several,
      responses: [response('200', { contents: answers })],
    }),
    operation('mayAdd', { method: 'POST', body: body([json(thing), content('text/csv', string())], { required: false }) }),
    operation('upload', { method: 'QUERY', body: body([form]) }),
    operation('copy', {
      method: 'COPY',
      parameters: [parameter('q', { in: 'querystring', mediaType: urlencoded, schema: object({ 'a!': array(integer()) }) })],
    }),
  ]
  const webhook = incoming('ThingMadeWebhook', {
    parameters: [parameter('X-Event', { in: 'header' }), parameter('since', { in: 'query', required: false, schema: integer() })],
    body: body([json(thing), content('text/csv', string())]),
    responses: [response('200', { contents: [json(integer())] }), response('4XX')],
  })
  return api({ schemas: [Thing], groups: [group('ThingsApi', operations, { fileName: 'things-api' })], webhooks: [webhook] })
}

test('the types of what the API sends, and of its answers', () => {
  expect(emitted(everything()).get('src/incoming.ts')).toBe(`// Generated by trefoil from spec/things/openapi.yaml. Do not edit.

import type { Thing } from './types/file-of-thing.ts'

/** What the body of {@link ThingMadeWebhook} can be, by its media type. */
export interface ThingMadeWebhookBodies {
  'application/json': Thing
  'text/csv': string
}

/** What the API sends for \`ThingMadeWebhook\`, by \`POST\`. */
export interface ThingMadeWebhook {
  query?: {
    /** Integer. */
    since?: number
  }
  headers: {
    'X-Event': string
  }
  body: ThingMadeWebhookBodies[keyof ThingMadeWebhookBodies]
}

/** What {@link ThingMadeWebhook} is answered with: bodies by status. */
export interface ThingMadeWebhookResponses {
  200: number
  '4XX': undefined
}
`)
  expect(emitted(api()).has('src/incoming.ts')).toBe(false)
})

test('only what the operations need of the runtime is there', () => {
  const runtime = new Map(files('packages/runtime/src/http').map(([name, text]) => [`http/${name}`, text]))
  const modules = (of: ReturnType<typeof api>): readonly string[] =>
    [...emitted(of, { runtime }).keys()].filter((path) => path.startsWith('src/runtime/')).map((path) => path.slice('src/runtime/'.length))
  const optional = ['bodies.ts', 'forms.ts', 'message.ts', 'multipart.ts', 'plain-cookies.ts', 'reserved.ts', 'typed.ts']
  expect(modules(api()).filter((name) => optional.includes(name))).toEqual([])
  expect(modules(api())).toContain('operation.ts')
  expect(modules(everything()).filter((name) => optional.includes(name))).toEqual([
    'bodies.ts',
    'forms.ts',
    'message.ts',
    'multipart.ts',
    'typed.ts',
  ])
})

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const files = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), 'utf8')] as const)

const folder = mkdtempSync(join(tmpdir(), 'trefoil-media-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const consumer = `
import { addThing, ApiClient, copy, mayAdd, upload, ThingsApi, type AddThingContents, type ThingMadeWebhook, type Thing } from '../client/src/index.ts'

const seen: string[] = []
let type = 'application/json'
const client = new ApiClient({ host: 'https://example.com', fetch: async (input, init) => {
  const request = new Request(input, init)
  const text = await request.text()
  const mediaType = (request.headers.get('content-type') ?? '').replace(/;.*/, '')
  seen.push([request.method, new URL(request.url).pathname + new URL(request.url).search, mediaType, text.includes('x-size: 3') ? 'with headers' : text].join(' '))
  return new Response(request.url.includes('/things/') ? (type === 'text/csv' ? 'a;b' : '{"name":"n"}') : null, { status: request.url.includes('/things/') ? 200 : 204, headers: { 'content-type': type } })
} })

const body = { name: 'n' }
const first: Thing | string = await addThing(client, { id: 'a', body })
type = 'text/csv'
const second: string | Thing = await addThing(client, { id: 'a', contentType: 'text/csv', body: 'x;y' })
type = 'application/json'
await addThing(client, { id: 'a', contentType: 'application/json', body })
await addThing(client, { id: 'a', contentType: 'image/png', body: new Blob(['x']) })
await new ThingsApi(client).addThing({ id: 'a', contentType: 'multipart/form-data', body: { file: 'x' }, partHeaders: { file: { 'X-Size': 3 } } })
await mayAdd(client)
await mayAdd(client, { body })
await upload(client, { body: { file: new Blob(['x']) }, partHeaders: { file: { 'X-Size': 3, 'X-More': 4 } } })
await copy(client, { q: { a: [1, 2] } })
const csv: AddThingContents[200]['text/csv'] = ''
const webhook: ThingMadeWebhook = { headers: { 'X-Event': 'a' }, body }

async function wrong() {
  // @ts-expect-error The first media type is JSON.
  await addThing(client, { id: 'a', body: 'x;y' })
  // @ts-expect-error Text is no thing.
  await addThing(client, { id: 'a', contentType: 'text/csv', body })
  // @ts-expect-error There is no such media type.
  await addThing(client, { id: 'a', contentType: 'application/xml', body: '<a/>' })
  // @ts-expect-error A header of the part is missing.
  await addThing(client, { id: 'a', contentType: 'multipart/form-data', body: { file: 'x' } })
  // @ts-expect-error It is missing here as well.
  await upload(client, { body: { file: 'x' }, partHeaders: { file: {} } })
  // @ts-expect-error The body must be given.
  await addThing(client, { id: 'a' })
  // @ts-expect-error The query is a form with a list.
  await copy(client, { q: { a: 1 } })
}
console.log(JSON.stringify([first, second, csv, webhook.headers['X-Event'], typeof wrong]))
console.log(seen.join('\\n'))
`

test('the types of several media types are told apart, and what is called is sent', () => {
  const runtime = new Map(files('packages/runtime/src/http').map(([name, text]) => [`http/${name}`, text]))
  for (const [path, text] of emitted(everything(), { runtime })) write(`client/${path}`, text)
  const compilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
  }
  write('package.json', '{ "type": "module" }')
  write('consumer/tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }))
  write('consumer/main.ts', consumer)
  const tsc = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(folder, 'consumer')], { encoding: 'utf8', timeout: 100_000 })
  expect(`${tsc.stdout}${tsc.stderr}`).toBe('')
  const printed = execFileSync(process.execPath, [join(folder, 'consumer/main.ts')], { encoding: 'utf8', timeout: 20_000 })
  expect(printed.split('\n')).toEqual([
    '[{"name":"n"},"a;b","","a","function"]',
    'POST /things/a application/json {"name":"n"}',
    'POST /things/a text/csv x;y',
    'POST /things/a application/json {"name":"n"}',
    'POST /things/a image/png x',
    'POST /things/a multipart/form-data with headers',
    'POST /things  ',
    'POST /things application/json {"name":"n"}',
    'QUERY /things multipart/form-data with headers',
    'COPY /things?a=1&a=2  ',
    '',
  ])
}, 120_000)

test('several media types, as they are printed', () => {
  const text = fileOf('addThing', {
    parameters: [parameter('id')],
    path: '/{id}',
    body: body([json(string()), content('text/csv', string())]),
    responses: [response('200', { contents: [json(integer()), content('text/csv', string())] })],
  })
  expect(text.slice(text.indexOf('/** What a body'), text.indexOf('/**\n * `GET'))).toBe(`/** What a body can be, by its media type. */
export interface AddThingBodies {
  'application/json': string
  'text/csv': string
}

/** Parameters; without a \`contentType\` the body is the first one. */
export type AddThingParameters = {
  id: string
} & (
  | { contentType?: 'application/json'; body: AddThingBodies['application/json'] }
  | { contentType: 'text/csv'; body: AddThingBodies['text/csv'] }
)

/** Bodies by media type, where an answer has one of several. */
export interface AddThingContents {
  200: {
    'application/json': number
    'text/csv': string
  }
}

export interface AddThingResponses {
  200: number | string
}

`)
})

import { describe, expect, test } from 'vitest'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import { exampleProgram } from '../../src/emit/docs/example.ts'
import { setUp } from '../../src/emit/docs/set-up.ts'
import { tellingOperation } from '../../src/emit/docs/telling.ts'
import type { Api, Operation } from '../../src/model/api.ts'
import { api, group, json, named, object, operation, options, parameter, reference, response, scheme, string } from './build.ts'

const page = (given: Api, path: string): string => docsEmitter(given, options).find((file) => file.path === path)?.text ?? ''
const of = (...operations: readonly Operation[]): Api => api({ groups: [group('ThingsApi', operations)] })

const thing = named('Thing', object())
const success = response('200', { contents: [json(reference(thing))] })
const required = parameter('id')

describe('the operation that is shown', () => {
  test.each<readonly [string, readonly Operation[]]>([
    ['is not deprecated', [operation('old', { deprecated: true, responses: [success] }), operation('best', { method: 'POST' })]],
    ['can succeed', [operation('a', { responses: [response('404')] }), operation('best', { method: 'POST' })]],
    ['has simple parameters', [operation('a', { parameters: [parameter('o', { schema: object() })] }), operation('best')]],
    [
      'needs no body',
      [operation('a', { body: { pointer: '', required: true, contents: [json(string())] } }), operation('best', { method: 'PUT' })],
    ],
    ['is read', [operation('a', { method: 'DELETE' }), operation('best')]],
    ['gives a value with a name', [operation('a'), operation('best', { responses: [success] })]],
    ['is the first of several', [operation('best'), operation('b')]],
  ])('%s', (_, all) => {
    expect(tellingOperation(of(...all))?.operation.name).toBe('best')
  })
  test('is none where there is none', () => {
    expect(tellingOperation(api())).toBeUndefined()
  })
})

describe('without an operation', () => {
  test.each(['README.md', 'docs/Guide.md'])('%s has no program', (path) => {
    expect(page(api(), path)).not.toContain('```')
  })
})

test('the README calls the operation as a function and as a method', () => {
  const get = operation('getThing', {
    parameters: [required],
    responses: [success, response('404', { contents: [json(reference(thing))] })],
  })
  expect(page(of(get), 'README.md')).toContain(`\`\`\`ts
import { ApiClient, ThingsApi, getThing, isApiException } from '@acme/client'

const client = new ApiClient()

try {
  const result = await getThing(client, { id: 'string' })
  const same = await new ThingsApi(client).getThing({ id: 'string' })
  console.log(result, same)
} catch (error) {
  if (isApiException(error, getThing, 404)) console.error('Not found', error.body) // Thing
  else throw error
}
\`\`\``)
})

test('what gives nothing is not printed', () => {
  const remove = of(operation('removeThing', { method: 'DELETE', responses: [response('204')] }))
  expect(page(remove, 'README.md')).toContain('try {\n  await removeThing(client)\n  await new ThingsApi(client).removeThing()\n} catch')
  expect(page(remove, 'docs/Guide.md')).not.toContain('result')
  expect(page(remove, 'docs/Guide.md')).toContain('if (answer.status === 204) console.log(answer.status)')
})

describe('what is done about errors', () => {
  const caught = (own: Partial<Operation>, name = 'getThing'): string => {
    const one = operation(name, own)
    const text = exampleProgram({ api: of(one), group: group('ThingsApi', [one]), operation: one, scope: '@acme' })
    return text.slice(text.indexOf('catch (error) {') + 16, -2)
  }
  const at = (...statuses: readonly string[]): Partial<Operation> => ({ responses: statuses.map((status) => response(status)) })
  test.each<readonly [string, Partial<Operation>, string]>([
    ['none', at('204'), '  if (!(error instanceof ApiException)) throw error\n  console.error(error.status, error.body)'],
    ['one without a body', at('204', '404'), "  if (isApiException(error, getThing, 404)) console.error('Not found')\n  else throw error"],
    [
      'information, which nobody gets',
      at('100', '204'),
      '  if (!(error instanceof ApiException)) throw error\n  console.error(error.status, error.body)',
    ],
    ['a range', at('204', '4XX'), '  if (isApiException(error, getThing)) console.error(error.status)\n  else throw error'],
    [
      'one and any other',
      { responses: [response('404'), response('default', { contents: [json(reference(thing))] })] },
      "  if (isApiException(error, getThing, 404)) console.error('Not found')\n  else if (isApiException(error, getThing)) console.error(error.status, error.body) // Thing\n  else throw error",
    ],
    [
      'one with a status of its own',
      { responses: [response('418', { contents: [json(object())] })] },
      '  if (isApiException(error, getThing, 418)) console.error(error.status, error.body)\n  else throw error',
    ],
  ])('%s', (_, own, want) => {
    expect(caught(own)).toBe(want)
  })
  test('more than four: the others together', () => {
    const text = caught(at('400', '401', '403', '404', '409', '410'))
    expect(text.match(/isApiException\(error, getThing, /g)).toHaveLength(4)
    expect(text).toContain('else if (isApiException(error, getThing)) console.error(error.status)')
  })
  test.each(['error', 'console', 'api'])('an operation called %s has another name there', (name) => {
    expect(caught(at('404'), name)).toContain(`isApiException(error, ${name}Operation, 404)`)
  })
})

describe('how a client is let in', () => {
  test.each([
    ['a key', scheme({ kind: 'apiKey', key: 'k', in: 'header', name: 'K' }), "  apiKey: { k: 'YOUR_API_KEY' },"],
    ['basic', scheme({ kind: 'http', key: 'b', scheme: 'Basic' }), "  apiKey: { b: 'USER:PASSWORD' },"],
    ['bearer', scheme({ kind: 'http', key: 'b-t', scheme: 'bearer' }), "  apiKey: { 'b-t': 'YOUR_TOKEN' },"],
    [
      'a token of the user',
      scheme({ kind: 'openIdConnect', key: 'o', url: 'https://id.example' }),
      '  apiKey: { o: async () => tokenOfUser() },',
    ],
    ['a certificate', scheme({ kind: 'mutualTLS', key: 'm' }), '  fetch: globalThis.fetch,'],
    [
      'a token of the program',
      scheme({
        kind: 'oauth2',
        key: 'o',
        flows: [
          {
            kind: 'clientCredentials',
            urls: [{ name: 'token', url: 'https://id.example/t' }],
            scopes: [{ name: 'read', description: '' }],
          },
        ],
      }),
      "  ...source,\n  clientId: 'YOUR_ID',\n  clientSecret: 'YOUR_SECRET',\n  scopes: ['read'],\n})",
    ],
  ])('%s', (_, given, want) => {
    expect(setUp(given, '@acme', 'client')).toContain(want)
  })
})

test('what has no room on a line stands on several', () => {
  const name = 'getTheOneThingThatHasAVeryLongNameIndeedAndIsHardToRead'
  const get = operation(name, {
    parameters: [parameter('identifier')],
    responses: [success, response('404', { contents: [json(reference(thing))] })],
  })
  const text = page(of(get), 'docs/ThingsApi.md')
  expect(text).toContain(`import {\n  ApiClient,\n  Configuration,\n  ThingsApi,\n  ${name},\n  isApiException,\n} from '@acme/client'`)
  expect(text).toContain(
    `  if (isApiException(error, ${name}, 404))\n    console.error('Not found', error.body) // Thing\n  else throw error`,
  )
  expect(page(of(get), 'README.md')).toContain(`await ${name}(client, {\n    identifier: 'string',\n  })`)
})

test('a POST is tried again with an idempotency key alone', () => {
  expect(page(of(operation('a', { method: 'POST' })), 'docs/ThingsApi.md')).toContain('it is tried again, if it has an idempotency key.')
})

describe('what comes one after the other', () => {
  const lines = json(reference(thing), { mediaType: 'application/x-ndjson' })
  const events = json(reference(thing), { mediaType: 'text/event-stream' })
  const list = operation('listThings', {
    parameters: [parameter('cursor', { in: 'query', required: false })],
    pagination: { style: 'cursor', parameter: 'cursor', items: '/things', next: '/next', names: {} },
  })
  const given = of(
    list,
    operation('readThings', { responses: [response('200', { contents: [lines] })] }),
    operation('sendThings', { method: 'POST', body: { pointer: '', required: true, contents: [lines] } }),
    operation('watchThings', { responses: [response('200', { contents: [events] })] }),
  )
  const guide = page(given, 'docs/Guide.md')
  const things = page(given, 'docs/ThingsApi.md')
  test.each([
    ['the section of pages', things, '### Pages\n\n`listThingsItems` iterates over the items of all pages'],
    ['how pages follow', things, 'by `cursor` from `/next` of the page before it'],
    ['the loop over items', things, 'for await (const item of listThingsItems(client)) console.log(item)'],
    ['the guide to pages', guide, '- [Pages](#pages)\n- [Streams](#streams)'],
    ['the type of lines', things, 'Promise&lt;AsyncIterable&lt;[Thing]('],
    ['the type of events', things, '| AsyncIterable&lt;ServerSentEvent&lt;[Thing]('],
    ['the type of what is sent', things, '| `body` | Iterable&lt;[Thing]('],
    ['the loop over a stream', things, '  for await (const item of await api.readThings()) console.log(item)\n'],
    ['what is sent', things, '  await api.sendThings({ body: [{}] })\n'],
    [
      'what an item is',
      things,
      '### Request body\n\nItems, one after the other: a list, or anything else that is iterable, asynchronously too.\n\nType of an item: [Thing](',
    ],
    ['which operations stream', guide, '`readThings`, `watchThings` give their items as they come.'],
    ['connecting again', guide, 'for await (const item of reconnecting(watchThings, client, {}, { delay: 1_000 })) {\n'],
  ])('%s', (_, text, want) => {
    expect(text).toContain(want)
  })
  test('is not there where nothing does', () => {
    expect(page(of(operation('a')), 'docs/Guide.md')).not.toMatch(/Pages|Streams\n/)
    expect(page(of(operation('a')), 'docs/ThingsApi.md')).not.toContain('### Pages')
  })
})

describe('the guide', () => {
  test('says which servers and variables there are', () => {
    const region = { name: 'region', default: 'eu', enum: ['eu', 'us'], description: 'Where.' }
    const text = page(api({ servers: [{ url: 'https://{region}.example', description: 'All.', variables: [region] }] }), 'docs/Guide.md')
    expect(text).toContain('| `https://eu.example` | All. |')
    expect(text).toContain('| `regionExample` | `region` | `eu` | `eu`, `us` | Where. |')
    expect(text).toContain("import { regionExample } from '@acme/client/servers'\n\nconst host = regionExample({ region: 'eu' })")
    expect(page(api(), 'docs/Guide.md')).not.toContain('/servers')
  })
  test('says what of a browser’s limits concerns the API', () => {
    const cookies = of(operation('a', { parameters: [parameter('c', { in: 'cookie' })] }))
    expect(page(cookies, 'docs/Guide.md')).toContain('This API has parameters in cookies.')
    expect(page(cookies, 'docs/ThingsApi.md')).toContain('in a cookie; not [from a browser](Guide.md#browsers)')
    expect(page(of(operation('a')), 'docs/Guide.md')).not.toContain('This API has')
  })
})

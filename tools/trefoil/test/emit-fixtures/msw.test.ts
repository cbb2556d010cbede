import { getResponse, type HttpHandler } from 'msw'
import { describe, expect, test } from 'vitest'
import type { Api, Header, Operation, Response as Answer } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import {
  api,
  array,
  content,
  group,
  json,
  named,
  number,
  object,
  operation,
  response,
  string,
  to,
  values,
} from '../emit-validators/build.ts'
import { loadWhole, textOf } from './package.ts'

const integer = number({ integer: true })
const user = named('User', object({ id: integer, 'name?': string() }))
const csv = { ...content('text/csv', string()), examples: ['a,b'] }
const server = 'https://api.example.com/v1'

const of = (...operations: readonly Operation[]): Api => ({
  ...api({ schemas: [user], groups: [group('UsersApi', operations)] }),
  servers: [{ url: `${server}/`, variables: [] }],
})

interface Options {
  readonly status?: number
  readonly body?: unknown
  readonly seed?: number
  readonly server?: string
  readonly type?: string
  readonly once?: boolean
  readonly headers?: Readonly<Record<string, string>>
}
type Make = (options?: Options) => HttpHandler

/** What the package has for operations: what makes their handlers, and the list of all. */
async function loaded(
  given: Api,
): Promise<{ readonly made: (name: string) => Make; readonly handlers: (options?: Options) => HttpHandler[] }> {
  const { msw } = await loadWhole(given)
  return { made: (name) => msw[`${name}Handler`] as Make, handlers: msw['handlers'] as (options?: Options) => HttpHandler[] }
}

async function answered(handler: HttpHandler, url = `${server}/users/7`, method = 'GET'): Promise<readonly unknown[]> {
  const got = await getResponse([handler], new Request(url, { method }))
  return got ? [got.status, got.headers.get('content-type'), await got.text()] : []
}

const getUser = (responses: readonly Answer[]): Operation => operation('getUser', { path: '/users/{id}', responses })

describe('the usual answer', () => {
  test.each<[string, Answer[], unknown[]]>([
    [
      'the first success',
      [response('404', json(values(['no']))), response('201', json(values([1]))), response('202')],
      [201, 'application/json', '1'],
    ],
    ['any success', [response('2XX', json(values([1])))], [200, 'application/json', '1']],
    ['what goes for all', [response('404'), response('default', json(values([1])))], [200, 'application/json', '1']],
    ['a success that the document leaves open', [response('5XX', json(values([1])))], [200, null, '']],
    ['a document that says nothing', [], [200, null, '']],
    ['no body', [response('204')], [204, null, '']],
    ['a text that is JSON', [response('200', json(values(['a'])))], [200, 'application/json', '"a"']],
    ['another JSON', [response('200', [content('application/hal+json', values(['a']))])], [200, 'application/hal+json', '"a"']],
    ['text', [response('200', [csv])], [200, 'text/csv', 'a,b']],
    ['bytes', [response('200', [content('image/png')])], [200, 'image/png', 'bytes']],
    ['any type', [response('200', [content('*/*', values([1]))])], [200, 'application/json', '1']],
  ])('%s', async (_, responses, want) => {
    const { made } = await loaded(of(getUser(responses)))
    expect(await answered(made('getUser')())).toEqual(want)
  })
})

const several = [response('200', json(to(user))), response('404', json(values(['gone']))), response('4XX', [csv]), response('default')]

describe('another answer', () => {
  test.each<[string, Options, unknown[]]>([
    ['a status', { status: 404 }, [404, 'application/json', '"gone"']],
    ['a status of a range', { status: 418 }, [418, 'text/csv', 'a,b']],
    ['one that is not listed', { status: 503 }, [503, null, '']],
    ['a body', { body: { id: 5 } }, [200, 'application/json', '{"id":5}']],
    ['a body of another status', { status: 404, body: 'lost' }, [404, 'application/json', '"lost"']],
    ['another kind of body', { status: 404, headers: { 'Content-Type': 'text/html' }, body: '<p>' }, [404, 'text/html', '<p>']],
    ['another type', { headers: { 'content-type': 'application/problem+json' } }, [200, 'application/problem+json', expect.any(String)]],
  ])('%s', async (_, options, want) => {
    const { made } = await loaded(of(getUser(several)))
    expect(await answered(made('getUser')(options))).toEqual(want)
  })

  test('one that the document has not is refused at once', async () => {
    const { made } = await loaded(of(getUser([response('200')]), operation('other', { responses: [response('default')] })))
    expect(() => made('getUser')({ status: 404 })).toThrow(new RangeError('getUser: there is no answer with status 404'))
    expect(() => made('other')({ status: 101 })).toThrow(new RangeError('other: there is no answer with status 101'))
  })
})

test('one of several media types', async () => {
  const both = response('200', [csv, ...json(object({ a: values([1]) })), content('image/png')])
  const { made } = await loaded(of(getUser([both])))
  expect(await answered(made('getUser')())).toEqual([200, 'application/json', '{"a":1}'])
  expect(await answered(made('getUser')({ type: 'text/csv' }))).toEqual([200, 'text/csv', 'a,b'])
  expect(() => made('getUser')({ type: 'text/html' })).toThrow(new RangeError('getUser: there is no answer with status 200, as text/html'))
})

test('a seed draws the body: of what has a name, and of what has none', async () => {
  const inline = operation('listUsers', { path: '/users', responses: [response('200', json(array(to(user), { minItems: 2 })))] })
  const { made } = await loaded(of(getUser([response('200', json(to(user)))]), inline))
  for (const [name, url] of [
    ['getUser', `${server}/users/7`],
    ['listUsers', `${server}/users`],
  ] as const) {
    const drawn = await Promise.all([1, 1, 2].map((seed) => answered(made(name)({ seed }), url)))
    expect(drawn[0]).toEqual(drawn[1])
    expect(drawn[0]).not.toEqual(drawn[2])
    expect(await answered(made(name)(), url)).toEqual(await answered(made(name)(), url))
  }
})

test('once is once', async () => {
  const { made } = await loaded(of(getUser(several)))
  const handler = made('getUser')({ once: true })
  expect(await answered(handler)).not.toEqual([])
  expect(await answered(handler)).toEqual([])
})

describe('headers that are documented', () => {
  const header = (name: string, schema: Schema): Header => ({ name, required: false, deprecated: false, schema })
  test.each<[string, Header, string | null]>([
    ['a text', header('X-Next', values(['a b'])), 'a b'],
    ['a number', header('X-Next', values([5])), '5'],
    ['a list', header('X-Next', array(values(['a']), { minItems: 2, maxItems: 2 })), 'a,a'],
    ['an object', header('X-Next', object({ r: values([1]), g: values(['b']) })), 'r,1,g,b'],
    ['nothing', header('X-Next', values([null])), null],
    ['what no header can hold', header('X-Next', values(['a\nb', '漢'])), null],
    ['a name that no header can have', header('X Next', values(['a'])), null],
  ])('%s', async (_, given, want) => {
    const { made } = await loaded(of(getUser([{ ...response('200'), headers: [given, header('Content-Type', values(['no']))] }])))
    const got = await getResponse([made('getUser')()], new Request(`${server}/users/7`))
    expect([got?.status, got?.headers.get('x-next'), got?.headers.get('content-type')]).toEqual([200, want, null])
  })
})

test('handlers of all operations, those that are meant before those that would do', async () => {
  const paths = ['/users/{id}', '/users/me', '/{kind}/me', '/users/{id}/{part}', '/users/{id}/keys', '/users']
  const given = of(...paths.map((path, index) => operation(`op${index}`, { path, responses: [response('200', json(values([path])))] })))
  const { handlers } = await loaded(given)
  const got = async (url: string): Promise<unknown> => (await getResponse(handlers(), new Request(server + url)))?.json()
  expect(await Promise.all(['/users/me', '/users/7', '/a/me', '/users/7/keys', '/users/7/x', '/users'].map(got))).toEqual([
    '/users/me',
    '/users/{id}',
    '/{kind}/me',
    '/users/{id}/keys',
    '/users/{id}/{part}',
    '/users',
  ])
  expect(await getResponse(handlers({ server: 'http://localhost:3000' }), new Request(`${server}/users`))).toBeUndefined()
  expect((await getResponse(handlers({ server: 'http://localhost:3000' }), new Request('http://localhost:3000/users')))?.status).toBe(200)
})

test('an operation with a server of its own', async () => {
  const own = operation('getUser', {
    path: '/users',
    servers: [{ url: 'https://{place}.example.com', variables: [{ name: 'place', default: 'eu', enum: [] }] }],
  })
  const { made } = await loaded(of(own))
  expect(await answered(made('getUser')(), 'https://eu.example.com/users')).toEqual([200, null, ''])
})

test('a module reads like one that somebody wrote', () => {
  const given = of(getUser([response('200', json(to(user))), response('404', [content('text/plain', string())]), response('204')]))
  expect(textOf(given, 'src/msw/operations/users-api.ts')).toBe(`// Generated by trefoil from spec/things.yaml. Do not edit.

import type { AnswerOf } from '@acme/client/runtime'
import type { GetUserResponses } from '@acme/client/types'
import { makeGetUserResponse404 } from '../../operations/users-api.ts'
import { type OperationHandler, handler } from '../../runtime/msw/handler.ts'
import { makeUser, sampleUser } from '../../schemas/user.ts'
import { server } from '../server.ts'

/** Answers \`getUser\`: with status 200, unless it is told another one. */
export const getUserHandler: OperationHandler<AnswerOf<GetUserResponses>, 200> = /* @__PURE__ */ handler({
  id: 'getUser',
  method: 'GET',
  path: '/users/{id}',
  server,
  status: 200,
  answers: {
    200: { body: makeUser, sample: sampleUser },
    404: { body: makeGetUserResponse404, sample: (random) => random.word(), type: 'text/plain' },
    204: {},
  },
})
`)
})

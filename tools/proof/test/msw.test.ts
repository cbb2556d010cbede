import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as client from '@trefoil-metal/client'
import * as fixtures from '@trefoil-metal/fixtures'
import * as msw from '@trefoil-metal/fixtures/msw'
import * as validators from '@trefoil-metal/validators'
import { HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { child, valueAt } from '../../trefoil/src/spec/pointer.ts'
import { metalDocument } from '../src/document.ts'
import { packagesFolder } from '../src/places.ts'

/** The client, called against the handlers of the fixtures: every operation, with every status of the document. */

const { ApiClient, ApiException, getInterconnection, updateVirtualCircuit } = client
const document = metalDocument()
const index: { readonly operations: Readonly<Record<string, { readonly function: string }>> } = JSON.parse(
  readFileSync(join(packagesFolder, 'trefoil.json'), 'utf8'),
)
const operations = Object.entries(index.operations).map(([request, { function: name }]) => {
  const [method = '', path = ''] = request.split(' ')
  const responses = valueAt(document.root, `${child(child('/paths', path), method.toLowerCase())}/responses`)
  return { name, statuses: Object.keys(Object(responses)).map(Number) }
})

const server = setupServer(...msw.handlers())
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function called(all: object, name: string, ...args: readonly unknown[]): unknown {
  const found = new Map<string, unknown>(Object.entries(all)).get(name)
  if (typeof found !== 'function') throw new Error(`There is no function ${name}`)
  return found(...args)
}

function handlerOf(name: string, options: object): HttpHandler {
  const made = called(msw, `${name}Handler`, options)
  if (!(made instanceof HttpHandler)) throw new Error(`${name}Handler makes none`)
  return made
}

function isValid(name: string, status: number, body: unknown): boolean {
  const schema = new Map<string, unknown>(Object.entries(validators)).get(`${name}Response${status}Schema`)
  if (typeof schema !== 'object' || schema === null || !('safeParse' in schema) || typeof schema.safeParse !== 'function')
    throw new Error(`There is no validator for ${status} of ${name}`)
  return schema.safeParse(body).success
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const api = new ApiClient({ apiKey: { x_auth_token: 'a-key' } })
const call = async (name: string): Promise<unknown> => called(client, name, api, called(fixtures, `make${capital(name)}Parameters`))

test('there is a handler for every operation', () => {
  expect(msw.handlers()).toHaveLength(operations.length)
  expect(msw.handlers().map(({ info }) => info.header)).toContain('GET https://api.equinix.com/metal/v1/connections/{connection_id}')
})

describe.each(operations)('$name', ({ name, statuses }) => {
  const [success = 0] = statuses.filter((status) => status < 300)

  test('succeeds as the document says, unless told otherwise', async () => {
    const body = await call(name)
    expect(body).toEqual(called(fixtures, `make${capital(name)}Response${success}`))
  })

  test.each(statuses)('answers with %i, drawn from a seed', async (status) => {
    server.use(handlerOf(name, { status, seed: 3 }))
    const got: unknown = await call(name).catch((error: unknown) => error)
    if (status < 300) expect(isValid(capital(name), status, got)).toBe(true)
    if (status < 300) return
    if (!(got instanceof ApiException)) throw new Error('no ApiException', { cause: got })
    expect(got).toMatchObject({ status, operation: name })
    expect(isValid(capital(name), status, got.body)).toBe(true)
  })
})

const parameters = { connection_id: '2b7c4ee1-5c3e-4f0b-8f4e-0f6a2d9f3a10' }

test('bodies and headers are those that a test gives', async () => {
  const mine = fixtures.makeInterconnection({ name: 'Mine' })
  server.use(msw.getInterconnectionHandler({ body: mine, headers: { 'x-request-id': '7' } }))
  const { body, headers } = await getInterconnection.answer(api, parameters)
  expect(body).toEqual(mine)
  expect(headers.get('x-request-id')).toBe('7')
  server.use(msw.getInterconnectionHandler({ status: 404, body: { errors: ['gone'] } }))
  await expect(getInterconnection(api, parameters)).rejects.toMatchObject({ status: 404, body: { errors: ['gone'] } })
  server.use(msw.updateVirtualCircuitHandler({ status: 202 }))
  await expect(updateVirtualCircuit.answer(api, { id: 'x', body: {} })).resolves.toMatchObject({ status: 202 })
})

test('another server', async () => {
  server.use(...msw.handlers({ server: 'http://localhost:4010/metal/', seed: 5 }))
  const there = new ApiClient({ host: 'http://localhost:4010/metal', apiKey: { x_auth_token: 'a-key' } })
  const first = await getInterconnection(there, parameters)
  expect(first).toEqual(fixtures.sampleInterconnection(5))
  expect(await getInterconnection(there, parameters)).toEqual(first)
})

test('what the compiler says of them', () => {
  // @ts-expect-error the document has no such status
  expect(() => msw.getInterconnectionHandler({ status: 500 })).toThrow(RangeError)
  // @ts-expect-error a body of another status
  msw.getInterconnectionHandler({ status: 404, body: fixtures.makeInterconnection() })
  // @ts-expect-error a body of another operation
  msw.getInterconnectionHandler({ body: { errors: ['gone'] } })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApiClient, ApiException, Configuration, InterconnectionsApi } from '@trefoil-metal/client'
import * as fixtures from '@trefoil-metal/fixtures'
import * as validators from '@trefoil-metal/validators'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { metalDocument } from '../src/document.ts'
import { emptyFolder } from '../src/folder.ts'
import { type Prism, startPrism } from '../src/prism.ts'
import { type RecordingProxy, recordingProxy } from '../src/recording-proxy.ts'

const connection = '2b7c4ee1-5c3e-4f0b-8f4e-0f6a2d9f3a10'
const port = '7f3983d3-a18c-49a0-bb6b-48651db46900'
const circuit = '61601d49-40b5-40dd-aeca-31b75a35f583'
const organization = '6da365d5-f676-4086-8cd1-5215900d318f'
const project = '34a9999a-d4f2-47c6-a78c-68b43699c978'

type Api = InterconnectionsApi
interface Row {
  readonly operation: string
  readonly request: string
  readonly call: (api: Api) => Promise<unknown>
  readonly success: readonly number[]
  readonly errors: readonly number[]
  readonly body?: unknown
}

const interconnection = fixtures.makeInterconnectionCreateInput()
const update = fixtures.makeInterconnectionUpdateInput()
const vlan = fixtures.makeVirtualCircuitCreateInput()
const vrf = fixtures.makeVrfVirtualCircuitCreateInput()
const vlanUpdate = fixtures.makeVirtualCircuitUpdateInput()
const vrfUpdate = fixtures.makeVrfVirtualCircuitUpdateInput()

const ports = `/connections/${connection}/ports`
const circuits = `${ports}/${port}/virtual-circuits`
const inPort = { connection_id: connection, port_id: port }

/** The seed page's facts: operation, request line, statuses; both branches of each union of bodies. */
const rows: readonly Row[] = [
  {
    operation: 'createInterconnectionPortVirtualCircuit',
    request: `POST ${circuits}`,
    call: (api) => api.createInterconnectionPortVirtualCircuit({ ...inPort, body: vlan }),
    success: [201],
    errors: [403, 404],
    body: vlan,
  },
  {
    operation: 'createInterconnectionPortVirtualCircuit',
    request: `POST ${circuits}`,
    call: (api) => api.createInterconnectionPortVirtualCircuit({ ...inPort, body: vrf }),
    success: [201],
    errors: [403, 404],
    body: vrf,
  },
  {
    operation: 'createOrganizationInterconnection',
    request: `POST /organizations/${organization}/connections`,
    call: (api) => api.createOrganizationInterconnection({ organization_id: organization, body: interconnection }),
    success: [201],
    errors: [403, 404, 422],
    body: interconnection,
  },
  {
    operation: 'createProjectInterconnection',
    request: `POST /projects/${project}/connections`,
    call: (api) => api.createProjectInterconnection({ project_id: project, body: interconnection }),
    success: [201],
    errors: [403, 422],
    body: interconnection,
  },
  {
    operation: 'deleteInterconnection',
    request: `DELETE /connections/${connection}`,
    call: (api) => api.deleteInterconnection({ connection_id: connection }),
    success: [202],
    errors: [403, 404],
  },
  {
    operation: 'deleteVirtualCircuit',
    request: `DELETE /virtual-circuits/${circuit}`,
    call: (api) => api.deleteVirtualCircuit({ id: circuit }),
    success: [202],
    errors: [403, 404],
  },
  {
    operation: 'getInterconnection',
    request: `GET /connections/${connection}`,
    call: (api) => api.getInterconnection({ connection_id: connection }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'getInterconnectionPort',
    request: `GET ${ports}/${port}`,
    call: (api) => api.getInterconnectionPort({ connection_id: connection, id: port }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'getVirtualCircuit',
    request: `GET /virtual-circuits/${circuit}`,
    call: (api) => api.getVirtualCircuit({ id: circuit }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'listInterconnectionPortVirtualCircuits',
    request: `GET ${circuits}`,
    call: (api) => api.listInterconnectionPortVirtualCircuits(inPort),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'listInterconnectionPorts',
    request: `GET ${ports}`,
    call: (api) => api.listInterconnectionPorts({ connection_id: connection }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'listInterconnectionVirtualCircuits',
    request: `GET /connections/${connection}/virtual-circuits`,
    call: (api) => api.listInterconnectionVirtualCircuits({ connection_id: connection }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'organizationListInterconnections',
    request: `GET /organizations/${organization}/connections`,
    call: (api) => api.organizationListInterconnections({ organization_id: organization }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'projectListInterconnections',
    request: `GET /projects/${project}/connections`,
    call: (api) => api.projectListInterconnections({ project_id: project }),
    success: [200],
    errors: [403, 404],
  },
  {
    operation: 'updateInterconnection',
    request: `PUT /connections/${connection}`,
    call: (api) => api.updateInterconnection({ connection_id: connection, body: update }),
    success: [200],
    errors: [403, 404],
    body: update,
  },
  {
    operation: 'updateVirtualCircuit',
    request: `PUT /virtual-circuits/${circuit}`,
    call: (api) => api.updateVirtualCircuit({ id: circuit, body: vlanUpdate }),
    success: [200, 202],
    errors: [403, 404],
    body: vlanUpdate,
  },
  {
    operation: 'updateVirtualCircuit',
    request: `PUT /virtual-circuits/${circuit}`,
    call: (api) => api.updateVirtualCircuit({ id: circuit, body: vrfUpdate }),
    success: [200, 202],
    errors: [403, 404],
    body: vrfUpdate,
  },
]

/** What Prism is asked to answer with; the proxy adds it, so that what the client sends is what it would send anyone. */
const folder = emptyFolder()
let status = 200
let prism: Prism
let proxy: RecordingProxy
let api: Api

beforeAll(async () => {
  const file = join(folder, 'metal.json')
  writeFileSync(file, JSON.stringify(metalDocument().root))
  prism = await startPrism(file)
  proxy = await recordingProxy({ port: prism.port, headers: () => ({ prefer: `code=${status}` }) })
  api = new InterconnectionsApi(new ApiClient(new Configuration({ host: proxy.url, apiKey: { x_auth_token: 'a-key' } })))
})
afterAll(async () => {
  await proxy.close()
  prism.close()
})

const isValidator = (value: unknown): value is { parse(value: unknown): unknown } =>
  typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function'
const responseSchema = (operation: string, of: number): { parse(value: unknown): unknown } => {
  const name = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Response${of}Schema`
  const found: unknown = Object.entries(validators).find(([exported]) => exported === name)?.[1]
  if (!isValidator(found)) throw new Error(`${name} is not exported`)
  return found
}

test.each([
  [{}, 'https://api.equinix.com/metal/v1'],
  [{ host: 'https://example.com' }, 'https://example.com'],
])('the host of %j is %s', async (options, host) => {
  const asked: string[] = []
  const fetch = async (url: unknown): Promise<Response> => {
    asked.push(String(url))
    return new Response('{}', { status: 404 })
  }
  await new InterconnectionsApi(new ApiClient(new Configuration({ ...options, fetch })))
    .getInterconnection({ connection_id: 'a' })
    .catch(() => {})
  expect(asked).toEqual([`${host}/connections/a`])
})

test('every operation of the class stands in a row', () => {
  const methods = Object.getOwnPropertyNames(InterconnectionsApi.prototype).filter((name) => name !== 'constructor')
  expect(methods.sort()).toEqual([...new Set(rows.map(({ operation }) => operation))].sort())
  expect(methods).toHaveLength(15)
})

describe.each(rows)('$operation, $request', ({ operation, request, call, success, errors, body }) => {
  test.each(success)('sends what the page says and gives the body of its %i', async (code) => {
    status = code
    const answer = await call(api)
    expect(responseSchema(operation, code).parse(answer)).toEqual(answer)
    const sent = proxy.recorded.at(-1)
    expect(`${sent?.method} ${sent?.path}`).toBe(request)
    expect(sent?.headers).toMatchObject({ 'x-auth-token': 'a-key', accept: 'application/json' })
    expect(sent?.headers['content-type']).toBe(body === undefined ? undefined : 'application/json')
    expect(sent?.body).toBe(body === undefined ? '' : JSON.stringify(body))
  })

  test.each(errors)('throws its %i with the typed Error', async (code) => {
    status = code
    const caught: unknown = await call(api).catch((error: unknown) => error)
    if (!(caught instanceof ApiException)) throw new Error('no ApiException', { cause: caught })
    expect(caught).toMatchObject({ status: code, operation })
    expect(responseSchema(operation, code).parse(caught.body)).toEqual(caught.body)
    expect(caught.headers.get('content-type')).toContain('json')
  })
})

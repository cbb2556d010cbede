import { describe, expect, test } from 'vitest'
import { bundle, type Fields, fields, isFields, list, resolved, text, type Value } from './document.ts'
import { memberFacts } from './members.ts'
import { members, said } from './said.ts'

const document = bundle()
const components = fields(document['components'])
const schemas = fields(components['schemas'])

const circuit = 'one of VirtualCircuit, VrfVirtualCircuit'
const circuitInput = 'one of VirtualCircuitCreateInput, VrfVirtualCircuitCreateInput'
const circuitChange = 'one of VirtualCircuitUpdateInput, VrfVirtualCircuitUpdateInput'
const denied = { 403: 'Error', 404: 'Error' }

type Row = readonly [operationId: string, request: string, parameters: string, body: string, responses: Readonly<Record<string, string>>]
const operations: readonly Row[] = [
  [
    'createInterconnectionPortVirtualCircuit',
    'POST /connections/{connection_id}/ports/{port_id}/virtual-circuits',
    'connection_id, port_id',
    circuitInput,
    { 201: circuit, ...denied },
  ],
  [
    'createOrganizationInterconnection',
    'POST /organizations/{organization_id}/connections',
    'organization_id',
    'InterconnectionCreateInput',
    { 201: 'Interconnection', ...denied, 422: 'Error' },
  ],
  [
    'createProjectInterconnection',
    'POST /projects/{project_id}/connections',
    'project_id',
    'InterconnectionCreateInput',
    { 201: 'Interconnection', 403: 'Error', 422: 'Error' },
  ],
  ['deleteInterconnection', 'DELETE /connections/{connection_id}', 'connection_id', '', { 202: 'Interconnection', ...denied }],
  ['deleteVirtualCircuit', 'DELETE /virtual-circuits/{id}', 'id', '', { 202: circuit, ...denied }],
  ['getInterconnection', 'GET /connections/{connection_id}', 'connection_id', '', { 200: 'Interconnection', ...denied }],
  [
    'getInterconnectionPort',
    'GET /connections/{connection_id}/ports/{id}',
    'connection_id, id',
    '',
    { 200: 'InterconnectionPort', ...denied },
  ],
  ['getVirtualCircuit', 'GET /virtual-circuits/{id}', 'id', '', { 200: circuit, ...denied }],
  [
    'listInterconnectionPortVirtualCircuits',
    'GET /connections/{connection_id}/ports/{port_id}/virtual-circuits',
    'connection_id, port_id',
    '',
    { 200: 'VirtualCircuitList', ...denied },
  ],
  [
    'listInterconnectionPorts',
    'GET /connections/{connection_id}/ports',
    'connection_id',
    '',
    { 200: 'InterconnectionPortList', ...denied },
  ],
  [
    'listInterconnectionVirtualCircuits',
    'GET /connections/{connection_id}/virtual-circuits',
    'connection_id',
    '',
    { 200: 'VirtualCircuitList', ...denied },
  ],
  [
    'organizationListInterconnections',
    'GET /organizations/{organization_id}/connections',
    'organization_id',
    '',
    { 200: 'InterconnectionList', ...denied },
  ],
  ['projectListInterconnections', 'GET /projects/{project_id}/connections', 'project_id', '', { 200: 'InterconnectionList', ...denied }],
  [
    'updateInterconnection',
    'PUT /connections/{connection_id}',
    'connection_id',
    'InterconnectionUpdateInput',
    { 200: 'Interconnection', ...denied },
  ],
  ['updateVirtualCircuit', 'PUT /virtual-circuits/{id}', 'id', circuitChange, { 200: circuit, 202: circuit, ...denied }],
]

const byId = new Map(
  Object.entries(fields(document['paths'])).flatMap(([path, item]) =>
    Object.entries(fields(item)).map(
      ([method, operation]) =>
        [text(fields(operation)['operationId']), { request: `${method.toUpperCase()} ${path}`, operation: fields(operation) }] as const,
    ),
  ),
)

function jsonSchema(holder: Fields): Value | undefined {
  const content = fields(holder['content'])
  expect(Object.keys(content)).toEqual(['application/json'])
  return fields(content['application/json'])['schema']
}

describe('operations', () => {
  test('are these', () => {
    expect([...byId.keys()].sort()).toEqual(operations.map(([id]) => id))
  })

  test.each(operations)('%s: %s', (id, request, parameters, body, responses) => {
    const found = byId.get(id)
    expect(found?.request).toBe(request)
    const operation = fields(found?.operation)
    expect(operation['tags']).toEqual(['Interconnections'])
    expect(operation['security']).toBeUndefined()

    const names = list(operation['parameters']).map((parameter) => {
      const { description: _, example: __, ...facts } = fields(parameter)
      expect(facts).toEqual({ name: facts['name'], in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })
      return text(facts['name'])
    })
    expect(names.join(', ')).toBe(parameters)

    const given = operation['requestBody'] === undefined ? undefined : resolved(document, operation['requestBody'])
    expect(given === undefined ? '' : said(jsonSchema(given))).toBe(body)
    expect(given?.['required']).toBe(given === undefined ? undefined : true)

    const answers = Object.entries(fields(operation['responses'])).map(([status, response]) => [status, said(jsonSchema(fields(response)))])
    expect(Object.fromEntries(answers)).toEqual(responses)
  })
})

describe('the document', () => {
  test.each<readonly [string, Value | undefined, Value]>([
    ['version of OpenAPI', document['openapi'], '3.0.3'],
    ['server', list(document['servers']).map((server) => text(fields(server)['url'])), ['https://api.equinix.com/metal/v1']],
    ['security', document['security'], [{ x_auth_token: [] }]],
    ['tags', list(document['tags']).map((tag) => text(fields(tag)['name'])), ['Interconnections']],
    ['components', Object.keys(components).sort(), ['requestBodies', 'schemas', 'securitySchemes']],
    ['request bodies', Object.keys(fields(components['requestBodies'])), ['InterconnectionCreateInput']],
  ])('%s', (_, given, want) => {
    expect(given).toEqual(want)
  })

  test('lets in by a key in a header', () => {
    const { description: _, ...scheme } = fields(fields(components['securitySchemes'])['x_auth_token'])
    expect(scheme).toEqual({ type: 'apiKey', in: 'header', name: 'X-Auth-Token' })
  })

  test('has these schemas', () => {
    expect(Object.keys(schemas).sort()).toEqual(Object.keys(memberFacts).sort())
  })

  test.each(Object.entries(memberFacts))('%s', (key, want) => {
    expect(members(fields(schemas[key]))).toEqual(want)
  })
})

const described = (value: Value | undefined): boolean => {
  const { description } = resolved(document, value)
  return typeof description === 'string' && description.trim() !== ''
}

/** Places with something to describe, each by a name for the test's message. A reference is described by its target. */
function places(value: Value | undefined, name: string): readonly (readonly [string, Value])[] {
  if (!isFields(value)) return []
  const inner = Object.entries(isFields(value['properties']) ? value['properties'] : {})
  return [
    [name, value],
    ...inner.flatMap(([key, property]) => places(property, `${name}.${key}`)),
    ...(value['items'] === undefined ? [] : places(value['items'], `${name}[]`)),
  ]
}

describe('prose', () => {
  test('stands at the root, the server, the tag and the security scheme', () => {
    const [server, tag] = [list(document['servers'])[0], list(document['tags'])[0]]
    for (const place of [document['info'], server, tag, fields(components['securitySchemes'])['x_auth_token']])
      expect(described(place)).toBe(true)
  })

  test.each([...byId])('%s', (_, { operation }) => {
    expect(text(operation['summary'])).not.toBe('')
    const bodies = operation['requestBody'] === undefined ? [] : [operation['requestBody']]
    const inline = [...bodies, ...Object.values(fields(operation['responses']))].map((holder) => jsonSchema(resolved(document, holder)))
    for (const place of [
      operation,
      ...list(operation['parameters']),
      ...bodies,
      ...Object.values(fields(operation['responses'])),
      ...inline,
    ])
      expect(described(place), JSON.stringify(place)).toBe(true)
  })

  test.each(Object.entries(schemas).flatMap(([key, schema]) => places(schema, key)))('%s', (_, place) => {
    expect(described(place)).toBe(true)
  })
})

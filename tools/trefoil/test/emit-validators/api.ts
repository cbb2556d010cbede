import type { Api } from '../../src/model/api.ts'
import * as make from './build.ts'

const { array, anyOf, cycle, integer, nothing, number, object, oneOf, string, to, values } = {
  ...make,
  integer: make.number({ integer: true }),
}

const uuid = string({ format: 'uuid' })

/** Schemas on cycles: objects, a union, an alias, a list, a map; and one on none. */
export const recursive = cycle(['Port', 'Circuit', 'VlanCircuit', 'VrfCircuit', 'Alias', 'Ports', 'PortMap'], (all) => ({
  Port: object({ 'id?': uuid, 'role?': values(['primary', 'secondary']), 'circuits?': array(all.Circuit), 'all?': all.PortMap }),
  Circuit: anyOf([all.VlanCircuit, all.VrfCircuit]),
  VlanCircuit: object({ type: values(['vlan']), 'vlan?': number({ integer: true, minimum: 2, maximum: 4094 }), 'port?': all.Alias }),
  VrfCircuit: object({ type: values(['vrf']), 'subnet?': string({ minLength: 7, maxLength: 18, pattern: '^\\d' }), 'ports?': all.Ports }),
  Alias: all.Port,
  Ports: array(all.Port, { maxItems: 2 }),
  PortMap: object({}, { additional: all.Port }),
}))

const [Port] = recursive
const problem = make.named('Error', object({ errors: array(string()), 'code?': integer }))
const secret = make.named(
  'Secret',
  object({ name: string(), id: make.said(uuid, { readOnly: true }), token: make.said(string(), { writeOnly: true }) }),
)
const vault = make.named('Vault', object({ secrets: array(to(secret)), 'owner?': anyOf([string(), nothing()]) }))
const port = Port ? to(Port) : make.any()

/** An API of two classes with what bodies, parameters and answers can be. */
export const things: Api = make.api({
  title: 'Things',
  schemas: [...recursive, problem, secret, vault],
  groups: [
    make.group('PortsApi', [
      make.operation('getPort', {
        parameters: [
          make.parameter('port_id', { in: 'path', required: true, schema: uuid }),
          make.parameter('include', { schema: array(string()) }),
        ],
        responses: [make.response('200', make.json(port)), make.response('404', make.json(to(problem))), make.response('default')],
      }),
      make.operation('movePort', {
        parameters: [make.parameter('port_id', { in: 'path', required: true, schema: uuid })],
        body: make.body(make.json(object({ 'to?': oneOf([uuid, integer]) })), false),
        responses: [make.response('4XX', [make.content('text/plain', string())]), make.response('204')],
      }),
    ]),
    make.group('VaultsApi', [
      make.operation('putVault', { body: make.body(make.json(to(vault))), responses: [make.response('200', make.json(to(vault)))] }),
      make.operation('getPicture', { responses: [make.response('200', [make.content('image/png')])] }),
      make.operation('putPicture', { body: make.body([make.content('image/png')]), responses: [make.response('204')] }),
      make.operation('replaceOrganizationVaultPictureDescription', {
        parameters: [make.parameter('filter', { mediaType: 'text/csv', schema: object({}) })],
        body: make.body([make.content('multipart/form-data', object({ file: string({ format: 'binary' }), 'note?': string() }))]),
        responses: [
          make.response('200', [make.content('application/xml'), make.content('text/csv')]),
          make.response('404', make.json(to(problem))),
        ],
      }),
      make.operation('sendForm', { body: make.body([make.content('application/x-www-form-urlencoded')]) }),
      make.operation('follow', {
        body: make.body([make.content('application/x-ndjson', to(problem))]),
        responses: [
          make.response('200', [
            ...make.json(string()),
            make.content('text/event-stream', to(problem)),
            make.content('application/jsonl', to(vault)),
          ]),
          make.response('202', [make.content('application/json-seq', array(to(problem)))]),
        ],
      }),
      make.operation('seeVault', { method: 'HEAD', responses: [make.response('200', make.json(to(vault)))] }),
      make.operation('either', {
        responses: [make.response('200', [...make.json(to(secret)), make.content('application/problem+json', to(problem))])],
      }),
    ]),
  ],
})

import { describe, expect, test } from 'vitest'
import type { Api, Link, Operation } from '../../src/model/api.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { build } from './given.ts'

const user = {
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  get: { operationId: 'getUser', responses: { '200': { description: '' } } },
}

const withLink = (link: JsonObject): ReturnType<typeof build> =>
  build({
    paths: { '/a': { get: { operationId: 'a', responses: { '200': { description: '', links: { next: link } } } } }, '/users/{id}': user },
  })

const operationNamed = (api: Api, name: string): Operation | undefined =>
  api.groups.flatMap(({ operations }) => operations).find((one) => one.name === name)
const linkIn = (api: Api): Link | undefined => operationNamed(api, 'a')?.responses[0]?.links[0]

describe('links', () => {
  test.each<[string, JsonObject]>([
    ['operationId', { operationId: 'getUser' }],
    ['reference', { operationRef: '#/paths/~1users~1%7Bid%7D/get' }],
    ['reference to the document itself', { operationRef: 'openapi.yaml#/paths/~1users~1{id}/get' }],
  ])('lead to an operation by %s', (_, names) => {
    const { api, said } = withLink({ ...names, description: 'd', parameters: { id: '$response.body#/id', 'path.id': 7 }, requestBody: [1] })
    expect(said).toEqual([])
    expect(linkIn(api)).toMatchObject({
      key: 'next',
      description: 'd',
      target: operationNamed(api, 'getUser')?.id,
      parameters: [
        { name: 'id', value: '$response.body#/id' },
        { name: 'path.id', value: 7 },
      ],
      body: [1],
    })
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['an operationId that is not there', { operationId: 'no' }, ['warning TF3308 /operationId']],
    ['a reference to nothing', { operationRef: '#/paths/~1no/get' }, ['warning TF3308 /operationRef']],
    ['a reference to what is no operation', { operationRef: '#/paths/~1users~1{id}' }, ['warning TF3308 /operationRef']],
    ['another document', { operationRef: 'https://a.example/openapi.yaml#/paths/~1a/get' }, ['warning TF3308 /operationRef']],
    ['a reference that is none', { operationRef: '%zz' }, ['warning TF3308 /operationRef']],
    ['no operation', {}, ['warning TF3308 ']],
    ['two operations', { operationId: 'getUser', operationRef: '#/paths/~1a/get' }, ['warning TF3308 ']],
    ['a parameter that is not there', { operationId: 'getUser', parameters: { no: 1 } }, ['warning TF3308 /parameters/no']],
    ['no runtime expression', { operationId: 'getUser', parameters: { id: '$nowhere' } }, ['warning TF3312 /parameters/id']],
    ['an unknown member', { operationId: 'getUser', parameter: {} }, ['warning TF3003 /parameter']],
  ])('%s', (_, link, want) => {
    const { said } = withLink(link)
    expect(said.map((line) => line.replace('/paths/~1a/get/responses/200/links/next', ''))).toEqual(want)
  })

  test('stay where they lead to nothing that is known', () => {
    const { api } = withLink({ operationId: 'no' })
    expect([linkIn(api)?.names, linkIn(api)?.target]).toEqual(['no', undefined])
  })
})

import { describe, expect, test } from 'vitest'
import type { Surface, SurfaceOperation } from '../../src/engine/surface.ts'
import { build } from './given.ts'

const root = {
  paths: {
    '/a': {
      post: {
        parameters: [
          { name: 'q', in: 'query', schema: {} },
          { name: 'Accept', in: 'header', schema: {} },
        ],
        requestBody: { content: {} },
        responses: { '200': { description: '' }, '4xx': { description: '' } },
      },
    },
  },
  components: { schemas: { A: { type: 'object', properties: { a: {}, b: {} }, required: ['a'] } } },
}

const errors = (surface: (surface: Surface) => Surface): readonly string[] =>
  build(root, { surface }).said.filter((line) => line.startsWith('error'))

const operation =
  (change: (operation: SurfaceOperation) => SurfaceOperation) =>
  (surface: Surface): Surface => ({ ...surface, apis: surface.apis.map((api) => ({ ...api, operations: api.operations.map(change) })) })

const members =
  (change: (members: Surface['models'] extends ReadonlyMap<string, infer Model> ? Model : never) => unknown) =>
  (surface: Surface): Surface => ({
    ...surface,
    models: new Map([...surface.models].map(([id, model]) => [id, { ...model, members: change(model) as typeof model.members }])),
  })

describe('document and engine', () => {
  test('agree: headers that OpenAPI ignores do not count, nor does the case of a status', () => {
    expect(errors((surface) => surface)).toEqual([])
  })

  test.each<[string, (surface: Surface) => Surface, readonly string[]]>([
    ['an operation is missing', (surface) => ({ ...surface, apis: [] }), ['error TF3401 /paths/~1a/post']],
    ['another operation', operation((one) => ({ ...one, id: 'other' })), ['error TF3401 -', 'error TF3401 /paths/~1a/post']],
    ['a parameter is missing', operation((one) => ({ ...one, parameters: [] })), ['error TF3402 /paths/~1a/post']],
    [
      'a parameter is required',
      operation((one) => ({ ...one, parameters: one.parameters.map(({ id }) => ({ id, required: true })) })),
      ['error TF3402 /paths/~1a/post'],
    ],
    [
      'another parameter',
      operation((one) => ({ ...one, parameters: [...one.parameters, { id: 'other', required: false }] })),
      ['error TF3402 /paths/~1a/post'],
    ],
    ['no body', operation((one) => ({ ...one, body: false })), ['error TF3402 /paths/~1a/post']],
    ['a status is missing', operation((one) => ({ ...one, statuses: ['200'] })), ['error TF3402 /paths/~1a/post']],
    ['another status', operation((one) => ({ ...one, statuses: [...one.statuses, 'default'] })), ['error TF3402 /paths/~1a/post']],
    ['a member is missing', members((model) => model.members.slice(1)), ['error TF3403 /components/schemas/A']],
    [
      'a member is optional',
      members((model) => model.members.map(({ id }) => ({ id, required: false }))),
      ['error TF3403 /components/schemas/A'],
    ],
    ['another member', members((model) => [...model.members, { id: 'other', required: false }]), ['error TF3403 /components/schemas/A']],
  ])('disagree: %s', (_, change, want) => {
    expect(errors(change)).toEqual(want)
  })

  test('members with equal schemas share an id', () => {
    const same = { type: 'object', properties: { x: {} } }
    const at = (name: string): string => `/components/schemas/A/properties/${name}`
    const { said } = build(
      { components: { schemas: { A: { type: 'object', properties: { a: same, b: same } } } } },
      {
        inline: { [at('a')]: 'AA' },
        shared: { [at('b')]: at('a') },
        surface: members((model) => model.members.map((member) => (model.name === 'A' ? { ...member, id: model.members[0]?.id } : member))),
      },
    )
    expect(said).toEqual([])
  })
})

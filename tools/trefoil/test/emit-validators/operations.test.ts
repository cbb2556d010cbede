import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { things } from './api.ts'
import { emitted, loaded, type Validators, written } from './package.ts'

const id = '00000000-0000-0000-0000-000000000000'
const picture = new Blob(['a'])

interface Row {
  readonly schema: string
  readonly accepted: readonly unknown[]
  readonly refused: readonly unknown[]
}

const rows: readonly Row[] = [
  {
    schema: 'GetPortParametersSchema',
    accepted: [{ port_id: id }, { port_id: id, include: ['a'] }],
    refused: [{}, { port_id: 'a' }, { port_id: id, include: 'a' }],
  },
  { schema: 'GetPortResponse200Schema', accepted: [{ id }, {}], refused: [{ id: 1 }, []] },
  { schema: 'GetPortResponse404Schema', accepted: [{ errors: [] }], refused: [{}] },
  { schema: 'GetPortResponseDefaultSchema', accepted: [undefined], refused: [null, {}] },
  { schema: 'MovePortBodySchema', accepted: [{}, { to: id }, { to: 1 }], refused: [{ to: 'a' }, undefined] },
  {
    schema: 'MovePortParametersSchema',
    accepted: [{ port_id: id }, { port_id: id, body: { to: 1 } }],
    refused: [{ port_id: id, body: { to: null } }],
  },
  { schema: 'MovePortResponse4XXSchema', accepted: ['no'], refused: [1, { error: 'no' }] },
  { schema: 'MovePortResponse204Schema', accepted: [undefined], refused: [''] },
  { schema: 'GetPictureResponse200Schema', accepted: [picture], refused: [1, null, {}] },
  {
    schema: 'PutPictureParametersSchema',
    accepted: [{ body: picture }, { body: new Uint8Array(1) }, { body: 'a' }],
    refused: [{}, { body: {} }],
  },
  {
    schema: 'ReplaceOrganizationVaultPictureDescriptionParametersSchema',
    accepted: [{ body: { file: picture } }, { body: { file: 'a', note: 'b' }, filter: 'a,b' }],
    refused: [{ body: { file: 1 } }, { body: picture }, { body: { file: 'a' }, filter: {} }],
  },
  { schema: 'ReplaceOrganizationVaultPictureDescriptionResponse200Schema', accepted: ['<a/>'], refused: [picture] },
  { schema: 'SendFormBodySchema', accepted: [{ a: 1 }, {}], refused: ['a', null] },
  { schema: 'SeeVaultResponse200Schema', accepted: [undefined], refused: [{ secrets: [] }] },
  { schema: 'FollowBodySchema', accepted: [[], [{ errors: [] }], new Set([1])], refused: [[1], 'a', {}, null] },
  { schema: 'FollowResponse200Schema', accepted: ['a'], refused: [1] },
  {
    schema: 'FollowResponse200TextEventStreamItemSchema',
    accepted: [{ event: 'message', data: { errors: [] }, id: '' }],
    refused: [{ event: 'message', data: {}, id: '' }, { errors: [] }],
  },
  { schema: 'FollowResponse200JsonlItemSchema', accepted: [{ secrets: [] }], refused: [1] },
  { schema: 'FollowResponse202ItemSchema', accepted: [{ errors: [] }], refused: [{}, []] },
  { schema: 'EitherResponse200Schema', accepted: [{ name: 'a', id }, { errors: [] }], refused: [{}] },
]

let validators: Validators = {}
const clean: (() => Promise<void>)[] = []
beforeAll(async () => {
  validators = loaded(await written(emitted(things), (end) => clean.push(end)))
})
afterAll(() => Promise.all(clean.map((end) => end())))

describe('operations', () => {
  test.each(rows)('$schema', ({ schema, accepted, refused }) => {
    const judge = validators[schema]
    for (const value of accepted) expect(judge?.safeParse(value)).toStrictEqual({ success: true, data: value })
    for (const value of refused) expect([value, judge?.safeParse(value).success]).toEqual([value, false])
  })
})

describe('readOnly and writeOnly members', () => {
  const sent = { secrets: [{ name: 'a', token: 'b' }] }
  const received = { secrets: [{ name: 'a', id }] }
  test.each([
    ['PutVaultBodySchema', [true, false]],
    ['VaultWritableSchema', [true, false]],
    ['PutVaultResponse200Schema', [false, true]],
    ['VaultSchema', [false, true]],
  ])('are asked for the way that they travel: %s', (schema, want) => {
    expect([sent, received].map((value) => validators[schema]?.safeParse(value).success)).toEqual(want)
  })
  test('are looked at where they are there', () => {
    expect(validators['VaultSchema']?.safeParse({ secrets: [{ name: 'a', id, token: 1 }] }).success).toBe(false)
  })
})

import type { JsonObject } from '../../src/spec/document.ts'
import { testRows, type Row } from './rows.ts'

/** All that `Other` is, `kind`, and a member of its own. */
const inherited = (own: string, more: JsonObject = {}): JsonObject => ({
  allOf: [
    { $ref: '#/components/schemas/Other' },
    { type: 'object', required: ['kind'], properties: { kind: { enum: ['a', 'b'] } } },
    { type: 'object', properties: { [own]: { type: 'integer' }, ...more } },
  ],
})

const combinations: readonly Row[] = [
  ['anyOf', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { kind: 'anyOf', of: ['string', 'null'], keyword: 'anyOf' }],
  ['anyOf of one is that one', { anyOf: [{ type: 'string' }] }, 'string'],
  ['oneOf', { oneOf: [{ type: 'string' }, { type: 'string' }] }, { kind: 'oneOf', of: ['string', 'string'] }],
  [
    'oneOf whose branches overlap, for they require nothing',
    { oneOf: [{ $ref: '#/components/schemas/Other' }, { $ref: '#/components/schemas/Deep' }] },
    { kind: 'oneOf', of: ['-> Other', '-> Deep'] },
    ['warning TF3112 '],
  ],
  [
    'oneOf with a branch that asks for less than another one',
    { oneOf: [{ type: 'object', required: ['a'] }, { $ref: '#/components/schemas/Deep' }] },
    { kind: 'oneOf', of: [{ kind: 'object', requiredOnly: ['a'] }, '-> Deep'] },
    ['warning TF3112 '],
  ],
  ['oneOf whose branches are put together of parts', { oneOf: [inherited('a'), inherited('b')] }, undefined, ['warning TF3112 ']],
  [
    'oneOf whose branches are put together of parts, one of which tells them apart',
    { oneOf: [inherited('a', { kind: { const: 'a' } }), inherited('b', { kind: { const: 'b' } })] },
    undefined,
  ],
  [
    'oneOf whose branches are told apart by a value, or by what they require',
    { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { type: 'object', required: ['a'] }] },
    { kind: 'oneOf', of: ['-> Cat', '-> Dog', { kind: 'object', requiredOnly: ['a'] }] },
  ],
  ['oneOf of one is that one', { oneOf: [{ type: 'string' }] }, 'string'],
  ['allOf of one is that one', { allOf: [{ type: 'string' }] }, 'string'],
  [
    'allOf with a remark',
    { description: 'o', allOf: [{ $ref: '#/components/schemas/Other' }, { description: 'i', title: 't' }] },
    { to: '-> Other', description: 'o', title: 't' },
  ],
  ['not', { not: { type: 'string' } }, { kind: 'not', of: 'string' }],
  ['not anything', { not: {} }, 'never'],
  ['not nothing', { not: false }, 'any'],
  [
    'several side by side are an allOf',
    {
      type: 'object',
      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
      not: { $ref: '#/components/schemas/Other' },
    },
    {
      kind: 'allOf',
      of: ['object', { kind: 'oneOf', of: ['-> Cat', '-> Dog'] }, { kind: 'not', of: '-> Other' }],
    },
  ],
  [
    'a branch need not repeat the type',
    { type: 'object', properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    {
      kind: 'allOf',
      of: [
        {
          kind: 'object',
          properties: [
            { name: 'a', schema: 'any' },
            { name: 'b', schema: 'any' },
          ],
        },
        {
          kind: 'anyOf',
          of: [
            { kind: 'object', requiredOnly: ['a'] },
            { kind: 'object', requiredOnly: ['b'] },
          ],
          keyword: 'anyOf',
        },
      ],
    },
  ],
  [
    'nor beside a reference that has it',
    { allOf: [{ $ref: '#/components/schemas/Other' }, { properties: { b: {} } }] },
    { kind: 'allOf', of: ['-> Other', { kind: 'object', properties: [{ name: 'b', schema: 'any' }] }] },
  ],
  [
    'null is turned down by what stands beside it',
    { type: ['object', 'null'], allOf: [{ $ref: '#/components/schemas/Other' }] },
    { kind: 'allOf', of: ['object', '-> Other'] },
  ],
  [
    'objects that say nothing of each other become one',
    {
      allOf: [
        { type: 'object', properties: { a: {} }, required: ['b'] },
        { type: 'object', properties: { b: {} } },
      ],
    },
    {
      kind: 'object',
      properties: [
        { name: 'a', schema: 'any' },
        { name: 'b', required: true, schema: 'any' },
      ],
    },
  ],
  [
    'closed objects do not',
    {
      allOf: [
        { type: 'object', properties: { a: {} }, additionalProperties: false },
        { type: 'object', properties: { b: {} } },
      ],
    },
    {
      kind: 'allOf',
      of: [
        { kind: 'object', properties: [{ name: 'a', schema: 'any' }], additional: 'never' },
        { kind: 'object', properties: [{ name: 'b', schema: 'any' }] },
      ],
    },
  ],
  [
    'nor those that share a member',
    {
      allOf: [
        { type: 'object', properties: { a: {} } },
        { type: 'object', properties: { a: { type: 'null' } } },
      ],
    },
    {
      kind: 'allOf',
      of: [
        { kind: 'object', properties: [{ name: 'a', schema: 'any' }] },
        { kind: 'object', properties: [{ name: 'a', schema: 'null' }] },
      ],
    },
  ],
  ['a reference twice is one', { anyOf: [{ $ref: '#/components/schemas/Other' }, { $ref: '#/components/schemas/Other' }] }, '-> Other'],
  ['types that exclude each other', { type: 'string', allOf: [{ type: 'number' }] }, 'never', ['warning TF3105 ']],
  ['a branch that cannot pass is left out of anyOf', { anyOf: [false, { type: 'null' }] }, 'null'],
  [
    'a part that is readOnly makes the whole so',
    { allOf: [{ $ref: '#/components/schemas/Other' }, { type: 'object', required: ['o'], readOnly: true }] },
    { kind: 'allOf', readOnly: true, of: ['-> Other', { kind: 'object', requiredOnly: ['o'], readOnly: true }] },
  ],
]

const branches = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
const oneOf = ['-> Cat', '-> Dog']

const discriminators: readonly Row[] = [
  [
    'a branch goes by the name of its component',
    { oneOf: branches, discriminator: { propertyName: 'kind' } },
    {
      kind: 'oneOf',
      of: oneOf,
      discriminator: {
        name: 'kind',
        mapping: [
          { value: 'Cat', branch: 0 },
          { value: 'Dog', branch: 1 },
        ],
      },
    },
  ],
  [
    'or by what the mapping says, as a key or as a reference',
    {
      oneOf: branches,
      discriminator: { propertyName: 'kind', mapping: { d: '#/components/schemas/Dog', o: 'Cat', p: 'Cat' } },
    },
    {
      kind: 'oneOf',
      of: oneOf,
      discriminator: {
        name: 'kind',
        mapping: [
          { value: 'd', branch: 1 },
          { value: 'o', branch: 0 },
          { value: 'p', branch: 0 },
        ],
      },
    },
  ],
  [
    'a mapping to what is no branch',
    { anyOf: branches, discriminator: { propertyName: 'kind', mapping: { m: 'More' } } },
    {
      kind: 'anyOf',
      keyword: 'anyOf',
      of: oneOf,
      discriminator: {
        name: 'kind',
        mapping: [
          { value: 'Cat', branch: 0 },
          { value: 'Dog', branch: 1 },
        ],
      },
    },
    ['warning TF3108 /discriminator/mapping/m'],
  ],
  ['without branches', { type: 'object', discriminator: { propertyName: 'kind' } }, 'object', ['warning TF3108 /discriminator']],
  ['without a name', { oneOf: branches, discriminator: {} }, { kind: 'oneOf', of: oneOf }, ['error TF3108 /discriminator']],
  ['of the wrong shape', { oneOf: branches, discriminator: 'kind' }, { kind: 'oneOf', of: oneOf }, ['error TF3001 /discriminator']],
]

testRows('allOf, anyOf, oneOf, not', combinations)

testRows('discriminator', discriminators)

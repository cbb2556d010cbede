import { testRows, type Row } from './rows.ts'

const arrays: readonly Row[] = [
  ['items', { type: 'array', items: { type: 'string' } }, { kind: 'array', items: 'string' }],
  ['no items', { type: 'array', items: false }, { kind: 'array', items: 'never' }],
  ['a tuple', { type: 'array', prefixItems: [{ type: 'string' }], items: false }, { kind: 'array', prefix: ['string'], items: 'never' }],
  ['contains', { type: 'array', contains: { type: 'null' } }, { kind: 'array', contains: { schema: 'null', min: 1 } }],
  [
    'contains, counted',
    { type: 'array', contains: { type: 'null' }, minContains: 2, maxContains: 3 },
    { kind: 'array', contains: { schema: 'null', min: 2, max: 3 } },
  ],
  ['contains none or more', { type: 'array', contains: { type: 'null' }, minContains: 0 }, 'array'],
  ['unevaluatedItems where items could stand', { type: 'array', unevaluatedItems: { type: 'null' } }, { kind: 'array', items: 'null' }],
]

const objects: readonly Row[] = [
  [
    'members and which are required',
    { type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a', 'c'] },
    {
      kind: 'object',
      properties: [
        { name: 'a', required: true, schema: 'string' },
        { name: 'b', schema: 'any' },
      ],
      requiredOnly: ['c'],
    },
  ],
  ['no others', { type: 'object', additionalProperties: false }, { kind: 'object', additional: 'never' }],
  ['others', { type: 'object', additionalProperties: { type: 'string' } }, { kind: 'object', additional: 'string' }],
  [
    'names by pattern',
    { type: 'object', patternProperties: { '^x': { type: 'null' } } },
    { kind: 'object', patterns: [{ pattern: '^x', schema: 'null' }] },
  ],
  [
    'names are strings: nothing else is said of them',
    { type: 'object', propertyNames: { maxLength: 3 } },
    { kind: 'object', propertyNames: { kind: 'string', maxLength: 3 } },
  ],
  [
    'what depends on a member',
    { type: 'object', dependentRequired: { a: ['b', 'b'], c: [] } },
    { kind: 'object', dependentRequired: [{ name: 'a', requires: ['b'] }] },
  ],
  [
    'a member called __proto__',
    { type: 'object', properties: JSON.parse('{"__proto__": {"type": "null"}}') },
    { kind: 'object', properties: [{ name: '__proto__', schema: 'null' }] },
  ],
  [
    'unevaluatedProperties where additionalProperties could stand',
    { type: 'object', unevaluatedProperties: false },
    { kind: 'object', additional: 'never' },
  ],
]

const named = (...names: readonly string[]): object => ({
  kind: 'object',
  properties: names.map((name) => ({ name, schema: 'any' })),
})
const closed = (...names: readonly string[]): object => ({ ...named(...names), additional: 'never' })

const unevaluated: readonly Row[] = [
  [
    'without type, beside what speaks of arrays',
    { contains: { type: 'null' }, unevaluatedProperties: { type: 'null' } },
    {
      kind: 'anyOf',
      keyword: 'type',
      of: [
        'null',
        'boolean',
        'number',
        'string',
        { kind: 'array', contains: { schema: 'null', min: 1 } },
        { kind: 'object', additional: 'null' },
      ],
    },
    ['warning TF3106 '],
  ],
  [
    'beside an allOf: what it names, too',
    { type: 'object', properties: { a: {} }, allOf: [{ $ref: '#/components/schemas/Other' }], unevaluatedProperties: false },
    { kind: 'allOf', of: [named('a'), '-> Other', closed('a', 'o')] },
  ],
  [
    'beside an anyOf: what the branches name that pass',
    {
      type: 'object',
      anyOf: [{ $ref: '#/components/schemas/Other' }, { $ref: '#/components/schemas/Deep' }],
      unevaluatedProperties: { type: 'null' },
    },
    {
      kind: 'allOf',
      of: [
        'object',
        {
          kind: 'anyOf',
          keyword: 'anyOf',
          of: [
            { kind: 'allOf', of: ['-> Other', { ...named('o'), additional: 'null' }] },
            { kind: 'allOf', of: ['-> Deep', { ...named('here'), additional: 'null' }] },
            { kind: 'allOf', of: ['-> Other', '-> Deep', { ...named('o', 'here'), additional: 'null' }] },
          ],
        },
      ],
    },
  ],
  [
    'beside a oneOf: what the one branch names that passes',
    { type: 'object', oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }], unevaluatedProperties: false },
    {
      kind: 'allOf',
      of: [
        'object',
        { kind: 'oneOf', of: [named('a'), named('b')] },
        {
          kind: 'anyOf',
          keyword: 'anyOf',
          of: [
            { kind: 'allOf', of: [named('a'), closed('a')] },
            { kind: 'allOf', of: [named('b'), closed('b')] },
          ],
        },
      ],
    },
    ['warning TF3112 '],
  ],
  [
    'where all is looked at it says nothing',
    { type: 'object', allOf: [{ additionalProperties: true }], unevaluatedProperties: false },
    'object',
  ],
]

testRows('arrays', arrays)

testRows('objects', objects)

testRows('unevaluatedProperties', unevaluated)

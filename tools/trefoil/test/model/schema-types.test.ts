import { anyBut, testRows, type Row } from './rows.ts'

const types: readonly Row[] = [
  ['nothing said: any value', {}, 'any'],
  ['true admits all', true, 'any'],
  ['false admits nothing', false, 'never'],
  ['each type', { type: 'boolean' }, 'boolean'],
  ['an integer is a number', { type: 'integer' }, { kind: 'number', integer: true }],
  ['integer and number are number', { type: ['integer', 'number'] }, 'number'],
  ['a list of types', { type: ['string', 'null'] }, { kind: 'anyOf', of: ['string', 'null'], keyword: 'type' }],
  ['a list of one', { type: ['string'] }, 'string'],
  [
    'a keyword speaks of its own type alone',
    { type: ['string', 'null'], minLength: 3 },
    { kind: 'anyOf', of: [{ kind: 'string', minLength: 3 }, 'null'], keyword: 'type' },
  ],
  ['without type it leaves other values alone', { minLength: 3 }, anyBut('string', { minLength: 3 }), ['warning TF3106 ']],
  ['so do properties', { properties: { a: true } }, anyBut('object', { properties: [{ name: 'a', schema: 'any' }] }), ['warning TF3106 ']],
  ['a keyword of another type changes nothing', { type: 'string', minimum: 3 }, 'string', ['warning TF3106 /minimum']],
  ['a format of its type', { type: 'string', format: 'uuid' }, { kind: 'string', format: 'uuid' }],
  ['a format that nobody knows is a remark', { type: 'number', format: 'money' }, { kind: 'number', format: 'money' }],
  ['a format without type speaks of strings', { format: 'uuid' }, anyBut('string', { format: 'uuid' }), ['warning TF3106 ']],
  ['an unknown format without type says nothing', { format: 'money' }, 'any'],
  [
    'a format goes to the type that it belongs to',
    { type: ['string', 'integer'], format: 'int32' },
    { kind: 'anyOf', of: ['string', { kind: 'number', integer: true, format: 'int32' }], keyword: 'type' },
  ],
]

const limits: readonly Row[] = [
  ['of numbers', { type: 'number', minimum: 1, maximum: 9, multipleOf: 0.5 }, { kind: 'number', minimum: 1, maximum: 9, multipleOf: 0.5 }],
  [
    'exclusive ones',
    { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 9 },
    { kind: 'number', exclusiveMinimum: 1, exclusiveMaximum: 9 },
  ],
  [
    'of strings',
    { type: 'string', minLength: 1, maxLength: 2, pattern: '^a' },
    { kind: 'string', minLength: 1, maxLength: 2, pattern: '^a' },
  ],
  [
    'of arrays',
    { type: 'array', items: true, minItems: 1, maxItems: 2, uniqueItems: true },
    { kind: 'array', minItems: 1, maxItems: 2, uniqueItems: true },
  ],
  ['of objects', { type: 'object', minProperties: 1, maxProperties: 2 }, { kind: 'object', minProperties: 1, maxProperties: 2 }],
  ['that cross admit nothing', { type: 'string', minLength: 3, maxLength: 2 }, 'never', ['warning TF3105 ']],
  ['between which no integer lies', { type: 'integer', minimum: 0.2, maximum: 0.8 }, 'never', ['warning TF3105 ']],
  ['that exclude their only number', { type: 'number', exclusiveMinimum: 1, maximum: 1 }, 'never', ['warning TF3105 ']],
  ['that leave one number', { type: 'number', minimum: 1, maximum: 1 }, { kind: 'number', minimum: 1, maximum: 1 }],
  ['crossing items', { type: 'array', items: true, minItems: 3, maxItems: 2 }, 'never', ['warning TF3105 ']],
  [
    'a member that is required and not admitted',
    { type: 'object', required: ['a'], additionalProperties: false },
    'never',
    ['warning TF3105 '],
  ],
  ['of one type among others', { type: ['string', 'null'], minLength: 2, maxLength: 1 }, 'null', ['warning TF3105 ']],
]

testRows('types', types)

testRows('limits', limits)

import { testRows, type Row } from './rows.ts'

const rows: readonly Row[] = [
  [
    'nullable',
    { type: 'string', nullable: true, minLength: 1 },
    { kind: 'anyOf', of: [{ kind: 'string', minLength: 1 }, 'null'], keyword: 'type' },
  ],
  [
    'nullable without type changes nothing',
    { nullable: true, enum: ['a'] },
    { kind: 'enum', values: ['a'], keyword: 'enum' },
    ['warning TF3106 /nullable'],
  ],
  [
    'an enum has to list null',
    { type: 'string', nullable: true, enum: ['a'] },
    { kind: 'enum', values: ['a'], keyword: 'enum' },
    ['warning TF3106 /nullable'],
  ],
  ['and can', { type: 'string', nullable: true, enum: ['a', null] }, { kind: 'enum', values: ['a', null], keyword: 'enum' }],
  [
    'null needs nullable',
    { type: 'string', enum: ['a', null] },
    { kind: 'enum', values: ['a'], keyword: 'enum' },
    ['warning TF3107 /enum'],
  ],
  [
    'exclusive limits are flags',
    { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
    { kind: 'number', exclusiveMinimum: 1, maximum: 2 },
  ],
  ['a flag without its limit', { type: 'number', exclusiveMinimum: true }, 'number', ['warning TF3106 /exclusiveMinimum']],
  ['a limit as a flag', { type: 'number', exclusiveMinimum: 1 }, 'number', ['error TF3001 /exclusiveMinimum']],
  [
    'what stands beside a $ref is ignored',
    { $ref: '#/components/schemas/Other', description: 'd', 'x-a': 1 },
    '-> Other',
    ['warning TF3109 /description'],
  ],
  ['no lists of types', { type: ['string'] }, 'string', ['error TF3101 /type']],
  ['the type null, as documents have it', { type: 'null' }, 'null', ['warning TF3101 /type']],
  ['no boolean schemas', { type: 'array', items: true }, 'array', ['error TF3001 /items']],
  ['but for additionalProperties', { type: 'object', additionalProperties: false }, { kind: 'object', additional: 'never' }],
  ['items have to be there', { type: 'array' }, 'array', ['warning TF3111 ']],
  ['keywords of 3.1', { type: 'string', const: 'a' }, 'string', ['warning TF3103 /const']],
]

testRows('the dialect of OpenAPI 3.0', rows, '3.0')

import { testRows, type Row } from './rows.ts'

const values: readonly Row[] = [
  ['enum', { enum: ['a', 1, null] }, { kind: 'enum', values: ['a', 1, null], keyword: 'enum' }],
  ['const', { const: { a: 1 } }, { kind: 'enum', values: [{ a: 1 }], keyword: 'const' }],
  ['const null', { const: null }, { kind: 'enum', values: [null], keyword: 'const' }],
  ['values of the type', { type: 'string', enum: ['a', 1] }, { kind: 'enum', values: ['a'], keyword: 'enum' }, ['warning TF3107 /enum']],
  ['integers', { type: 'integer', enum: [1, 1.5] }, { kind: 'enum', values: [1], keyword: 'enum' }, ['warning TF3107 /enum']],
  ['within limits', { type: 'number', maximum: 2, enum: [1, 3] }, { kind: 'enum', values: [1], keyword: 'enum' }, ['warning TF3107 /enum']],
  ['a format nobody checks is no limit', { type: 'string', format: 'x', enum: ['a'] }, { kind: 'enum', values: ['a'], keyword: 'enum' }],
  [
    'beside a format that is checked',
    { type: 'string', format: 'date', enum: ['2020-01-01'] },
    {
      kind: 'allOf',
      of: [
        { kind: 'enum', values: ['2020-01-01'], keyword: 'enum' },
        { kind: 'string', format: 'date' },
      ],
    },
  ],
  [
    'of objects beside their keywords',
    { type: 'object', required: ['a'], enum: [{ a: 1 }] },
    {
      kind: 'allOf',
      of: [
        { kind: 'enum', values: [{ a: 1 }], keyword: 'enum' },
        { kind: 'object', requiredOnly: ['a'] },
      ],
    },
  ],
  [
    'each once',
    { enum: [{ a: 1, b: 2 }, { b: 2, a: 1 }, 1] },
    { kind: 'enum', values: [{ a: 1, b: 2 }, 1], keyword: 'enum' },
    ['warning TF3107 /enum'],
  ],
  ['const among enum', { enum: ['a', 'b'], const: 'b' }, { kind: 'enum', values: ['b'], keyword: 'const' }],
  ['const not among enum', { enum: ['a'], const: 'b' }, 'never', ['warning TF3105 /const']],
  ['none that can pass', { type: 'integer', enum: ['a'] }, 'never', ['warning TF3105 ']],
]

const remarks: readonly Row[] = [
  [
    'all of them',
    {
      type: 'string',
      title: 't',
      description: 'd',
      default: 'x',
      deprecated: true,
      readOnly: true,
      writeOnly: true,
      example: 'e',
      examples: ['f'],
    },
    { kind: 'string', title: 't', description: 'd', default: 'x', deprecated: true, readOnly: true, writeOnly: true, examples: ['e', 'f'] },
  ],
  ['one of the wrong shape is left out', { type: 'string', description: 3 }, 'string', ['warning TF3001 /description']],
  ['extensions are nobody’s business', { type: 'string', 'x-a': {} }, 'string'],
  ['unknown keywords', { type: 'string', maxLenght: 3 }, 'string', ['warning TF3103 /maxLenght']],
  ['the dialect of OpenAPI 3.1', { $schema: 'https://json-schema.org/draft/2020-12/schema' }, 'any'],
  ['another dialect', { $schema: 'http://json-schema.org/draft-07/schema#' }, 'any', ['warning TF3102 /$schema']],
  ['keywords of 3.0', { type: 'string', nullable: true }, 'string', ['warning TF3103 /nullable']],
]

testRows('enum and const', values)

testRows('annotations and other keywords', remarks)

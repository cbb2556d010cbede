import { testRows, type Row } from './rows.ts'

const rows: readonly Row[] = [
  ['a component', { $ref: '#/components/schemas/Other' }, '-> Other'],
  [
    'with remarks',
    { $ref: '#/components/schemas/Other', description: 'd', deprecated: true },
    { to: '-> Other', description: 'd', deprecated: true },
  ],
  [
    'with more to pass',
    { $ref: '#/components/schemas/Other', maxProperties: 3 },
    { kind: 'allOf', of: ['-> Other', { kind: 'object', maxProperties: 3 }] },
  ],
  ['what stands deep in a component', { $ref: '#/components/schemas/Deep/properties/here' }, { kind: 'string', minLength: 2 }],
  ['percent-encoded', { $ref: '#/components/schemas/A%20b' }, '-> AB'],
  ['an alias of an alias', { $ref: '#/components/schemas/Alias' }, '-> Alias'],
  ['to nothing', { $ref: '#/components/schemas/Nowhere' }, 'any', ['error TF1003 /$ref']],
  ['by anchor', { $ref: '#here' }, 'any', ['error TF3102 /$ref']],
  ['that is no string', { $ref: 3 }, 'any', ['error TF3001 /$ref']],
]

const dynamic: readonly Row[] = [
  ['by pointer, what $ref means', { $dynamicRef: '#/components/schemas/Other' }, '-> Other'],
  ['to nothing', { $dynamicRef: '#/components/schemas/Nowhere' }, 'any', ['error TF1003 /$dynamicRef']],
  ['by anchor', { $dynamicRef: '#here' }, 'any', ['error TF3102 /$dynamicRef']],
]

testRows('$ref', rows)
testRows('$dynamicRef', dynamic)

import { testRows, type Row } from './rows.ts'

const notHandled: readonly Row[] = [
  [
    'unevaluatedProperties beside too many branches that tell',
    {
      type: 'object',
      unevaluatedProperties: false,
      anyOf: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ properties: { [name]: {} } })),
    },
    undefined,
    ['error TF3102 /unevaluatedProperties'],
  ],
  [
    'unevaluatedItems beside a reference in a circle',
    { type: 'array', unevaluatedItems: false, $ref: '#/components/schemas/Given' },
    undefined,
    ['error TF3110 ', 'error TF3102 /unevaluatedItems'],
  ],
  ['unevaluatedProperties: true', { type: 'object', unevaluatedProperties: true, allOf: [true] }, 'object'],
  ['$dynamicRef', { $dynamicRef: '#a' }, 'any', ['error TF3102 /$dynamicRef']],
]

const wrong: readonly Row[] = [
  ['no schema', 3, 'any', ['error TF3001 ']],
  ['a list', [], 'any', ['error TF3001 ']],
  ['unknown type', { type: 'strng' }, 'any', ['error TF3101 /type']],
  ['unknown type among others', { type: ['strng', 'null'] }, 'null', ['error TF3101 /type/0']],
  ['type of the wrong shape', { type: {} }, 'any', ['error TF3001 /type']],
  ['no types', { type: [] }, 'any', ['error TF3001 /type']],
  ['negative length', { type: 'string', minLength: -1 }, 'string', ['error TF3001 /minLength']],
  ['broken length', { type: 'string', minLength: 1.5 }, 'string', ['error TF3001 /minLength']],
  ['a limit that is no number', { type: 'number', minimum: '1' }, 'number', ['error TF3001 /minimum']],
  ['a flag as a limit', { type: 'number', exclusiveMinimum: true }, 'number', ['error TF3001 /exclusiveMinimum']],
  ['multipleOf 0', { type: 'number', multipleOf: 0 }, 'number', ['error TF3001 /multipleOf']],
  ['empty enum', { enum: [] }, 'never', ['warning TF3105 /enum']],
  ['enum of the wrong shape', { type: 'string', enum: 'a' }, 'string', ['error TF3001 /enum']],
  ['required that is no list', { type: 'object', required: true }, 'object', ['error TF3001 /required']],
  ['required of no string', { type: 'object', required: ['a', 1] }, { kind: 'object', requiredOnly: ['a'] }, ['error TF3001 /required/1']],
  ['properties of the wrong shape', { type: 'object', properties: [] }, 'object', ['error TF3001 /properties']],
  ['items of several schemas', { type: 'array', items: [{}] }, 'array', ['error TF3001 /items']],
  ['allOf of the wrong shape', { allOf: {} }, 'any', ['error TF3001 /allOf']],
  ['empty anyOf', { anyOf: [] }, 'any', ['error TF3001 /anyOf']],
  ['a pattern that does not compile', { type: 'string', pattern: '(' }, 'string', ['error TF3104 /pattern']],
  ['a pattern that compiles only without u', { type: 'string', pattern: '^[\\w-.]+$' }, 'string', ['error TF3104 /pattern']],
  ['a pattern that no engine takes', { type: 'string', pattern: 'x'.repeat(100_000) }, 'string', ['error TF3104 /pattern']],
  ['a name that does not compile', { type: 'object', patternProperties: { '(': {} } }, 'object', ['error TF3104 /patternProperties/(']],
]

testRows('keywords that are not handled yet', notHandled)

testRows('wrong shapes', wrong)

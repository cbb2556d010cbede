import { testRows, type Row } from './rows.ts'

const has = (name: string): object => ({ kind: 'object', requiredOnly: [name] })
const not = (of: unknown): object => ({ kind: 'not', of })
const either = (...of: readonly unknown[]): object => ({ kind: 'anyOf', of, keyword: 'anyOf' })
const both = (...of: readonly unknown[]): object => ({ kind: 'allOf', of })

const short = { kind: 'string', maxLength: 2 }
const a = { kind: 'string', pattern: '^a' }
const given = (more: object): Row[1] => ({ type: 'string', if: { type: 'string', maxLength: 2 }, ...more })
const beginsWithA = { type: 'string', pattern: '^a' }
const endsWithB = { type: 'string', pattern: 'b$' }

const conditions: readonly Row[] = [
  [
    'if, then and else',
    given({ then: beginsWithA, else: endsWithB }),
    both('string', either(both(short, a), both(not(short), { kind: 'string', pattern: 'b$' }))),
  ],
  ['if and then', given({ then: beginsWithA }), both('string', either(both(short, a), not(short)))],
  ['if and else', given({ else: beginsWithA }), both('string', either(short, both(not(short), a)))],
  ['if alone says nothing', { if: { type: 'null' } }, 'any'],
  ['then alone says nothing', { then: { type: 'null' } }, 'any'],
  ['else alone says nothing', { else: { type: 'null' } }, 'any'],
  ['a condition that always holds', { if: true, then: { type: 'null' }, else: { type: 'string' } }, 'null'],
  ['a condition that never holds', { if: false, then: { type: 'null' }, else: { type: 'string' } }, 'string'],
  [
    'dependentSchemas',
    { type: 'object', dependentSchemas: { a: { required: ['b'] } } },
    both('object', either(not(has('a')), { kind: 'object', requiredOnly: ['a', 'b'] })),
  ],
  ['dependentSchemas of a member that may not be', { type: 'object', dependentSchemas: { a: false } }, both('object', not(has('a')))],
  ['dependentSchemas of what says nothing', { type: 'object', dependentSchemas: { a: {} } }, 'object'],
  ['dependentSchemas of the wrong shape', { type: 'object', dependentSchemas: [] }, 'object', ['error TF3001 /dependentSchemas']],
]

const member = (name: string, schema: unknown): object => ({ kind: 'object', properties: [{ name, schema }] })
const text = { properties: { m: { type: 'string' } } }

/** What a member is said to be beside a schema need not be said in it again. */
const members: readonly Row[] = [
  [
    'in then',
    { type: 'object', ...text, if: { required: ['a'] }, then: { properties: { m: { maxLength: 2 } } } },
    both(member('m', 'string'), either({ ...member('m', short), requiredOnly: ['a'] }, not(has('a')))),
  ],
  ['in allOf', { type: 'object', ...text, allOf: [{ properties: { m: { maxLength: 2 } } }] }, undefined],
  ['of another part', { allOf: [{ type: 'object', ...text }, { properties: { m: { maxLength: 2 } } }] }, undefined],
  ['through a reference', { allOf: [{ $ref: '#/components/schemas/Deep' }, { properties: { here: { maxLength: 2 } } }] }, undefined],
  [
    'of a member of a member',
    { type: 'object', properties: { o: { type: 'object', ...text, not: { properties: { m: { minLength: 2 } } } } } },
    undefined,
  ],
  [
    'not beside a reference: who refers to it may say something else',
    { type: 'object', ...text, allOf: [{ $ref: '#/components/schemas/Given/not' }], not: { properties: { m: { maxLength: 2 } } } },
    undefined,
    ['warning TF3106 /not/properties/m'],
  ],
  [
    'types that have nothing in common: each part keeps its own',
    { type: 'object', ...text, allOf: [{ type: 'object', properties: { m: { type: 'integer' } } }] },
    both(member('m', 'string'), member('m', { kind: 'number', integer: true })),
  ],
]

const closed = (name: string): object => ({ kind: 'object', properties: [{ name, schema: 'any' }], additional: 'never' })

const unevaluated: readonly Row[] = [
  [
    'members that a condition looks at count where it holds',
    { type: 'object', if: { required: ['a'] }, then: { properties: { b: true } }, unevaluatedProperties: false },
    both(
      'object',
      either({ kind: 'object', requiredOnly: ['a'], properties: [{ name: 'b', schema: 'any' }] }, not(has('a'))),
      either(both(has('a'), closed('b')), { kind: 'object', additional: 'never' }),
    ),
  ],
  [
    'members that a dependent schema looks at count beside the member',
    { type: 'object', dependentSchemas: { a: { properties: { a: true } } }, unevaluatedProperties: false },
    undefined,
  ],
  [
    'elements at the front, wherever they are looked at',
    { type: 'array', prefixItems: [true], allOf: [{ prefixItems: [true, true] }], unevaluatedItems: false },
    both(
      { kind: 'array', prefix: ['any'] },
      { kind: 'array', prefix: ['any', 'any'] },
      { kind: 'array', prefix: ['any', 'any'], items: 'never' },
    ),
  ],
  [
    'elements that contains finds',
    { type: 'array', contains: { type: 'null' }, unevaluatedItems: { type: 'string' } },
    both({ kind: 'array', contains: { schema: 'null', min: 1 } }, { kind: 'array', items: either('null', 'string') }),
  ],
  [
    'all elements, where another schema looks at them',
    { type: 'array', allOf: [{ items: true }], unevaluatedItems: false },
    both('array', 'array'),
  ],
]

testRows('if, then, else, dependentSchemas', conditions)
testRows('members of what stands beside', members)
testRows('unevaluated items and members, spelt out', unevaluated)

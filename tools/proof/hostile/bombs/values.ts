import { type Json, list, record, repeated, type Schema, text, withSchema, withValue } from './written.ts'

export const values: Readonly<Record<string, string>> = {
  'a list 400 deep': withValue(repeated<Json>(400, 1, (inner) => [inner])),
  'an object 400 deep': withValue(repeated<Json>(400, 1, (a) => ({ a }))),
  'a list 5,000 deep': withValue('deep').replaceAll('"deep"', '['.repeat(5_000) + ']'.repeat(5_000)),
  'a list 200,000 long': withValue(list(200_000, (index) => index)),
  'an object of 20,000 members': withValue(record(20_000, (index) => [`m${index}`, index])),
  'an enum of 50,000 values': withSchema({ enum: list(50_000, (index) => `v${index}`) }),
  'an enum of 2,000 objects': withSchema({ enum: list(2_000, (index) => ({ a: { b: [index] } })) }),
  'an object of 5,000 properties': withSchema({ type: 'object', properties: record(5_000, (index) => [`m${index}`, text]) }),
  '10,000 required members': withSchema({ type: 'object', required: list(10_000, (index) => `m${index}`) }),
  'numbers beyond all': withSchema({ type: 'number', minimum: -1.7e308, maximum: 1.7e308, multipleOf: 5e-324 }).replace(
    '1.7e308,',
    '1e999,',
  ),
  'a step too small to see': withSchema({ type: 'number', multipleOf: 1e-300, minimum: 1e300 }),
  'a step too large': withSchema({ type: 'integer', multipleOf: 1e300, minimum: 1 }),
}

export const counts: Readonly<Record<string, Schema>> = {
  'a billion items': { type: 'array', items: text, minItems: 1_000_000_000 },
  'a billion different items': { type: 'array', items: text, uniqueItems: true, minItems: 1_000_000_000 },
  'a billion characters': { type: 'string', minLength: 1_000_000_000 },
  'a billion members': { type: 'object', minProperties: 1_000_000_000 },
  'a billion that it contains': { type: 'array', contains: { const: 1 }, minContains: 1_000_000_000 },
  'a thousand lists of a thousand': { type: 'array', minItems: 1000, items: { type: 'array', minItems: 1000, items: text } },
  'ten thousand items at least': { type: 'array', items: { type: 'object', required: ['a'], properties: { a: text } }, minItems: 10_000 },
  'more different items than there are': { type: 'array', items: { type: 'boolean' }, uniqueItems: true, minItems: 5 },
  'a text of many patterns': { allOf: list(20, (index) => ({ type: 'string', pattern: `.*${index}.*`, minLength: 100 })) },
  'an expression of many states': { type: 'string', pattern: '^(?:[a-z]{1,500}[0-9]{1,500}){1,500}$' },
  'an expression of a hundred thousand letters': { type: 'string', pattern: 'ab'.repeat(50_000) },
  'an expression of a thousand choices': { type: 'string', pattern: `^(?:${list(1_000, (index) => `w${index}`).join('|')})*$` },
  'an expression that never ends': { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', minLength: 40, maxLength: 50 },
}

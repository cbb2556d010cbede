import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'
const one = '/paths/~1visits~1{id}'

/** What operations are called with beside a body. */
export const parameters: readonly Row[] = [
  ['a parameter more', [[`${list}/parameters/-`, { name: 'after', in: 'query', schema: { type: 'string' } }]], [], []],
  [
    'a parameter more that is required',
    [[`${list}/parameters/-`, { name: 'after', in: 'query', required: true, schema: { type: 'string' } }]],
    [],
    [],
  ],
  ['a header more', [[`${one}/get/parameters`, [{ name: 'X-Trace', in: 'header', schema: { type: 'string' } }]]], [], []],
  [
    'a header more that is required',
    [[`${one}/get/parameters`, [{ name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } }]]],
    [],
    [],
  ],
  ['a parameter gone', [[`${list}/parameters/1`]], [], []],
  ['a required parameter gone', [[`${list}/parameters/0`]], [], []],
  ['a parameter required', [[`${list}/parameters/1/required`, true]], [], []],
  ['a header required', [[`${list}/parameters/4/required`, true]], [], []],
  ['a parameter not required', [[`${list}/parameters/0/required`]], [], []],
  ['a parameter by another name', [[`${list}/parameters/1/name`, 'most']], [], []],
  ['a parameter in another place', [[`${list}/parameters/1/in`, 'header']], [], []],
  ['a header in another place', [[`${list}/parameters/4/in`, 'query']], [], []],
  ['a parameter in a cookie', [[`${list}/parameters/1/in`, 'cookie']], [], []],
  ['a list written otherwise', [[`${list}/parameters/2/explode`, true]], [], []],
  ['a list with pipes', [[`${list}/parameters/2/style`, 'pipeDelimited']], [], []],
  ['a path parameter written otherwise', [[`${one}/parameters/0/style`, 'matrix']], [], []],
  ['reserved characters as they are', [[`${list}/parameters/5/allowReserved`, true]], [], []],
  ['a parameter of another type', [[`${list}/parameters/1/schema`, { type: 'string' }]], [], []],
  ['a parameter that may be more', [[`${list}/parameters/1/schema/maximum`, 1000]], [], []],
  ['a parameter without a format', [[`${list}/parameters/0/schema/format`]], [], []],
  ['a parameter with a value less', [[`${list}/parameters/3/schema/enum/0`]], [], []],
  ['a parameter with another default', [[`${list}/parameters/1/schema/default`, 10]], [], []],
  ['a parameter without a default', [[`${list}/parameters/1/schema/default`]], [], []],
  ['a parameter deprecated', [[`${list}/parameters/1/deprecated`, true]], [], []],
  ['a parameter no longer deprecated', [[`${list}/parameters/5/deprecated`]], [], []],
  ['a parameter described otherwise', [[`${list}/parameters/0/description`, 'The day.']], [], []],
  ['a path parameter that is a number', [[`${one}/parameters/0/schema/type`, 'integer']], [], []],
]

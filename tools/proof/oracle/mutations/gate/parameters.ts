import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'
const one = '/paths/~1visits~1{id}'

/** What operations are called with beside a body. */
export const parameters: readonly Row[] = [
  [
    'a parameter more',
    [[`${list}/parameters/-`, { name: 'after', in: 'query', schema: { type: 'string' } }]],
    ['parameter-added input'],
    ['parameter-removed input'],
  ],
  [
    'a parameter more that is required',
    [[`${list}/parameters/-`, { name: 'after', in: 'query', required: true, schema: { type: 'string' } }]],
    ['required-parameter-added input'],
    ['parameter-removed input'],
  ],
  [
    'a header more',
    [[`${one}/get/parameters`, [{ name: 'X-Trace', in: 'header', schema: { type: 'string' } }]]],
    ['parameter-added input'],
    ['parameter-removed input'],
  ],
  [
    'a header more that is required',
    [[`${one}/get/parameters`, [{ name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } }]]],
    ['required-parameter-added input'],
    ['parameter-removed input'],
  ],
  ['a parameter gone', [[`${list}/parameters/1`]], ['parameter-removed input'], ['parameter-added input']],
  ['a required parameter gone', [[`${list}/parameters/0`]], ['parameter-removed input'], ['required-parameter-added input']],
  ['a parameter required', [[`${list}/parameters/1/required`, true]], ['parameter-required input'], ['parameter-optional input']],
  ['a header required', [[`${list}/parameters/4/required`, true]], ['parameter-required input'], ['parameter-optional input']],
  ['a parameter not required', [[`${list}/parameters/0/required`]], ['parameter-optional input'], ['parameter-required input']],
  ['a parameter by another name', [[`${list}/parameters/1/name`, 'most']], ['parameter-added input', 'parameter-removed input']],
  ['a parameter in another place', [[`${list}/parameters/1/in`, 'header']], ['parameter-moved input']],
  ['a header in another place', [[`${list}/parameters/4/in`, 'query']], ['parameter-moved input']],
  ['a parameter in a cookie', [[`${list}/parameters/1/in`, 'cookie']], ['parameter-moved input']],
  ['a list written otherwise', [[`${list}/parameters/2/explode`, true]], ['parameter-style-changed input']],
  ['a list with pipes', [[`${list}/parameters/2/style`, 'pipeDelimited']], ['parameter-style-changed input']],
  ['a path parameter written otherwise', [[`${one}/parameters/0/style`, 'matrix']], ['parameter-style-changed input']],
  ['reserved characters as they are', [[`${list}/parameters/5/allowReserved`, true]], ['parameter-style-changed input']],
  [
    'a parameter of another type',
    [[`${list}/parameters/1/schema`, { type: 'string' }]],
    ['default-removed input', 'type-changed input'],
    ['default-added input', 'type-changed input'],
  ],
  ['a parameter that may be more', [[`${list}/parameters/1/schema/maximum`, 1000]], ['limit-loosened input'], ['limit-tightened input']],
  ['a parameter without a format', [[`${list}/parameters/0/schema/format`]], ['format-removed input'], ['format-added input']],
  ['a parameter with a value less', [[`${list}/parameters/3/schema/enum/0`]], ['enum-value-removed input'], ['enum-value-added input']],
  ['a parameter with another default', [[`${list}/parameters/1/schema/default`, 10]], ['default-changed input']],
  ['a parameter without a default', [[`${list}/parameters/1/schema/default`]], ['default-removed input'], ['default-added input']],
  ['a parameter deprecated', [[`${list}/parameters/1/deprecated`, true]], ['deprecated input'], ['undeprecated input']],
  ['a parameter no longer deprecated', [[`${list}/parameters/5/deprecated`]], ['undeprecated input'], ['deprecated input']],
  ['a parameter described otherwise', [[`${list}/parameters/0/description`, 'The day.']], ['description-changed input']],
  ['a path parameter that is a number', [[`${one}/parameters/0/schema/type`, 'integer']], ['type-changed input']],
]

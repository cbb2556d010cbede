import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'
const add = '/paths/~1visits/post'
const one = '/paths/~1visits~1{id}'
const json = 'content/application~1json'
const visit = { 'application/json': { schema: { $ref: '#/components/schemas/Visit' } } }
const problem = { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } }

/** What comes back. */
export const answers: readonly Row[] = [
  ['a failure more', [[`${add}/responses/422`, problem]], [], []],
  ['a failure less', [[`${add}/responses/409`]], [], []],
  ['another failure less', [[`${list}/responses/400`]], [], []],
  ['no answer for the rest', [[`${list}/responses/default`]], [], []],
  ['a range of failures less', [[`${one}/get/responses/4XX`]], [], []],
  ['a success of the same body more', [[`${add}/responses/200`, { description: 'In already.', content: visit }]], [], []],
  ['a success without a body more', [[`${add}/responses/202`, { description: 'Later.' }]], [], []],
  ['a success less', [[`${one}/put/responses/202`]], [], []],
  ['another success', [[`${one}/delete/responses`, { 202: { description: 'Later.' } }]], [], []],
  ['an answer described otherwise', [[`${add}/responses/201/description`, 'Come in.']], [], []],
  [
    'a body of an answer',
    [[`${one}/delete/responses/204`], [`${one}/delete/responses/200`, { description: 'Over.', content: visit }]],
    [],
    [],
  ],
  ['a body where there was none', [[`${one}/put/responses/202/content`, visit]], [], []],
  ['another schema of an answer', [[`${add}/responses/201/${json}/schema/$ref`, '#/components/schemas/Problem']], [], []],
  ['a media type of an answer less', [[`${one}/get/responses/200/content/text~1plain`]], [], []],
  ['a media type of an answer more', [[`${add}/responses/201/content/text~1plain`, { schema: { type: 'string' } }]], [], []],
  [
    'another media type of an answer',
    [[`${list}/responses/400/content`, { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }]],
    [],
    [],
  ],
  ['a header of an answer more', [[`${list}/responses/200/headers/X-Page`, { schema: { type: 'string' } }]], [], []],
  [
    'the first header of an answer',
    [[`${add}/responses/201/headers`, { Location: { required: true, schema: { type: 'string' } } }]],
    [],
    [],
  ],
  ['a header of an answer less', [[`${list}/responses/200/headers/X-Next`]], [], []],
  ['a required header of an answer less', [[`${list}/responses/200/headers/X-Total`]], [], []],
  ['a header of an answer required', [[`${list}/responses/200/headers/X-Next/required`, true]], [], []],
  ['a header of an answer not required', [[`${list}/responses/200/headers/X-Total/required`]], [], []],
  ['a header of an answer of another type', [[`${list}/responses/200/headers/X-Total/schema/type`, 'string']], [], []],
  ['a header of an answer described otherwise', [[`${list}/responses/200/headers/X-Total/description`, 'The count.']], [], []],
  ['a header of an answer deprecated', [[`${list}/responses/200/headers/X-Next/deprecated`, true]], [], []],
  ['a link', [[`${add}/responses/201/links`, { self: { operationId: 'getVisit', parameters: { id: '$response.body#/id' } } }]], [], []],
]

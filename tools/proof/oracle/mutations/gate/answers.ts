import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'
const add = '/paths/~1visits/post'
const one = '/paths/~1visits~1{id}'
const json = 'content/application~1json'
const visit = { 'application/json': { schema: { $ref: '#/components/schemas/Visit' } } }
const problem = { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } }

/** What comes back. */
export const answers: readonly Row[] = [
  ['a failure more', [[`${add}/responses/422`, problem]], ['error-status-added output'], ['status-removed output']],
  ['a failure less', [[`${add}/responses/409`]], ['status-removed output'], ['error-status-added output']],
  ['another failure less', [[`${list}/responses/400`]], ['status-removed output'], ['error-status-added output']],
  ['no answer for the rest', [[`${list}/responses/default`]], ['status-removed output'], ['error-status-added output']],
  ['a range of failures less', [[`${one}/get/responses/4XX`]], ['status-removed output'], ['error-status-added output']],
  [
    'a success of the same body more',
    [[`${add}/responses/200`, { description: 'In already.', content: visit }]],
    ['success-status-added output'],
    ['status-removed output'],
  ],
  [
    'a success without a body more',
    [[`${add}/responses/202`, { description: 'Later.' }]],
    ['success-status-added output', 'type-changed output'],
    ['status-removed output'],
  ],
  ['a success less', [[`${one}/put/responses/202`]], ['status-removed output'], ['success-status-added output', 'type-changed output']],
  [
    'another success',
    [[`${one}/delete/responses`, { 202: { description: 'Later.' } }]],
    ['status-removed output', 'success-status-added output'],
  ],
  ['an answer described otherwise', [[`${add}/responses/201/description`, 'Come in.']], ['description-changed output']],
  [
    'a body of an answer',
    [[`${one}/delete/responses/204`], [`${one}/delete/responses/200`, { description: 'Over.', content: visit }]],
    ['status-removed output', 'success-status-added output'],
  ],
  ['a body where there was none', [[`${one}/put/responses/202/content`, visit]], ['answer-added output'], ['answer-removed output']],
  ['another schema of an answer', [[`${add}/responses/201/${json}/schema/$ref`, '#/components/schemas/Problem']], ['type-changed output']],
  [
    'a media type of an answer less',
    [[`${one}/get/responses/200/content/text~1plain`]],
    ['answer-media-type-removed output', 'name-removed'],
    ['answer-media-type-added output'],
  ],
  [
    'a media type of an answer more',
    [[`${add}/responses/201/content/text~1plain`, { schema: { type: 'string' } }]],
    ['answer-media-type-added output'],
    ['answer-media-type-removed output', 'name-removed'],
  ],
  [
    'another media type of an answer',
    [[`${list}/responses/400/content`, { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }]],
    ['answer-media-type-changed output'],
  ],
  [
    'a header of an answer more',
    [[`${list}/responses/200/headers/X-Page`, { schema: { type: 'string' } }]],
    ['header-added output'],
    ['header-removed output'],
  ],
  [
    'the first header of an answer',
    [[`${add}/responses/201/headers`, { Location: { required: true, schema: { type: 'string' } } }]],
    ['header-added output'],
    ['header-removed output'],
  ],
  ['a header of an answer less', [[`${list}/responses/200/headers/X-Next`]], ['header-removed output'], ['header-added output']],
  ['a required header of an answer less', [[`${list}/responses/200/headers/X-Total`]], ['header-removed output'], ['header-added output']],
  [
    'a header of an answer required',
    [[`${list}/responses/200/headers/X-Next/required`, true]],
    ['header-required output'],
    ['header-optional output'],
  ],
  [
    'a header of an answer not required',
    [[`${list}/responses/200/headers/X-Total/required`]],
    ['header-optional output'],
    ['header-required output'],
  ],
  ['a header of an answer of another type', [[`${list}/responses/200/headers/X-Total/schema/type`, 'string']], ['header-changed output']],
  [
    'a header of an answer described otherwise',
    [[`${list}/responses/200/headers/X-Total/description`, 'The count.']],
    ['description-changed output'],
  ],
  [
    'a header of an answer deprecated',
    [[`${list}/responses/200/headers/X-Next/deprecated`, true]],
    ['deprecated output'],
    ['undeprecated output'],
  ],
  [
    'a link',
    [[`${add}/responses/201/links`, { self: { operationId: 'getVisit', parameters: { id: '$response.body#/id' } } }]],
    ['link-changed output'],
  ],
]

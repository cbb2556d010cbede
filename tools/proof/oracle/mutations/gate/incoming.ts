import type { Row } from '../../mutation.ts'

const add = '/paths/~1visits/post'
const json = 'content/application~1json'
const visit = { 'application/json': { schema: { $ref: '#/components/schemas/Visit' } } }

/** What the API sends of its own accord. */
export const incoming: readonly Row[] = [
  ['a webhook less', [['/webhooks/visitBegun']], ['webhook-removed'], ['webhook-added']],
  [
    'a webhook more',
    [
      [
        '/webhooks/visitEnded',
        { post: { operationId: 'visitEnded', requestBody: { content: visit }, responses: { 204: { description: 'Heard.' } } } },
      ],
    ],
    ['webhook-added'],
    ['webhook-removed'],
  ],
  [
    'a webhook by another name',
    [
      ['/webhooks/visitBegun'],
      [
        '/webhooks/visitMade',
        {
          post: {
            operationId: 'visitMade',
            summary: 'Someone came',
            requestBody: { required: true, content: visit },
            responses: { 204: { description: 'Heard.' } },
          },
        },
      ],
    ],
    ['webhook-added', 'webhook-removed'],
  ],
  [
    'a webhook with another body',
    [[`/webhooks/visitBegun/post/requestBody/${json}/schema/$ref`, '#/components/schemas/Problem']],
    ['type-changed output'],
  ],
  [
    'a webhook whose body need not be',
    [['/webhooks/visitBegun/post/requestBody/required']],
    ['body-optional output'],
    ['body-required output'],
  ],
  [
    'a webhook with a parameter',
    [['/webhooks/visitBegun/post/parameters', [{ name: 'X-Sign', in: 'header', required: true, schema: { type: 'string' } }]]],
    ['required-parameter-added output'],
    ['parameter-removed output'],
  ],
  [
    'a webhook with another reply',
    [['/webhooks/visitBegun/post/responses/200'], ['/webhooks/visitBegun/post/responses/204', { description: 'Heard.' }]],
    ['reply-added', 'reply-removed'],
  ],
  [
    'a webhook with one more reply',
    [['/webhooks/visitBegun/post/responses/202', { description: 'Later.' }]],
    ['reply-added'],
    ['reply-removed'],
  ],
  [
    'a reply with a member that has to be there',
    [['/components/schemas/Reply/required', ['again']]],
    ['member-required input'],
    ['member-optional input'],
  ],
  ['a webhook described otherwise', [['/webhooks/visitBegun/post/summary', 'A visit']], ['description-changed output']],
  ['a webhook deprecated', [['/webhooks/visitBegun/post/deprecated', true]], ['deprecated output'], ['undeprecated output']],
  ['no callback', [[`${add}/callbacks`]], ['callback-removed', 'schema-removed'], ['callback-added', 'schema-added']],
  [
    'a callback elsewhere',
    [
      [`${add}/callbacks/onLeave`],
      [
        `${add}/callbacks/onLeave`,
        {
          '{$request.body#/url}/left': {
            post: {
              requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { at: { type: 'string' } } } } } },
              responses: { 204: { description: 'Heard.' } },
            },
          },
        },
      ],
    ],
    ['callback-address-changed', 'member-optional output', 'member-removed output'],
    ['callback-address-changed', 'member-added output', 'member-required output'],
  ],
]

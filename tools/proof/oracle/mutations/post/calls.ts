import type { Row } from '../../mutation.ts'

/** What is sent, and what comes back. */
export const calls: readonly Row[] = [
  [
    'a shared parameter by another name',
    [['/components/parameters/Size/name', 'count']],
    ['parameter-renamed input'],
    ['parameter-renamed input'],
  ],
  ['a shared header by another name', [['/components/parameters/Trace/name', 'X-Track']], ['parameter-renamed input']],
  [
    'a body of a put',
    [
      [
        '/paths/~1letters~1{id}~1stamp/put/requestBody',
        { content: { 'application/json': { schema: { $ref: '#/components/schemas/Seal' } } } },
      ],
    ],
    ['body-added input'],
    ['body-removed input'],
  ],
  [
    'a body that has to be there, of a put',
    [
      [
        '/paths/~1letters~1{id}~1stamp/put/requestBody',
        { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Seal' } } } },
      ],
    ],
    ['required-body-added input'],
    ['body-removed input'],
  ],
  [
    'a text as a body',
    [['/paths/~1letters~1{id}~1stamp/put/requestBody', { required: true, content: { 'text/plain': { schema: { type: 'string' } } } }]],
    ['required-body-added input'],
    ['body-removed input'],
  ],
  [
    'a text as a body that need not be',
    [['/paths/~1letters~1{id}~1stamp/put/requestBody', { content: { 'text/plain': { schema: { type: 'string' } } } }]],
    ['body-added input'],
    ['body-removed input'],
  ],
  [
    'no body of a deletion',
    [['/paths/~1letters~1{id}~1stamp/delete/requestBody']],
    ['body-removed input', 'schema-removed'],
    ['body-added input', 'schema-added'],
  ],
  [
    'a header X-More of a part',
    [['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-More', { schema: { type: 'string' } }]],
    ['part-header-added input'],
    ['part-header-removed input'],
  ],
  [
    'a header X-Other of a part',
    [['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-Other', { schema: { type: 'string' } }]],
    ['part-header-added input'],
    ['part-header-removed input'],
  ],
  [
    'a required header X-Size of a part',
    [
      [
        '/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-Size',
        { required: true, schema: { type: 'string' } },
      ],
    ],
    ['required-part-header-added input'],
    ['part-header-removed input'],
  ],
  [
    'a required header X-Kind of a part',
    [
      [
        '/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-Kind',
        { required: true, schema: { type: 'string' } },
      ],
    ],
    ['required-part-header-added input'],
    ['part-header-removed input'],
  ],
  [
    'a required header X-Tone of a part',
    [
      [
        '/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-Tone',
        { required: true, schema: { type: 'string' } },
      ],
    ],
    ['required-part-header-added input'],
    ['part-header-removed input'],
  ],
  [
    'no headers of a part',
    [['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers']],
    ['part-header-removed input'],
    ['part-header-added input', 'required-part-header-added input'],
  ],
  [
    'a form in place of a form of parts',
    [
      [
        '/paths/~1scans/post/requestBody/content',
        {
          'application/x-www-form-urlencoded': { schema: { type: 'object', required: ['page'], properties: { page: { type: 'string' } } } },
        },
      ],
    ],
    ['encoding-changed input', 'format-removed input', 'member-removed input', 'request-media-type-changed input'],
  ],
  [
    'a body as JSON alone',
    [['/paths/~1letters~1{id}~1seal/post/requestBody/content/application~1x-www-form-urlencoded']],
    ['request-media-type-removed input'],
    ['request-media-type-added input'],
  ],
  [
    'a body as a form alone',
    [['/paths/~1letters~1{id}~1seal/post/requestBody/content/application~1json']],
    ['request-media-type-removed input'],
    ['request-media-type-added input'],
  ],
  [
    'a body as XML too',
    [
      [
        '/paths/~1letters~1{id}~1stamp/delete/requestBody/content/application~1xml',
        { schema: { type: 'object', properties: { why: { type: 'string' } } } },
      ],
    ],
    ['request-media-type-added input'],
    ['request-media-type-removed input'],
  ],
  [
    'a body as another JSON',
    [
      [
        '/paths/~1letters~1{id}~1stamp/delete/requestBody/content',
        { 'application/merge-patch+json': { schema: { type: 'object', properties: { why: { type: 'string' } } } } },
      ],
    ],
    ['request-media-type-changed input'],
  ],
  [
    'a failure of another kind, of letters',
    [
      [
        '/paths/~1letters/get/responses/418',
        { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } } },
      ],
    ],
    ['error-bodies-widened output', 'error-status-added output'],
    ['status-removed output'],
  ],
  [
    'a failure of another kind, of sent ones',
    [
      [
        '/paths/~1letters~1sent/get/responses/418',
        { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } } },
      ],
    ],
    ['error-bodies-widened output', 'error-status-added output'],
    ['status-removed output'],
  ],
  [
    'failures of another kind, of kept ones',
    [
      [
        '/paths/~1letters~1kept/get/responses/5XX',
        { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } } },
      ],
    ],
    ['error-bodies-widened output', 'error-status-added output'],
    ['status-removed output'],
  ],
  [
    'the first failure',
    [
      [
        '/paths/~1letters~1{id}~1seal/post/responses/404',
        { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } } },
      ],
    ],
    ['error-status-added output'],
    ['status-removed output'],
  ],
  [
    'a failure like the others',
    [
      [
        '/paths/~1letters~1{id}~1stamp/put/responses/409',
        { description: 'No.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      ],
    ],
    ['error-status-added output'],
    ['status-removed output'],
  ],
  [
    'a body of an answer to a put',
    [
      [
        '/paths/~1letters~1{id}~1stamp/put/responses/200/content',
        { 'application/json': { schema: { $ref: '#/components/schemas/Seal' } } },
      ],
    ],
    ['answer-added output'],
    ['answer-removed output'],
  ],
  [
    'a body of an answer to a deletion',
    [['/paths/~1letters~1{id}~1stamp/delete/responses/200/content', { 'text/plain': { schema: { type: 'string' } } }]],
    ['answer-added output'],
    ['answer-removed output'],
  ],
  [
    'an answer as JSON alone',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/content/text~1plain']],
    ['answer-media-type-removed output', 'name-removed'],
    ['answer-media-type-added output'],
  ],
  [
    'an answer as text alone',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/content/application~1json']],
    ['answer-media-type-removed output'],
    ['answer-media-type-added output'],
  ],
  [
    'an answer as an image too',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/content/image~1png', {}]],
    ['answer-media-type-added output'],
    ['answer-media-type-removed output'],
  ],
  [
    'an answer as another text',
    [
      ['/paths/~1letters~1{id}~1seal/post/responses/202/content/text~1plain'],
      ['/paths/~1letters~1{id}~1seal/post/responses/202/content/text~1html', { schema: { type: 'string' } }],
    ],
    ['answer-media-type-added output', 'answer-media-type-removed output', 'name-removed'],
    ['answer-media-type-added output', 'answer-media-type-removed output', 'name-removed'],
  ],
  [
    'a failure as another JSON',
    [['/components/responses/Missing/content', { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }]],
    ['answer-media-type-changed output'],
    ['answer-media-type-changed output'],
  ],
  [
    'a header of an answer that need not be',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/headers/X-Place/required']],
    ['header-optional output'],
    ['header-required output'],
  ],
  [
    'a header of an answer that has to be',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/headers/X-After/required', true]],
    ['header-required output'],
    ['header-optional output'],
  ],
  [
    'a header of an answer that is a number',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/headers/X-After/schema/type', 'integer']],
    ['header-changed output'],
    ['header-changed output'],
  ],
  [
    'a link of an answer',
    [['/paths/~1letters~1{id}~1seal/post/responses/202/links', { stamp: { operationId: 'stamp' } }]],
    ['link-changed output'],
    ['link-changed output'],
  ],
  [
    'a header of a part that has to be',
    [['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-Taken/required', true]],
    ['part-header-required input'],
    ['part-header-optional input'],
  ],
  [
    'a header of a part that need not be',
    [['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-By/required']],
    ['part-header-optional input'],
    ['part-header-required input'],
  ],
  [
    'headers of a part the other way',
    [
      ['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-Taken/required', true],
      ['/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers/X-By/required'],
    ],
    ['part-header-optional input', 'part-header-required input'],
  ],
]

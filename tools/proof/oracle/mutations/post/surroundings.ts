import type { Row } from '../../mutation.ts'

/** Where operations are, and what is around them. */
export const surroundings: readonly Row[] = [
  ['another title', [['/info/title', 'Letters']], ['info-changed'], ['info-changed']],
  [
    'a put that is a patch',
    [
      ['/paths/~1letters~1{id}~1stamp/put'],
      [
        '/paths/~1letters~1{id}~1stamp/patch',
        {
          operationId: 'stamp',
          tags: ['Letters'],
          responses: { 200: { description: 'Stamped.' }, 404: { $ref: '#/components/responses/Missing' } },
        },
      ],
    ],
    ['method-changed'],
    ['method-changed'],
  ],
  [
    'a list that is posted',
    [
      ['/paths/~1letters~1kept/get'],
      [
        '/paths/~1letters~1kept/post',
        {
          operationId: 'listKept',
          tags: ['Shelves'],
          parameters: [{ name: 'cursor', in: 'query', schema: { type: 'string' } }],
          responses: { 200: { $ref: '#/components/responses/Letters' }, 404: { $ref: '#/components/responses/Missing' } },
        },
      ],
    ],
    ['method-changed'],
  ],
  [
    'a list elsewhere',
    [
      ['/paths/~1letters~1kept'],
      [
        '/paths/~1kept',
        {
          get: {
            operationId: 'listKept',
            tags: ['Shelves'],
            parameters: [{ name: 'cursor', in: 'query', schema: { type: 'string' } }],
            responses: { 200: { $ref: '#/components/responses/Letters' }, 404: { $ref: '#/components/responses/Missing' } },
          },
        },
      ],
    ],
    ['path-changed'],
  ],
  ['a new class', [['/paths/~1scans/post/tags', ['Letters']]], ['class-removed', 'operation-listed'], ['class-added', 'operation-moved']],
  [
    'another class of a list',
    [['/paths/~1letters~1kept/get/tags', ['Letters']]],
    ['class-removed', 'operation-listed'],
    ['class-added', 'operation-moved'],
  ],
  ['a class by another name', [['/paths/~1scans/post/tags', ['Pictures']]], ['class-renamed'], ['class-renamed']],
  [
    'an operation of two classes',
    [['/paths/~1letters~1{id}~1seal/post/tags', ['Letters', 'Seals']]],
    ['class-removed', 'operation-listed'],
    ['class-added', 'operation-moved'],
  ],
  [
    'a variable of a server more',
    [
      ['/servers/1/url', 'https://{name}.test.example.com/{part}'],
      ['/servers/1/variables/part', { default: 'p' }],
    ],
    ['server-added', 'server-removed'],
  ],
  [
    'a variable of the first server more',
    [['/servers/0/variables/unused', { default: 'p' }]],
    ['server-variable-added'],
    ['server-variable-removed'],
  ],
  [
    'a variable with more values',
    [['/servers/0/variables/host/enum', ['a', 'b', 'c']]],
    ['server-variable-widened'],
    ['server-variable-changed'],
  ],
  ['another scope asked for', [['/security/0/oauth', ['read', 'write']]], ['scope-added'], ['scope-removed']],
  ['no scope asked for', [['/security/0/oauth', []]], ['scope-removed'], ['scope-added']],
  [
    'a scope more to ask for',
    [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/extra', 'More.']],
    ['scope-listed'],
    ['scope-unlisted'],
  ],
  [
    'a scope less to ask for',
    [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/all']],
    ['scope-unlisted'],
    ['scope-listed'],
  ],
  [
    'a scheme more',
    [['/components/securitySchemes/key', { type: 'apiKey', in: 'header', name: 'X-Key' }]],
    ['security-scheme-added'],
    ['security-scheme-removed'],
  ],
  [
    'pages of kept ones',
    [['/paths/~1letters~1kept/get/x-trefoil-pagination', { style: 'cursor', parameter: 'cursor', items: '/letters', next: '/next' }]],
    ['pagination-added'],
    ['pagination-removed'],
  ],
  ['no pages of letters', [['/paths/~1letters/get/x-trefoil-pagination']], ['pagination-removed'], ['pagination-added']],
  ['no pages of sent ones', [['/paths/~1letters~1sent/get/x-trefoil-pagination']], ['pagination-removed'], ['pagination-added']],
  [
    'pages by link, of letters',
    [['/paths/~1letters/get/x-trefoil-pagination', { style: 'link', parameters: ['cursor'], items: '/letters' }]],
    ['pagination-changed'],
    ['pagination-changed'],
  ],
  [
    'pages by link, of sent ones',
    [['/paths/~1letters~1sent/get/x-trefoil-pagination', { style: 'link', parameters: ['cursor'], items: '/letters' }]],
    ['pagination-changed'],
  ],
  [
    'a webhook that is called otherwise',
    [
      ['/webhooks/letterCame'],
      [
        '/webhooks/letterArrived',
        {
          post: {
            operationId: 'letterCame',
            requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Seal' } } } },
            responses: { 204: { description: 'Heard.' } },
          },
        },
      ],
    ],
    [],
  ],
  ['a webhook of another id', [['/webhooks/letterCame/post/operationId', 'letterThere']], ['webhook-renamed'], ['webhook-renamed']],
  ['another webhook of another id', [['/webhooks/letterLeft/post/operationId', 'letterGone']], ['webhook-renamed']],
  ['no webhook', [['/webhooks/letterLeft']], ['webhook-removed'], ['webhook-added']],
  [
    'a callback of another id',
    [['/paths/~1letters~1{id}~1seal/post/callbacks/onSealed/{$request.body#~1url}/post/operationId', 'heardDone']],
    ['callback-renamed'],
    ['callback-renamed'],
  ],
  [
    'another callback of another id',
    [['/paths/~1letters~1{id}~1seal/post/callbacks/onBroken/{$request.body#~1url}~1broken/post/operationId', 'heardCrack']],
    ['callback-renamed'],
  ],
  ['no callback of what is lost', [['/paths/~1letters~1{id}~1seal/post/callbacks/onLost']], ['callback-removed'], ['callback-added']],
  ['no callback of what is broken', [['/paths/~1letters~1{id}~1seal/post/callbacks/onBroken']], ['callback-removed'], ['callback-added']],
  [
    'a callback elsewhere',
    [
      [
        '/paths/~1letters~1{id}~1seal/post/callbacks/onLost',
        { '{$request.body#/url}/gone': { post: { operationId: 'heardLost', responses: { 204: { description: 'Heard.' } } } } },
      ],
    ],
    ['callback-address-changed'],
  ],
  [
    'a schema by another name',
    [
      ['/components/schemas/Fault'],
      ['/components/schemas/Flaw', { type: 'object', required: ['detail'], properties: { detail: { type: 'integer' } } }],
    ],
    ['schema-added', 'schema-removed'],
  ],
  [
    'another variable of the first server more',
    [['/servers/0/variables/spare', { default: 'p' }]],
    ['server-variable-added'],
    ['server-variable-removed'],
  ],
  [
    'a variable of the other server more',
    [['/servers/1/variables/spare', { default: 'p' }]],
    ['server-variable-added'],
    ['server-variable-removed'],
  ],
  [
    'one more reply to a webhook',
    [['/webhooks/letterCame/post/responses/202', { description: 'Later.' }]],
    ['reply-added'],
    ['reply-removed'],
  ],
  ['a fault that is a text', [['/components/schemas/Fault', { type: 'string' }]], ['overrides-removed', 'type-changed both']],
  ['a problem that is a text', [['/components/schemas/Problem', { type: 'string' }]], ['overrides-removed', 'type-changed output']],
  [
    'a seal that is a list',
    [['/components/schemas/Seal', { type: 'array', items: { type: 'string' } }]],
    ['overrides-removed', 'type-changed both'],
  ],
]

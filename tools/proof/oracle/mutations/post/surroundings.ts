import type { Row } from '../../mutation.ts'

/** Where operations are, and what is around them. */
export const surroundings: readonly Row[] = [
  ['another title', [['/info/title', 'Letters']], []],
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
    [],
    [],
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
    [],
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
    [],
    [],
  ],
  ['a new class', [['/paths/~1scans/post/tags', ['Letters']]], [], []],
  ['another class of a list', [['/paths/~1letters~1kept/get/tags', ['Letters']]], [], []],
  ['a class by another name', [['/paths/~1scans/post/tags', ['Pictures']]], []],
  ['an operation of two classes', [['/paths/~1letters~1{id}~1seal/post/tags', ['Letters', 'Seals']]], [], []],
  [
    'a variable of a server more',
    [
      ['/servers/1/url', 'https://{name}.test.example.com/{part}'],
      ['/servers/1/variables/part', { default: 'p' }],
    ],
    [],
    [],
  ],
  ['a variable of the first server more', [['/servers/0/variables/unused', { default: 'p' }]], [], []],
  ['a variable with more values', [['/servers/0/variables/host/enum', ['a', 'b', 'c']]], [], []],
  ['another scope asked for', [['/security/0/oauth', ['read', 'write']]], [], []],
  ['no scope asked for', [['/security/0/oauth', []]], [], []],
  ['a scope more to ask for', [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/extra', 'More.']], [], []],
  ['a scope less to ask for', [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/all']], [], []],
  ['a scheme more', [['/components/securitySchemes/key', { type: 'apiKey', in: 'header', name: 'X-Key' }]], [], []],
  [
    'pages of kept ones',
    [['/paths/~1letters~1kept/get/x-trefoil-pagination', { style: 'cursor', parameter: 'cursor', items: '/letters', next: '/next' }]],
    [],
    [],
  ],
  ['no pages of letters', [['/paths/~1letters/get/x-trefoil-pagination']], [], []],
  ['no pages of sent ones', [['/paths/~1letters~1sent/get/x-trefoil-pagination']], [], []],
  ['pages by link, of letters', [['/paths/~1letters/get/x-trefoil-pagination', { style: 'link', items: '/letters' }]], [], []],
  ['pages by link, of sent ones', [['/paths/~1letters~1sent/get/x-trefoil-pagination', { style: 'link', items: '/letters' }]], [], []],
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
    [],
  ],
  ['a webhook of another id', [['/webhooks/letterCame/post/operationId', 'letterThere']], [], []],
  ['another webhook of another id', [['/webhooks/letterLeft/post/operationId', 'letterGone']], [], []],
  ['no webhook', [['/webhooks/letterLeft']], [], []],
  [
    'a callback of another id',
    [['/paths/~1letters~1{id}~1seal/post/callbacks/onSealed/{$request.body#~1url}/post/operationId', 'heardDone']],
    [],
    [],
  ],
  [
    'another callback of another id',
    [['/paths/~1letters~1{id}~1seal/post/callbacks/onBroken/{$request.body#~1url}~1broken/post/operationId', 'heardCrack']],
    [],
    [],
  ],
  ['no callback of what is lost', [['/paths/~1letters~1{id}~1seal/post/callbacks/onLost']], [], []],
  ['no callback of what is broken', [['/paths/~1letters~1{id}~1seal/post/callbacks/onBroken']], [], []],
  [
    'a callback elsewhere',
    [
      [
        '/paths/~1letters~1{id}~1seal/post/callbacks/onLost',
        { '{$request.body#/url}/gone': { post: { operationId: 'heardLost', responses: { 204: { description: 'Heard.' } } } } },
      ],
    ],
    [],
  ],
  [
    'a schema by another name',
    [
      ['/components/schemas/Fault'],
      ['/components/schemas/Flaw', { type: 'object', required: ['detail'], properties: { detail: { type: 'integer' } } }],
    ],
    [],
  ],
]

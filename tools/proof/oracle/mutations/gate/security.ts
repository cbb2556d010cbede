import type { Row } from '../../mutation.ts'

const add = '/paths/~1visits/post'

/** With which credentials. */
export const security: readonly Row[] = [
  ['no credentials', [['/security', []]], [], []],
  ['other credentials', [['/security', [{ token: [] }]]], [], []],
  ['another way in', [['/security/-', { token: [] }]], [], []],
  ['a way in less', [[`${add}/security/1`]], [], []],
  ['a second credential', [['/security/0/token', []]], [], []],
  ['a scope more', [[`${add}/security/1/oauth/-`, 'read']], [], []],
  ['credentials where none were asked for', [['/paths/~1doors/get/security']], [], []],
  ['credentials that need not be', [['/security/-', {}]], [], []],
  ['a scheme more', [['/components/securitySchemes/basic', { type: 'http', scheme: 'basic' }]], [], []],
  ['a scheme less', [['/components/securitySchemes/token']], [], []],
  ['a key under another name', [['/components/securitySchemes/key/name', 'X-Gate-Key']], [], []],
  ['a key in the query', [['/components/securitySchemes/key/in', 'query']], [], []],
  ['a scheme of another kind', [['/components/securitySchemes/key', { type: 'http', scheme: 'bearer' }]], [], []],
  [
    'tokens from elsewhere',
    [['/components/securitySchemes/oauth/flows/clientCredentials/tokenUrl', 'https://id.example.com/token']],
    [],
    [],
  ],
  ['a scope that there is', [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/admin', 'All.']], [], []],
  ['a scope that there is no more', [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/read']], [], []],
  [
    'a flow more',
    [
      [
        '/components/securitySchemes/oauth/flows/authorizationCode',
        { authorizationUrl: 'https://gate.example.com/a', tokenUrl: 'https://gate.example.com/token', scopes: { write: 'Change.' } },
      ],
    ],
    [],
    [],
  ],
  ['a scheme described otherwise', [['/components/securitySchemes/key/description', 'The key.']], [], []],
  ['a scheme deprecated', [['/components/securitySchemes/token/description', 'Not any more.']], [], []],
]

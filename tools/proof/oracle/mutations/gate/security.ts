import type { Row } from '../../mutation.ts'

const add = '/paths/~1visits/post'

/** With which credentials. */
export const security: readonly Row[] = [
  ['no credentials', [['/security', []]], ['security-removed'], ['security-added']],
  ['other credentials', [['/security', [{ token: [] }]]], ['security-alternative-added', 'security-changed']],
  ['another way in', [['/security/-', { token: [] }]], ['security-alternative-added'], ['security-changed']],
  ['a way in less', [[`${add}/security/1`]], ['security-changed'], ['security-alternative-added']],
  ['a second credential', [['/security/0/token', []]], ['security-alternative-added', 'security-changed']],
  ['a scope more', [[`${add}/security/1/oauth/-`, 'read']], ['scope-added'], ['scope-removed']],
  ['credentials where none were asked for', [['/paths/~1doors/get/security']], ['security-added'], ['security-removed']],
  ['credentials that need not be', [['/security/-', {}]], ['security-removed'], ['security-added']],
  [
    'a scheme more',
    [['/components/securitySchemes/basic', { type: 'http', scheme: 'basic' }]],
    ['security-scheme-added'],
    ['security-scheme-removed'],
  ],
  ['a scheme less', [['/components/securitySchemes/token']], ['security-scheme-removed'], ['security-scheme-added']],
  ['a key under another name', [['/components/securitySchemes/key/name', 'X-Gate-Key']], ['security-scheme-changed']],
  ['a key in the query', [['/components/securitySchemes/key/in', 'query']], ['security-scheme-changed']],
  [
    'a scheme of another kind',
    [['/components/securitySchemes/key', { type: 'http', scheme: 'bearer' }]],
    ['about-changed', 'security-scheme-changed'],
  ],
  [
    'tokens from elsewhere',
    [['/components/securitySchemes/oauth/flows/clientCredentials/tokenUrl', 'https://id.example.com/token']],
    ['security-scheme-changed'],
  ],
  [
    'a scope that there is',
    [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/admin', 'All.']],
    ['scope-listed'],
    ['scope-unlisted'],
  ],
  [
    'a scope that there is no more',
    [['/components/securitySchemes/oauth/flows/clientCredentials/scopes/read']],
    ['scope-unlisted'],
    ['scope-listed'],
  ],
  [
    'a flow more',
    [
      [
        '/components/securitySchemes/oauth/flows/authorizationCode',
        { authorizationUrl: 'https://gate.example.com/a', tokenUrl: 'https://gate.example.com/token', scopes: { write: 'Change.' } },
      ],
    ],
    ['about-changed', 'security-scheme-changed'],
  ],
  ['a scheme described otherwise', [['/components/securitySchemes/key/description', 'The key.']], ['about-changed']],
]

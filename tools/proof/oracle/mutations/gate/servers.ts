import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'

/** Where calls go. */
export const servers: readonly Row[] = [
  ['a server more', [['/servers/-', { url: 'https://us.gate.example.com' }]], ['server-added'], ['server-removed']],
  ['a server less', [['/servers/1']], ['server-removed'], ['server-added']],
  ['another server', [['/servers/1/url', 'https://try.gate.example.com']], ['server-added', 'server-removed']],
  [
    'another first server',
    [['/servers/0/url', 'https://{region}.doors.example.com/{version}']],
    ['server-added', 'server-changed', 'server-removed'],
  ],
  [
    'servers in another order',
    [
      [
        '/servers',
        [
          { url: 'https://test.gate.example.com' },
          {
            url: 'https://{region}.gate.example.com/{version}',
            variables: { region: { default: 'eu', enum: ['eu', 'us'] }, version: { default: 'v1' } },
          },
        ],
      ],
    ],
    ['about-changed', 'server-changed'],
  ],
  ['a server described otherwise', [['/servers/0/description', 'Near you.']], ['about-changed']],
  ['a value of a variable more', [['/servers/0/variables/region/enum/-', 'ap']], ['server-variable-widened'], ['server-variable-changed']],
  ['a value of a variable less', [['/servers/0/variables/region/enum', ['eu']]], ['server-variable-changed'], ['server-variable-widened']],
  ['another default of a variable', [['/servers/0/variables/version/default', 'v2']], ['server-changed', 'server-variable-changed']],
  ['a server of one operation', [[`${list}/servers`, [{ url: 'https://lists.example.com' }]]], ['server-changed']],
  ['a server of a path', [['/paths/~1doors/servers', [{ url: 'https://doors.example.com' }]]], ['server-changed']],
]

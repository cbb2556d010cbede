import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'

/** Where calls go. */
export const servers: readonly Row[] = [
  ['a server more', [['/servers/-', { url: 'https://us.gate.example.com' }]], [], []],
  ['a server less', [['/servers/1']], [], []],
  ['another server', [['/servers/1/url', 'https://try.gate.example.com']], [], []],
  ['another first server', [['/servers/0/url', 'https://{region}.doors.example.com/{version}']], [], []],
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
    [],
    [],
  ],
  ['a server described otherwise', [['/servers/0/description', 'Near you.']], [], []],
  ['a value of a variable more', [['/servers/0/variables/region/enum/-', 'ap']], [], []],
  ['a value of a variable less', [['/servers/0/variables/region/enum', ['eu']]], [], []],
  ['another default of a variable', [['/servers/0/variables/version/default', 'v2']], [], []],
  ['a server of one operation', [[`${list}/servers`, [{ url: 'https://lists.example.com' }]]], [], []],
  ['a server of a path', [['/paths/~1doors/servers', [{ url: 'https://doors.example.com' }]]], [], []],
]

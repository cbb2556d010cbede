import { expect, test } from 'vitest'
import type { Server } from '../../src/model/api.ts'
import { originsOf, serversIn } from '../../src/model/servers.ts'
import { group, operation } from '../emit-docs/build.ts'

const server = (url: string, own: Partial<Server> = {}): Server => ({ url, variables: [], ...own })
const variable = (name: string, values: readonly string[] = []): Server['variables'][number] => ({
  name,
  default: values[0] ?? 'x',
  enum: values,
})

/** The constants of servers, those of operations behind `name:`. */
const constants = (servers: readonly Server[], own: Readonly<Record<string, readonly Server[]>> = {}): readonly string[] =>
  serversIn({
    servers,
    groups: [
      group(
        'ThingsApi',
        Object.entries(own).map(([name, those]) => operation(name, { servers: those })),
      ),
    ],
  }).map(({ constant, operations }) => [...operations, constant].join(':'))

const local = server('http://localhost')

test.each<[string, readonly Server[], readonly string[]]>([
  ['one without variables', [local], []],
  ['none', [], []],
  ['one with variables', [server('https://{a}.example', { variables: [variable('a')] })], ['aExample']],
  ['variables that are not in the URL', [server('https://a.example', { variables: [variable('a')] })], []],
  ['a name', [local, server('https://a.example', { name: 'the real one' })], ['localhost', 'theRealOne']],
  ['a path', [local, server('/api/v1')], ['localhost', 'apiV1']],
  ['nothing to be called', [local, server('/')], ['localhost', 'server']],
  ['a number', [local, server('http://127.0.0.1:4010')], ['localhost', 'server1270014010']],
  ['a word of the language', [local, server('https://class')], ['localhost', 'serverClass']],
  ['the same twice', [local, server('http://localhost'), server('https://a.example')], ['localhost', 'aExample']],
])('%s', (_, servers, want) => {
  expect(constants(servers)).toEqual(want)
})

test('names that come to the same have an id each, in any order', () => {
  const [a, b] = [server('https://a.example'), server('http://a.example')]
  const names = constants([a, b])
  expect(names).toEqual([expect.stringMatching(/^aExample[\dA-F][\da-f]{11}$/), expect.stringMatching(/^aExample[\dA-F][\da-f]{11}$/)])
  expect(constants([b, a]).toReversed()).toEqual(names)
  expect(constants([local, server('https://origins')])[1]).toMatch(/^origins.+/)
})

test('servers of operations say whose they are, unless they are for all', () => {
  const own = server('https://search.example')
  expect(constants([local], { search: [own], index: [own, local] })).toEqual(['localhost', 'search:index:searchExample'])
})

test.each<[string, Server, readonly string[] | undefined]>([
  ['a URL', server('https://a.example:8443/v1'), ['https://a.example:8443']],
  ['variables in the path', server('https://a.example/{v}', { variables: [variable('v')] }), ['https://a.example']],
  [
    'variables in the host',
    server('https://{a}.{b}.example', { variables: [variable('a', ['x', 'y']), variable('b', ['z'])] }),
    ['https://x.z.example', 'https://y.z.example'],
  ],
  ['a scheme', server('{s}://a.example', { variables: [variable('s', ['http', 'https'])] }), ['http://a.example', 'https://a.example']],
  ['any host', server('https://{a}.example', { variables: [variable('a')] }), undefined],
  ['anything', server('{a}', { variables: [variable('a', ['https://a.example'])] }), undefined],
  ['a path', server('/v1'), []],
  ['no host', server('https://'), undefined],
  [
    'too many',
    server('https://{a}.{b}', {
      variables: ['a', 'b'].map((name) =>
        variable(
          name,
          Array.from({ length: 20 }, (_, index) => `x${index}`),
        ),
      ),
    }),
    undefined,
  ],
])('origins of %s', (_, given, want) => {
  expect(originsOf(given)).toEqual(want)
})

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert'
import { filePapers, findSignals, getPapers, readSignals, writeLog } from '@harbour/client'
import { type Deed, clientOf, id, size, words } from './deed.ts'

/** What goes over the wire in ways that Prism does not read. */
export const wire: readonly Deed[] = [
  {
    name: 'readSignals',
    why: 'it ends itself where a path has a list',
    run: async (host, seen) => {
      const given = { plain: 'a/b', list: words, flags: size, label: words, labels: words, matrix: words, matrices: words }
      deepStrictEqual(await readSignals(clientOf(host), given), ['ahoy'])
      const path = '/signals/a%2Fb/ahoy,there/width=12,depth=5/.ahoy,there/.ahoy.there/;matrix=ahoy,there/;matrices=ahoy;matrices=there'
      strictEqual((await seen()).target, path)
    },
  },
  {
    name: 'findSignals',
    why: 'it splits lists before it decodes them, and does not read cookies',
    run: async (host, seen) => {
      await findSignals(clientOf(host), {
        exploded: words,
        joined: words,
        members: size,
        spaced: words,
        piped: words,
        deep: size,
        where: '/quay/3?x',
        note: '',
        json: size,
        'X-Words': words,
        'X-Size': size,
        session: 'abc',
        seen: words,
      })
      const { target, headers } = await seen()
      deepStrictEqual(target.replace('/signals?', '').split('&'), [
        'exploded=ahoy',
        'exploded=there',
        'joined=ahoy,there',
        'width=12',
        'depth=5',
        'spaced=ahoy%20there',
        'piped=ahoy%7Cthere',
        'deep%5Bwidth%5D=12',
        'deep%5Bdepth%5D=5',
        'where=/quay/3?x',
        'note=',
        'json=%7B%22width%22%3A12%2C%22depth%22%3A5%7D',
      ])
      deepStrictEqual(
        [headers['x-words'], headers['x-size'], headers['cookie']],
        ['ahoy,there', 'width=12,depth=5', 'session=abc; seen=ahoy,there'],
      )
    },
  },
  {
    name: 'filePapers with parts of every kind',
    run: async (host, seen) => {
      const scan = new Blob(['%PDF'])
      const number = await filePapers(clientOf(host), { id, body: { kind: 'crew', scan, notes: { by: 'me' }, marks: ['a', 'b'] } })
      strictEqual(number, 'P-1')
      const { headers, body } = await seen()
      match(headers['content-type'] ?? '', /^multipart\/form-data; ?boundary=/)
      strictEqual(headers['authorization'], 'Bearer a')
      const parts = [...body.matchAll(/name="(\w+)"[^\r]*\r\n(?:content-type: ([^\r]*)\r\n)?\r\n([^\r]*)/gi)].map(([, ...part]) => part)
      deepStrictEqual(parts, [
        ['kind', undefined, 'crew'],
        ['scan', 'application/pdf', '%PDF'],
        ['notes', 'application/json', '{"by":"me"}'],
        ['marks', undefined, 'a'],
        ['marks', undefined, 'b'],
      ])
    },
  },
  {
    name: 'writeLog with members in styles of their own',
    run: async (host, seen) => {
      await writeLog(clientOf(host), {
        id,
        body: { entry: 'All is well', crew: ['ann', 'bo'], weather: { wind: 3, sea: 2 }, ports: ['x', 'y'] },
      })
      const { body } = await seen()
      deepStrictEqual(
        [...new URLSearchParams(body)],
        [
          ['entry', 'All is well'],
          ['crew', 'ann,bo'],
          ['weather[wind]', '3'],
          ['weather[sea]', '2'],
          ['ports', 'x'],
          ['ports', 'y'],
        ],
      )
    },
  },
  {
    name: 'getPapers as a file',
    run: async (host) => {
      const papers = await getPapers(clientOf(host), { id })
      ok(papers instanceof Blob)
      deepStrictEqual([...new Uint8Array(await papers.arrayBuffer())], [37, 80, 68, 70, 0, 255])
    },
  },
]

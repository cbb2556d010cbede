import { describe, expect, test } from 'vitest'
import { anyBody, contentType } from '../../src/http/bodies.ts'
import { fieldAs, queryForm, queryText, urlencodedWith } from '../../src/http/forms.ts'
import {
  ApiClient,
  asNothing,
  deepObject,
  form,
  formJoined,
  json,
  multipart,
  operation,
  type OperationShape,
  pipeDelimited,
  rawAs,
  spaceDelimited,
  textAs,
  urlencoded,
  type Write,
} from '../../src/http/index.ts'
import { partHeaders, partsOf } from '../../src/http/message.ts'
import { multipartWith, partAs, partStyled } from '../../src/http/multipart.ts'
import { reserved } from '../../src/http/reserved.ts'
import { answering, type Seen, server } from './server.ts'

async function sent(parameters: OperationShape['parameters'], given: object): Promise<Seen> {
  const { url, seen } = await server(answering(204))
  const call = operation<object, object>({
    id: 'op',
    server: url,
    method: 'POST',
    path: '/',
    ...(parameters && { parameters }),
    answers: { 204: asNothing },
  })
  await call(new ApiClient(), given)
  return seen[0] ?? expect.fail('nothing was sent')
}

const body = (write: Write, value: unknown): Promise<Seen> => sent({ body: write }, { body: value })

describe('application/x-www-form-urlencoded', () => {
  test.each<[string, Record<string, Write>, object, string]>([
    [
      'what nothing is said of as ever',
      {},
      { a: 'é &', b: [1, 2], c: { d: 1 }, e: null, f: [] },
      'a=%C3%A9+%26&b=1&b=2&c=%7B%22d%22%3A1%7D',
    ],
    ['a style', { b: pipeDelimited, c: deepObject }, { a: ' ', b: [1, 2], c: { d: 1 } }, 'a=+&b=1%7C2&c%5Bd%5D=1'],
    ['form, exploded', { c: form }, { c: { d: 1, e: 2 } }, 'd=1&e=2'],
    ['reserved characters', { a: reserved(formJoined) }, { a: ['/?', '&'] }, 'a=/?,&'],
    ['JSON, for each item', { a: fieldAs('application/json') }, { a: ['x', { y: 1 }] }, 'a=%22x%22&a=%7B%22y%22%3A1%7D'],
    ['text', { a: fieldAs('text/csv') }, { a: 'x;y' }, 'a=x%3By'],
    ['names that objects have', {}, { ['constructor']: 1, ['__proto__']: 2 }, 'constructor=1&__proto__=2'],
  ])('%s', async (_, fields, value, want) => {
    const seen = await body(urlencodedWith(fields), value)
    expect(seen.body.toString()).toBe(want)
    expect(seen.headers['content-type']).toBe('application/x-www-form-urlencoded')
  })

  test('an object under a media type that has no text for it is refused', async () => {
    await expect(body(urlencodedWith({ a: fieldAs('application/xml') }), { a: { b: 1 } })).rejects.toThrow(
      '"a" is sent as application/xml: give the text',
    )
  })
})

const formOf = ({ headers, body: bytes }: Seen): Promise<FormData> =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': String(headers['content-type']) } }).formData()

/** Each part: its name, the name of the file, its media type, its text. */
async function partsIn(seen: Seen): Promise<readonly unknown[]> {
  const all = [...(await formOf(seen))]
  return Promise.all(
    all.map(async ([name, value]) => (typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()])),
  )
}

describe('multipart/form-data', () => {
  const file = new File(['f'], 'f.bin', { type: 'image/gif' })

  test.each<[string, Parameters<typeof multipartWith>[0], object, readonly unknown[]]>([
    [
      'as ever',
      {},
      { a: 1, b: [2, { c: 3 }], d: null },
      [
        ['a', '1'],
        ['b', '2'],
        ['b', 'blob', 'application/json', '{"c":3}'],
      ],
    ],
    ['text of a media type', { a: partAs('text/csv') }, { a: 'x;y' }, [['a', 'blob', 'text/csv', 'x;y']]],
    [
      'plain text, which is no file',
      { a: partAs('text/plain') },
      { a: ['x', 1] },
      [
        ['a', 'x'],
        ['a', '1'],
      ],
    ],
    ['JSON', { a: partAs('application/json') }, { a: 'x' }, [['a', 'blob', 'application/json', '"x"']]],
    ['bytes without a type', { a: partAs('image/png') }, { a: new Blob(['x']) }, [['a', 'blob', 'image/png', 'x']]],
    ['a file with a type, which it keeps', { a: partAs('image/png') }, { a: file }, [['a', 'f.bin', 'image/gif', 'f']]],
    ['a file without a type', { a: partAs('image/png') }, { a: new File(['x'], 'n') }, [['a', 'n', 'image/png', 'x']]],
    ['a style that joins', { a: partStyled(spaceDelimited) }, { a: ['x & y', 'z='] }, [['a', 'x & y z=']]],
    [
      'a style that does not',
      { a: partStyled(form), b: partStyled(deepObject) },
      { a: { x: 'é', y: '&=' }, b: { c: 1 } },
      [
        ['x', 'é'],
        ['y', '&='],
        ['b[c]', '1'],
      ],
    ],
  ])('%s', async (_, fields, value, want) => {
    expect(await partsIn(await body(multipartWith(fields), value))).toEqual(want)
  })

  test('parts with headers of their own', async () => {
    const given = {
      body: { 'a"b': 'é', file },
      partHeaders: { 'a"b': { 'X-A': [1, 2], 'X-B': undefined }, file: { 'X-C': 'c' }, no: { 'X-D': 1 } },
    }
    const seen = await sent({ body: multipart, partHeaders }, given)
    const text = seen.body.toString()
    const [, boundary = ''] = /^multipart\/form-data; boundary=([\da-f]+)$/.exec(String(seen.headers['content-type'])) ?? []
    expect(text).toBe(
      [
        `--${boundary}`,
        'content-disposition: form-data; name="a%22b"',
        'x-a: 1,2',
        '',
        'é',
        `--${boundary}`,
        'content-disposition: form-data; name="file"; filename="f.bin"',
        'content-type: image/gif',
        'x-c: c',
        '',
        'f',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    )
    expect(await partsIn(seen)).toEqual([
      ['a"b', 'é'],
      ['file', 'f.bin', 'image/gif', 'f'],
    ])
  })

  test('names beyond ASCII, and line breaks in them', async () => {
    const seen = await sent({ body: multipart, partHeaders }, { body: { 'é\r\nx: y': '1' }, partHeaders: {} })
    expect(seen.body.toString()).toContain('name="é%0D%0Ax: y"')
  })

  test('a header that cannot be is refused, and not quoted', async () => {
    const parts = sent({ body: multipart, partHeaders }, { body: { a: 1 }, partHeaders: { a: { 'X-A': 'secret\nx' } } })
    await expect(parts).rejects.toThrow(/^the headers of "a": no header value$/)
  })
})

describe('a multipart message without names', () => {
  test('has a part for each item, of the type that is said, or that it has', async () => {
    const write = partsOf('multipart/mixed', ['text/csv', undefined], 'application/json')
    const seen = await body(write, ['a;b', { c: 1 }, [1], new Blob(['x'], { type: 'image/png' }), 'é'])
    const [, boundary = ''] = /^multipart\/mixed; boundary=([\da-f]+)$/.exec(String(seen.headers['content-type'])) ?? []
    const types = ['text/csv', 'application/json', 'application/json', 'image/png', 'application/json']
    const texts = ['a;b', '{"c":1}', '[1]', 'x', '"é"']
    const parts = types.flatMap((type, index) => [`--${boundary}`, `content-type: ${type}`, '', texts[index]])
    expect(seen.body.toString()).toBe([...parts, `--${boundary}--`, ''].join('\r\n'))
  })

  test('that is no list is refused', async () => {
    await expect(body(partsOf('multipart/mixed'), { a: 1 })).rejects.toThrow('"body" must be a list, an item for each part')
  })
})

describe('the whole query', () => {
  test.each<[string, Write, unknown, string]>([
    ['a form', queryForm(), { a: 'é &', b: [1, 2] }, '/?a=%C3%A9+%26&b=1&b=2'],
    ['a form with a style', queryForm({ b: pipeDelimited }), { b: [1, 2] }, '/?b=1%7C2'],
    ['a form without members', queryForm(), {}, '/'],
    ['JSON', queryText('application/json'), { a: 1 }, '/?%7B%22a%22%3A1%7D'],
    ['text', queryText('text/plain'), '$.a[0] & b', '/?%24.a%5B0%5D%20%26%20b'],
  ])('%s', async (_, write, value, want) => {
    expect((await sent({ q: write }, { q: value })).target).toBe(want)
  })
})

describe('a body of several media types', () => {
  const all = {
    contentType,
    body: anyBody({
      'application/json': json,
      'application/x-www-form-urlencoded': urlencoded,
      'image/*': rawAs('application/octet-stream'),
      'text/csv': textAs('text/csv'),
    }),
  }

  test.each<[string, object, string, string]>([
    ['the first, where nothing is said', { body: { a: 1 } }, 'application/json', '{"a":1}'],
    [
      'the one that is said',
      { contentType: 'application/x-www-form-urlencoded', body: { a: 1 } },
      'application/x-www-form-urlencoded;charset=UTF-8',
      'a=1',
    ],
    ['one that a range has', { contentType: 'image/png', body: 'x' }, 'image/png', 'x'],
    ['text', { contentType: 'text/csv', body: 'a;b' }, 'text/csv', 'a;b'],
  ])('is %s', async (_, given, type, want) => {
    const seen = await sent(all, given)
    expect([seen.headers['content-type'], seen.body.toString()]).toEqual([type, want])
  })

  test.each(['application/xml', 'constructor', '*/*'])('that the operation does not take is refused: %s', async (type) => {
    await expect(sent(all, { contentType: type, body: 1 })).rejects.toThrow('"contentType" is none of application/json,')
  })

  test('without a body there is none', async () => {
    const seen = await sent(all, { contentType: 'text/csv' })
    expect([seen.headers['content-type'], seen.body.length]).toEqual([undefined, 0])
  })
})

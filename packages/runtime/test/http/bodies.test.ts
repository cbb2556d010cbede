import { describe, expect, test } from 'vitest'
import { ApiClient, asNothing, json, jsonAs, multipart, operation, rawAs, textAs, urlencoded, type Write } from '../../src/http/index.ts'
import { answering, type Seen, server } from './server.ts'

async function sent(write: Write, body: unknown, method = 'POST'): Promise<Seen> {
  const { url, seen } = await server(answering(204))
  const call = operation<object, object>({
    id: 'op',
    server: url,
    method,
    path: '/',
    parameters: { body: write },
    answers: { 204: asNothing },
  })
  await call(new ApiClient(), { body })
  return seen[0] ?? expect.fail('nothing was sent')
}

const bytes = new Uint8Array([0, 255, 13, 10])

describe('a body', () => {
  test.each([
    ['JSON', json, { a: [1, null, 'é'] }, 'application/json', '{"a":[1,null,"é"]}'],
    ['JSON that is null', json, null, 'application/json', 'null'],
    ['JSON that is a string', json, 'a', 'application/json', '"a"'],
    ['a JSON type of its own', jsonAs('application/merge-patch+json'), { a: 1 }, 'application/merge-patch+json', '{"a":1}'],
    ['text', textAs('text/csv'), 'a;é\r\n', 'text/csv', 'a;é\r\n'],
    ['XML', textAs('application/xml'), '<a/>', 'application/xml', '<a/>'],
    ['raw text', rawAs('application/x-ndjson'), '{}\n', 'application/x-ndjson', '{}\n'],
    [
      'a form',
      urlencoded,
      { a: 'é &', b: [1, 2], c: { d: 1 }, e: null, f: undefined, g: false },
      'application/x-www-form-urlencoded;charset=UTF-8',
      'a=%C3%A9+%26&b=1&b=2&c=%7B%22d%22%3A1%7D&g=false',
    ],
  ])('%s', async (_, write, body, type, want) => {
    const seen = await sent(write, body)
    expect(seen.headers['content-type']).toBe(type)
    expect(seen.body.toString()).toBe(want)
  })

  test.each([
    ['bytes', bytes],
    ['a buffer', bytes.buffer],
    ['a Blob', new Blob([bytes], { type: 'text/other' })],
    ['a stream', new Blob([bytes]).stream()],
  ])('%s', async (_, body) => {
    const seen = await sent(rawAs('image/png'), body)
    expect(seen.headers['content-type']).toBe('image/png')
    expect([...seen.body]).toEqual([...bytes])
  })

  test('an object where bytes are asked for is refused', async () => {
    await expect(sent(rawAs('image/png'), { secret: 1 })).rejects.toThrow('"body" must be bytes, a Blob, a stream or text')
  })

  test('multipart: fields, files with their names, lists as many fields, objects as JSON', async () => {
    const file = new File([bytes], 'a"b.bin', { type: 'image/png' })
    const { headers, body } = await sent(multipart, { name: 'é', n: 1, tags: ['a', 'b'], file, meta: { x: [1] }, none: undefined })
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': String(headers['content-type']) } }).formData()
    expect([...form.keys()]).toEqual(['name', 'n', 'tags', 'tags', 'file', 'meta'])
    expect([form.get('name'), form.get('n'), form.getAll('tags')]).toEqual(['é', '1', ['a', 'b']])
    const [sentFile, meta] = [form.get('file'), form.get('meta')]
    if (!(sentFile instanceof File) || !(meta instanceof File)) throw new Error('no files')
    expect([sentFile.name, sentFile.type, [...new Uint8Array(await sentFile.arrayBuffer())]]).toEqual(['a"b.bin', 'image/png', [...bytes]])
    expect([meta.type, await meta.text()]).toEqual(['application/json', '{"x":[1]}'])
  })

  test('none given: none sent, and no content type', async () => {
    const seen = await sent(json, undefined)
    expect(seen.body).toHaveLength(0)
    expect(seen.headers['content-type']).toBeUndefined()
  })
})

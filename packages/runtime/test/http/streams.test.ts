import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import {
  ApiClient,
  asEvents,
  asJsonEvents,
  asJsonLines,
  asJsonSequence,
  asNothing,
  operation,
  type Read,
  reconnecting,
  type ServerSentEvent,
} from '../../src/http/index.ts'
import { answering, server } from './server.ts'

const streaming = <Item>(url: string, read: Read) =>
  operation<object, { 200: AsyncIterable<Item>; 204: undefined }>({
    id: 'watch',
    server: url,
    method: 'GET',
    path: '/',
    answers: { 200: read, 204: asNothing },
  })

const message = (data: string, id = '', event = 'message'): ServerSentEvent => ({ event, data, id })

/** Sends the chunks one by one, so that they arrive in as many pieces. */
async function send(response: ServerResponse, type: string, chunks: readonly (string | Buffer)[]): Promise<void> {
  response.writeHead(200, { 'content-type': type })
  for (const chunk of chunks) {
    response.write(chunk)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  response.end()
}

describe('server-sent events', () => {
  test.each<[string, readonly (string | Buffer)[], readonly ServerSentEvent[]]>([
    ['one', ['data: a\n\n'], [message('a')]],
    ['several lines of data', ['data: a\ndata: b\n\n'], [message('a\nb')]],
    ['any ends of lines, cut anywhere', ['data: a\r', '\n\r\ndata', ': b\r\rdata: c\n\n'], [message('a'), message('b'), message('c')]],
    ['a named one', ['event: x\ndata: a\n\ndata: b\n\n'], [message('a', '', 'x'), message('b')]],
    ['an id holds until the next', ['id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n'], [message('a', '1'), message('b', '1'), message('c')]],
    ['an id with NUL is none', ['id: a\0\ndata: a\n\n'], [message('a')]],
    ['a time to wait', ['retry: 10\ndata: a\n\nretry: 1x\ndata: b\n\n'], [{ ...message('a'), retry: 10 }, message('b')]],
    ['comments and other fields', [': hello\nwhat: ever\ndata: a\n\n'], [message('a')]],
    ['one space after the colon is no data', ['data:a\n\ndata:  b\n\ndata\n\n'], [message('a'), message(' b'), message('')]],
    ['without data: none', ['event: x\n\nid: 3\n\ndata: a\n\n'], [message('a', '3')]],
    ['one that breaks off is none', ['data: a\n\ndata: b\n'], [message('a')]],
    ['a mark at the start', ['\uFEFFdata: a\n\n'], [message('a')]],
    ['a character cut in two', [Buffer.from('data: é\n\n').subarray(0, 7), Buffer.from('data: é\n\n').subarray(7)], [message('é')]],
  ])('%s', async (_, chunks, want) => {
    const { url } = await server((response) => void send(response, 'text/event-stream; charset=utf-8', chunks))
    expect(await Array.fromAsync((await streaming<ServerSentEvent>(url, asEvents)(new ApiClient())) ?? [])).toEqual(want)
  })
})

describe('server-sent events of JSON', () => {
  const read = async (text: string): Promise<unknown[]> => {
    const { url } = await server((response) => void send(response, 'text/event-stream', [text]))
    return Array.fromAsync((await streaming<ServerSentEvent<unknown>>(url, asJsonEvents)(new ApiClient())) ?? [])
  }

  test.each<[string, string, readonly unknown[]]>([
    ['data is parsed', 'id: 1\nevent: x\ndata: {"a":\ndata: 1}\n\n', [{ event: 'x', data: { a: 1 }, id: '1' }]],
    ['[DONE] ends it, whatever follows', 'data: 1\n\ndata: [DONE]\n\ndata: 2\n\n', [{ event: 'message', data: 1, id: '' }]],
  ])('%s', async (_, text, want) => {
    expect(await read(text)).toEqual(want)
  })

  test('data that is no JSON is an error', async () => {
    await expect(read('data: [DONE\n\n')).rejects.toThrow(SyntaxError)
  })
})

describe('values', () => {
  test.each<[string, Read, string, readonly string[], readonly unknown[]]>([
    ['JSON lines', asJsonLines, 'application/x-ndjson', ['{"a":1}\n\n[', '2]\r\n3'], [{ a: 1 }, [2], 3]],
    ['a JSON text sequence', asJsonSequence, 'application/json-seq', ['\u001E{"a":\n1}\n\u001E2\n'], [{ a: 1 }, 2]],
    ['none', asJsonLines, 'application/jsonl', [], []],
  ])('%s', async (_, read, type, chunks, want) => {
    const { url } = await server((response) => void send(response, type, chunks))
    expect(await Array.fromAsync((await streaming(url, read)(new ApiClient())) ?? [])).toEqual(want)
  })

  test('a line that is no JSON: what was before it comes, then the error', async () => {
    const { url } = await server((response) => void send(response, 'application/x-ndjson', ['1\n{\n']))
    const seen: unknown[] = []
    const read = async () => {
      for await (const value of (await streaming(url, asJsonLines)(new ApiClient())) ?? []) seen.push(value)
    }
    await expect(read()).rejects.toThrow(SyntaxError)
    expect(seen).toEqual([1])
  })
})

test('a line of many megabytes takes no longer than its bytes', async () => {
  const chunk = 'a'.repeat(1 << 20)
  const { url } = await server((response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('"')
    for (let written = 0; written < 16; written++) response.write(chunk)
    response.end('"\n1\n')
  })
  const [first, second] = await Array.fromAsync((await streaming<unknown>(url, asJsonLines)(new ApiClient())) ?? [])
  expect([String(first).length, second]).toEqual([16 << 20, 1])
})

test('another type is a problem', async () => {
  const { url } = await server(answering(200, 'data: a\n\n', { 'content-type': 'text/plain' }))
  await expect(streaming(url, asEvents)(new ApiClient())).rejects.toMatchObject({ status: 200, body: 'data: a\n\n' })
})

test('leaving the loop ends the connection', async () => {
  const closed = Promise.withResolvers<void>()
  const { url } = await server((response) => {
    response.on('close', () => closed.resolve())
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: a\n\n')
  })
  for await (const _ of (await streaming(url, asEvents)(new ApiClient())) ?? []) break
  await closed.promise
})

describe('reconnecting', () => {
  test('goes on after the last event, waits as it was told, and ends with 204', async () => {
    let count = 0
    const { url, seen } = await server((response) => {
      count += 1
      if (count === 1) void send(response, 'text/event-stream', ['retry: 1\nid: 7\ndata: a\n\ndata: lost'])
      else if (count === 2) response.destroy()
      else if (count === 3) void send(response, 'text/event-stream', ['id: 8\ndata: b\n\n'])
      else response.writeHead(204).end()
    })
    const events = reconnecting(streaming<ServerSentEvent>(url, asEvents), new ApiClient(), {}, { delay: 60_000 })
    expect((await Array.fromAsync(events)).map(({ data }) => data)).toEqual(['a', 'b'])
    expect(seen.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7', '7', '8'])
  })

  test('an abort ends the pause with its reason', async () => {
    const { url } = await server((response) => void send(response, 'text/event-stream', ['data: a\n\n']))
    const events = reconnecting(streaming<ServerSentEvent>(url, asEvents), new ApiClient(), {}, { signal: AbortSignal.timeout(100) })
    await expect(Array.fromAsync(events)).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  test('a first connection that fails is thrown: nothing says that there is a server', async () => {
    const { url, seen } = await server((response) => void response.destroy())
    await expect(Array.fromAsync(reconnecting(streaming<ServerSentEvent>(url, asEvents), new ApiClient(), {}))).rejects.toThrow(TypeError)
    expect(seen).toHaveLength(1)
  })

  test('an event that is not as documented is thrown: it would come again', async () => {
    const { url } = await server((response) => void send(response, 'text/event-stream', ['data: 1\n\ndata: {\n\n']))
    const seen: unknown[] = []
    const read = async () => {
      const events = reconnecting(streaming<ServerSentEvent<unknown>>(url, asJsonEvents), new ApiClient(), {}, { delay: 1 })
      for await (const { data } of events) seen.push(data)
    }
    await expect(read()).rejects.toThrow(SyntaxError)
    expect(seen).toEqual([1])
  })

  test('an answer that is no success is thrown', async () => {
    const { url, seen } = await server(answering(401))
    await expect(Array.fromAsync(reconnecting(streaming<ServerSentEvent>(url, asEvents), new ApiClient(), {}))).rejects.toMatchObject({
      status: 401,
    })
    expect(seen).toHaveLength(1)
  })
})

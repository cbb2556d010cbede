import { expect, test } from 'vitest'
import { ApiClient, asNothing, operation, retry, type Write } from '../../src/http/index.ts'
import { linesAs, sequenceAs } from '../../src/http/sequences.ts'
import { answering, type Seen, server } from './server.ts'

const shape = (url: string, write: Write) => ({
  id: 'op',
  server: url,
  method: 'PUT',
  path: '/',
  parameters: { body: write },
  answers: { 204: asNothing },
})

async function sent(write: Write, body: unknown): Promise<Seen> {
  const { url, seen } = await server(answering(204))
  await operation<object, object>(shape(url, write))(new ApiClient(), { body })
  return seen[0] ?? expect.fail('nothing was sent')
}

const items = [{ a: 'é\n' }, [1], 'x', null]

function* given(): Generator {
  yield* items
}

async function* later(): AsyncGenerator {
  for (const item of items) {
    await new Promise((resolve) => setTimeout(resolve, 1))
    yield item
  }
}

const lines = '{"a":"é\\n"}\n[1]\n"x"\nnull\n'

test.each<[string, unknown]>([
  ['a list', items],
  ['an iterable', given()],
  ['an async iterable', later()],
  ['a set', new Set(items)],
])('%s, item by item', async (_, body) => {
  const seen = await sent(linesAs('application/x-ndjson'), body)
  expect([seen.headers['content-type'], seen.body.toString()]).toEqual(['application/x-ndjson', lines])
})

test('a JSON text sequence', async () => {
  const seen = await sent(sequenceAs('application/json-seq'), [1, { a: 2 }])
  expect([seen.headers['content-type'], seen.body.toString()]).toEqual(['application/json-seq', '\u001E1\n\u001E{"a":2}\n'])
})

test.each([
  ['a text', '{}\n'],
  ['an object', { secret: 1 }],
  ['null', null],
])('%s is refused', async (_, body) => {
  await expect(sent(linesAs('application/jsonl'), body)).rejects.toThrow('"body" must be a list, or give its items one after the other')
})

test('a list can be sent again; what gives its items once is not', async () => {
  for (const [body, tries] of [
    [items, 2],
    [later(), 1],
  ] as const) {
    const { url, seen } = await server((response) => void response.writeHead(seen.length < 2 ? 503 : 204).end())
    const call = operation<object, object>(shape(url, linesAs('application/jsonl')))
    await call(new ApiClient(), { body }, { retry: retry({ delay: 1 }) }).catch(() => {})
    expect(seen.map(({ body: bytes }) => bytes.toString())).toEqual(Array.from({ length: tries }, () => lines))
  }
})

test('an abort ends the items too', async () => {
  const ended = Promise.withResolvers<void>()
  async function* endless(): AsyncGenerator<number> {
    try {
      for (let count = 0; ; count++) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        yield count
      }
    } finally {
      ended.resolve()
    }
  }
  const { url } = await server(answering(204))
  const call = operation<object, object>(shape(url, linesAs('application/jsonl')))
  await expect(call(new ApiClient(), { body: endless() }, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  await ended.promise
})

import { describe, expect, test } from 'vitest'
import { ApiClient, type ApiOperation, asBlob, asJson, asText, hooks, operation, retry, streamed } from '../../src/http/index.ts'
import { asTyped } from '../../src/http/typed.ts'
import { answering, answeringJson, server } from './server.ts'

interface Responses {
  readonly 200: Blob
  readonly 404: { readonly message: string }
}

const download = (url: string): ApiOperation<object, Responses> =>
  operation({ id: 'download', server: url, method: 'GET', path: '/', answers: { 200: asBlob, 404: asJson } })

const bytes = new Uint8Array([0, 255, 13, 10])

describe('bytes as they come', () => {
  test('before the last of them is there', async () => {
    const second = Promise.withResolvers<void>()
    const { url } = await server(async (response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).write(bytes)
      await second.promise
      response.end(bytes)
    })
    const stream = await streamed(download(url))(new ApiClient(), {})
    const parts: Uint8Array[] = []
    for await (const part of stream) {
      parts.push(part)
      second.resolve()
    }
    expect(Buffer.concat(parts)).toEqual(Buffer.from([...bytes, ...bytes]))
    expect(parts.length).toBeGreaterThan(1)
  })

  test('cancelling them ends the connection', async () => {
    const closed = Promise.withResolvers<void>()
    const { url } = await server((response) => {
      response.on('close', () => closed.resolve())
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).write(bytes)
    })
    await (await streamed(download(url))(new ApiClient())).cancel()
    await closed.promise
  })

  test('an error is what it would be', async () => {
    const { url } = await server(answeringJson(404, { message: 'gone' }))
    await expect(streamed(download(url))(new ApiClient())).rejects.toMatchObject({ status: 404, body: { message: 'gone' } })
  })

  test('the client’s own options hold', async () => {
    let tries = 0
    const { url, seen } = await server(
      (response) => void (++tries === 1 ? response.writeHead(503).end() : response.writeHead(200).end(bytes)),
    )
    const client = new ApiClient({ headers: { 'x-a': 'b' }, retry: retry({ delay: 1 }) })
    const stream = await streamed(download(url))(client, {}, { headers: { 'x-c': 'd' } })
    expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes)
    expect(seen.map(({ headers }) => [headers['x-a'], headers['x-c']])).toEqual([
      ['b', 'd'],
      ['b', 'd'],
    ])
    expect(await (await download(url)(client)).arrayBuffer()).toHaveProperty('byteLength', 4)
  })

  test('what is no bytes is as it was, and types know', async () => {
    const { url } = await server(answering(200, 'a', { 'content-type': 'text/plain' }))
    const either: ApiOperation<object, { readonly 200: Blob | string }> = operation({
      id: 'either',
      server: url,
      method: 'GET',
      path: '/',
      answers: { 200: asTyped({ 'text/plain': asText, 'image/png': asBlob }) },
    })
    const body: string | ReadableStream<Uint8Array> = await streamed(either)(new ApiClient())
    expect(body).toBe('a')
  })

  test('a Blob that a middleware kept is one too', async () => {
    const kept = hooks({ error: () => ({ status: 200, headers: new Headers(), key: '200', body: new Blob([bytes]) }) })
    const stream = await streamed(download('http://127.0.0.1:1'))(new ApiClient({ middleware: [kept] }))
    expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes)
  })

  test('no bytes are an empty stream', async () => {
    const { url } = await server(answering(200))
    expect(await new Response(await streamed(download(url))(new ApiClient())).text()).toBe('')
  })
})

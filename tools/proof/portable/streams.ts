import {
  asBlob,
  asJsonEvents,
  asJsonLines,
  operation,
  parseWebhook,
  type ServerSentEvent,
  signWebhook,
  streamed,
  WebhookError,
  type WebhookOptions,
  type WebhookRequest,
} from '../../../packages/runtime/src/http/index.ts'
import { linesAs } from '../../../packages/runtime/src/http/sequences.ts'
import { at, Differs, made, nameOf, type Origins, type Responses, type Row, sending } from './asking.ts'

async function* later(): AsyncGenerator {
  yield { a: 1 }
  yield 2
}

const endless = (origins: Origins, signal?: AbortSignal) =>
  operation<object, Responses<AsyncIterable<unknown>>>(made({ path: '/endless', answers: { 200: asJsonLines } }))(
    at(origins),
    {},
    { signal },
  )

/** How many items of a stream without an end come until the loop is left, or something ends it. */
async function counted(origins: Origins, most: number, signal?: AbortSignal): Promise<unknown> {
  let count = 0
  try {
    for await (const _ of (await endless(origins, signal)) ?? []) if (++count === most) break
    return count
  } catch (error) {
    return count > 0 ? nameOf(error) : 'nothing came'
  }
}

const faultOf = async (request: WebhookRequest, options: WebhookOptions<unknown>): Promise<unknown> =>
  parseWebhook(request, options).catch((error: unknown) => (error instanceof WebhookError ? error.fault : nameOf(error)))

/** What others publish: a message, its secret, and its signature. */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const body = '{"test": 2432232314}'
const request = (text: string): Request => new Request('https://consumer.example', { method: 'POST', headers, body: text })
const options = { secret, tolerance: Infinity }

/** What comes and goes in parts, and what is signed. */
export const streams: readonly Row[] = [
  [
    'lines up, from a list',
    async (o) => (await sending({ body: linesAs('application/jsonl') })(at(o), { body: [{ a: 1 }, 2] }))?.body,
    btoa('{"a":1}\n2\n'),
  ],
  [
    'lines up, as they are made: browsers refuse it over HTTP/1.1',
    async (o) => sending({ body: linesAs('application/jsonl') })(at(o), { body: later() }).then((echo) => echo?.body, nameOf),
    new Differs('TypeError', btoa('{"a":1}\n2\n')),
  ],
  [
    'events of JSON',
    async (o) => {
      const call = operation<object, Responses<AsyncIterable<ServerSentEvent<unknown>>>>(
        made({ path: '/chunks', answers: { 200: asJsonEvents } }),
      )
      const all: unknown[] = []
      for await (const { data } of (await call(at(o))) ?? []) all.push(data)
      return all
    },
    [{ a: 1 }, { a: 2 }],
  ],
  [
    'bytes as they come',
    async (o) => {
      const call = operation<object, Responses<Blob>>(made({ path: '/bytes', answers: { 200: asBlob } }))
      const stream = await streamed(call)(at(o))
      return [...new Uint8Array(await new Response(stream instanceof ReadableStream ? stream : null).arrayBuffer())]
    },
    [0, 255, 10],
  ],
  ['a stream that is left', async (o) => counted(o, 3), 3],
  ['a stream that is aborted', async (o) => counted(o, Infinity, AbortSignal.timeout(200)), 'TimeoutError'],
  ['a webhook', async () => parseWebhook(request(body), options), { test: 2432232314 }],
  ['a webhook with another body', async () => faultOf(request(`${body} `), options), 'bad signature'],
  ['a webhook of long ago', async () => faultOf(request(body), { secret }), 'stale timestamp'],
  ['a webhook without a signature', async () => faultOf({ headers: {}, body }, options), 'missing header'],
  [
    'a webhook signed here',
    async () => parseWebhook({ headers: await signWebhook(body, { secret, id: 'a' }), body }, { secret }),
    { test: 2432232314 },
  ],
]

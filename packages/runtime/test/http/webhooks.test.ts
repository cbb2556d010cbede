import { createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  parseWebhook,
  signWebhook,
  type StandardSchema,
  WebhookError,
  type WebhookOptions,
  type WebhookRequest,
} from '../../src/http/index.ts'

/** Signed by node:crypto, which the runtime does not use. */
const key = randomBytes(24)
const secret = `whsec_${key.toString('base64')}`
const text = '{"type":"born","name":"Ré\\u0000x"}'
const event = { type: 'born', name: 'Ré\0x' }

interface Message {
  readonly id?: string
  readonly at?: number
  readonly body?: string
  readonly key?: Buffer
}

/** The same for all that is signed here, whatever second it is by then. */
const now = Math.floor(Date.now() / 1000)
const signature = ({ id = 'msg_1', at = now, body = text, key: with_ = key }: Message = {}): string =>
  `v1,${createHmac('sha256', with_).update(`${id}.${at}.${body}`).digest('base64')}`

const headers = (message: Message = {}): Record<string, string> => ({
  'webhook-id': message.id ?? 'msg_1',
  'webhook-timestamp': String(message.at ?? now),
  'webhook-signature': signature(message),
})

const request = (own: Record<string, string> = {}, body: string | Uint8Array<ArrayBuffer> = text): Request =>
  new Request('https://example.com/hook', { method: 'POST', headers: { ...headers(), ...own }, body })

const outcome = async <Event>(of: WebhookRequest, options: WebhookOptions<Event>): Promise<unknown> =>
  parseWebhook(of, options).catch((error: unknown) => (error instanceof WebhookError ? error.fault : error))

describe('Standard Webhooks', () => {
  test('a message that others publish, with its signature', async () => {
    const published = {
      headers: {
        'Webhook-Id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'Webhook-Timestamp': '1614265330',
        'Webhook-Signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
      body: '{"test": 2432232314}',
    }
    const own = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', tolerance: Infinity }
    const bytes = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
    expect(signature({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1614265330, body: published.body, key: bytes })).toBe(
      published.headers['Webhook-Signature'],
    )
    expect(await parseWebhook(published, own)).toEqual({ test: 2432232314 })
  })

  const other = randomBytes(24)
  test.each<[string, () => WebhookRequest, Partial<WebhookOptions<unknown>>, unknown]>([
    ['as it should be', () => request(), {}, event],
    ['the secret without its prefix', () => request(), { secret: key.toString('base64') }, event],
    ['the secret as bytes', () => request(), { secret: key }, event],
    ['a new secret beside the old one', () => request(), { secret: [`whsec_${other.toString('base64')}`, secret] }, event],
    ['several signatures', () => request({ 'webhook-signature': `v1,AAAA v1a,x ${signature({ key: other })} ${signature()}` }), {}, event],
    ['headers and body apart', () => ({ headers: headers(), body: text }), {}, event],
    [
      'headers in lists, as some servers have them',
      () => ({ headers: { ...headers(), 'webhook-signature': ['v1,AAAA', signature()] }, body: Buffer.from(text) }),
      {},
      event,
    ],
    ['four minutes ago', () => request(headers({ at: now - 240 })), {}, event],
    ['six minutes ago', () => request(headers({ at: now - 360 })), {}, 'stale timestamp'],
    ['six minutes ahead', () => request(headers({ at: now + 360 })), {}, 'stale timestamp'],
    ['six minutes ago, which may be', () => request(headers({ at: now - 360 })), { tolerance: 400 }, event],
    ['a tolerance that is no number', () => request(headers({ at: 1 })), { tolerance: Number.NaN }, 'stale timestamp'],
    ['a timestamp of another time', () => request({ 'webhook-timestamp': String(now - 10) }), {}, 'bad signature'],
    ['a timestamp that is no number', () => request({ 'webhook-timestamp': '1e9' }), {}, 'stale timestamp'],
    ['another id', () => request({ 'webhook-id': 'msg_2' }), {}, 'bad signature'],
    ['parts that are moved between id and timestamp', () => request(headers({ id: 'msg_1.1' })), {}, event],
    ['another body', () => request({}, text.replace('born', 'lost')), {}, 'bad signature'],
    ['a space more', () => request({}, `${text} `), {}, 'bad signature'],
    ['no body', () => request({}, ''), {}, 'bad signature'],
    ['another secret', () => request(), { secret: other }, 'bad signature'],
    [
      'the signature of another version alone',
      () => request({ 'webhook-signature': signature().replace('v1', 'v2') }),
      {},
      'bad signature',
    ],
    ['half a signature', () => request({ 'webhook-signature': signature().slice(0, 20) }), {}, 'bad signature'],
    ['a signature that is no base64', () => request({ 'webhook-signature': 'v1,%%%' }), {}, 'bad signature'],
    ['an empty signature', () => request({ 'webhook-signature': 'v1,' }), {}, 'bad signature'],
    ['one signature too many', () => request({ 'webhook-signature': `${'v1,AAAA '.repeat(32)}${signature()}` }), {}, 'bad signature'],
    ...['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
      (name) => [`no ${name}`, () => request({ [name]: '' }), {}, 'missing header'] as const satisfies unknown[],
    ),
  ])('%s', async (_, of, options, want) => {
    expect(await outcome(of(), { secret, ...options })).toEqual(want)
  })

  test('every bit of the signature counts', async () => {
    const right = Buffer.from(signature().slice(3), 'base64')
    for (let bit = 0; bit < right.length * 8; bit += 5) {
      const wrong = Buffer.from(right)
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await outcome(request({ 'webhook-signature': `v1,${wrong.toString('base64')}` }), { secret })).toBe('bad signature')
    }
  })

  test.each([[''], ['whsec_'], ['whsec_%'], [[]], [new Uint8Array()]])(
    'a secret that is none is an error of whoever calls: %j',
    async (none) => {
      await expect(parseWebhook(request(), { secret: none })).rejects.toThrow(TypeError)
    },
  )

  test('an error says what was missing, and nothing of what came', async () => {
    const error = await parseWebhook(request({ 'webhook-signature': 'v1,secretsecret' }), { secret }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      name: 'WebhookError',
      fault: 'bad signature',
      message: 'No signature of the webhook is right',
      issues: [],
    })
    await expect(parseWebhook({ headers: {}, body: '' }, { secret })).rejects.toThrow('The webhook has no header webhook-id')
  })
})

describe('the body', () => {
  const born: StandardSchema<{ readonly type: 'born' }> = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: async (value) =>
        typeof value === 'object' && value !== null && 'type' in value && value.type === 'born'
          ? { value: { type: 'born' } }
          : { issues: [{ message: 'not born', path: ['type'] }] },
    },
  }
  const sent = (body: string): Request => request(headers({ body }), body)

  test('has the type that the schema gives it', async () => {
    const { type } = await parseWebhook(sent('{"type":"born"}'), { secret, schema: born })
    expect(type satisfies 'born').toBe('born')
    const named = await parseWebhook<{ readonly type: string }>(sent('{"type":"lost"}'), { secret })
    expect(named.type).toBe('lost')
  })

  test('that the schema does not admit says why', async () => {
    await expect(parseWebhook(sent('{"type":"lost"}'), { secret, schema: born })).rejects.toMatchObject({
      fault: 'invalid body',
      issues: [{ message: 'not born', path: ['type'] }],
    })
  })

  test.each(['', '{', 'undefined'])('that is no JSON: %j', async (body) => {
    expect(await outcome(sent(body), { secret })).toBe('invalid body')
  })

  test('that is no UTF-8', async () => {
    const body = new Uint8Array([0x22, 0xff, 0x22])
    const at = now
    const made = createHmac('sha256', key).update(`msg_1.${at}.`).update(body).digest('base64')
    expect(await outcome(request({ 'webhook-timestamp': String(at), 'webhook-signature': `v1,${made}` }, body), { secret })).toBe(
      'invalid body',
    )
  })
})

describe('a signature in a header of its own', () => {
  const sha256 = (as: 'hex' | 'base64') => createHmac('sha256', 'a secret').update(text).digest(as)
  const hub = { header: 'X-Hub-Signature-256', prefix: 'sha256=' }
  test.each<[string, Record<string, string>, WebhookOptions<unknown>['signature'], unknown]>([
    ['hex after a prefix', { 'x-hub-signature-256': `sha256=${sha256('hex')}` }, hub, event],
    ['hex in capitals', { 'x-hub-signature-256': `sha256=${sha256('hex').toUpperCase()}` }, hub, event],
    ['base64', { 'x-signature': sha256('base64') }, { header: 'x-signature', encoding: 'base64' }, event],
    [
      'another hash',
      { 'x-signature': createHmac('sha512', 'a secret').update(text).digest('hex') },
      { header: 'x-signature', hash: 'SHA-512' },
      event,
    ],
    ['without the prefix', { 'x-hub-signature-256': sha256('hex') }, hub, 'bad signature'],
    [
      'of another hash',
      { 'x-hub-signature-256': `sha256=${createHmac('sha1', 'a secret').update(text).digest('hex')}` },
      hub,
      'bad signature',
    ],
    ['no hex', { 'x-hub-signature-256': 'sha256=xyz' }, hub, 'bad signature'],
    ['nothing after the prefix', { 'x-hub-signature-256': 'sha256=' }, hub, 'bad signature'],
    ['missing', {}, hub, 'missing header'],
  ])('%s', async (_, own, how, want) => {
    expect(await outcome({ headers: own, body: text }, { secret: 'a secret', signature: how })).toEqual(want)
  })
})

test('what is signed here is right elsewhere, and here', async () => {
  const signed = await signWebhook(text, { secret, id: 'msg_9', timestamp: new Date(1_700_000_000_999) })
  expect(signed).toEqual({
    'webhook-id': 'msg_9',
    'webhook-timestamp': '1700000000',
    'webhook-signature': signature({ id: 'msg_9', at: 1_700_000_000 }),
  })
  expect(await parseWebhook({ headers: await signWebhook(text, { secret, id: 'a' }), body: text }, { secret })).toEqual(event)
})

test("a server of Node's own, over the wire", async () => {
  const got: unknown[] = []
  const http = createServer(async (incoming, response) => {
    const body = Buffer.concat(await Array.fromAsync(incoming))
    got.push(await outcome({ headers: incoming.headers, body }, { secret }))
    response.end()
  })
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void http.close())
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  await fetch(url, { method: 'POST', headers: headers(), body: text })
  await fetch(url, { method: 'POST', headers: headers(), body: `${text}\n` })
  expect(got).toEqual([event, 'bad signature'])
})

import type { StandardIssue, StandardSchema } from './validate.ts'

/** A request of the platform, or its headers and its body as it came: what has been parsed cannot be verified. */
export type WebhookRequest =
  | Pick<Request, 'headers' | 'arrayBuffer'>
  | { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>; readonly body: string | Uint8Array }

/** Of Standard Webhooks `whsec_` and base64; of another signature the text that its HMAC is made with; or bytes. */
export type WebhookSecret = string | Uint8Array

/** A signature in a header of its own: the HMAC of the body. */
export interface HmacHeader {
  /** Such as `x-hub-signature-256`. */
  readonly header: string
  /** What stands before it, such as `sha256=`. */
  readonly prefix?: string | undefined
  /** `hex`, unless said otherwise. */
  readonly encoding?: 'hex' | 'base64' | undefined
  /** `SHA-256`, unless said otherwise. */
  readonly hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | undefined
}

export interface WebhookOptions<Event> {
  /** Several while one takes the place of another. */
  readonly secret: WebhookSecret | readonly WebhookSecret[]
  /** Where the API does not sign as Standard Webhooks have it. */
  readonly signature?: HmacHeader | undefined
  /** How many seconds ago, or ahead, a message of Standard Webhooks may have been sent: 300. */
  readonly tolerance?: number | undefined
  /** What the body has to be: a validator of the package, or any other. */
  readonly schema?: StandardSchema<Event> | undefined
}

export type WebhookFault = 'missing header' | 'stale timestamp' | 'bad signature' | 'invalid body'

/** A request that is not from whom it says, or not what it should be. It holds nothing of its body, and no signature. */
export class WebhookError extends Error {
  override name = 'WebhookError'
  readonly fault: WebhookFault
  /** What the schema has to say against the body. */
  readonly issues: readonly StandardIssue[]
  constructor(fault: WebhookFault, message: string, issues: readonly StandardIssue[] = []) {
    super(message)
    this.fault = fault
    this.issues = issues
  }
}

/**
 * The body of a webhook, once its signature is known to be right: as Standard Webhooks have it (standardwebhooks.com,
 * signatures `v1`), or of a header of its own. Throws a {@link WebhookError}, and a TypeError for a secret that is none.
 */
export async function parseWebhook<Event = unknown>(request: WebhookRequest, options: WebhookOptions<Event>): Promise<Event> {
  const { secret, signature, tolerance = 300 } = options
  const header = headersOf(request)
  const body = await bytesOf(request)
  const { signed, signatures } = signature ? ofHeader(signature, header, body) : ofStandard(header, body, tolerance)
  const secrets = isList(secret) ? secret : [secret]
  const keys = secrets.map((one) => (signature || typeof one !== 'string' ? copyOf(one) : fromBase64(one.replace(/^whsec_/, ''))))
  if (keys.length === 0 || keys.some((key) => !key?.length)) throw new TypeError('The secret of a webhook is empty, or no base64')
  const isRight = await anyMatch(keys, signatures, signed, signature?.hash ?? 'SHA-256')
  if (!isRight) throw new WebhookError('bad signature', 'No signature of the webhook is right')
  return eventIn(body, options.schema)
}

/** The headers that Standard Webhooks sign a body with: for tests of what handles them, and for APIs. */
export async function signWebhook(
  body: string | Uint8Array,
  { secret, id, timestamp = new Date() }: { readonly secret: WebhookSecret; readonly id: string; readonly timestamp?: Date | undefined },
): Promise<{ readonly 'webhook-id': string; readonly 'webhook-timestamp': string; readonly 'webhook-signature': string }> {
  const seconds = String(Math.floor(timestamp.getTime() / 1000))
  const bytes = typeof secret === 'string' ? fromBase64(secret.replace(/^whsec_/, '')) : copyOf(secret)
  if (!bytes?.length) throw new TypeError('The secret of a webhook is empty, or no base64')
  const made = await crypto.subtle.sign('HMAC', await keyOf(bytes, 'SHA-256', 'sign'), joined(`${id}.${seconds}.`, copyOf(body)))
  const text = btoa(String.fromCharCode(...new Uint8Array(made)))
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${text}` }
}

type Bytes = Uint8Array<ArrayBuffer>

/** What is signed, and the signatures that are said to be of it. */
interface Claim {
  readonly signed: Bytes
  readonly signatures: readonly (Bytes | undefined)[]
}

type Header = (name: string) => string

function ofStandard(header: Header, body: Bytes, tolerance: number): Claim {
  const id = header('webhook-id')
  const timestamp = header('webhook-timestamp')
  const all = header('webhook-signature').split(' ')
  const age = /^\d{1,15}$/.test(timestamp) ? Math.abs(Date.now() / 1000 - Number(timestamp)) : Infinity
  if (!(age <= tolerance)) throw new WebhookError('stale timestamp', 'The webhook was not sent just now')
  const signatures = all.flatMap((one) => (one.startsWith('v1,') ? [fromBase64(one.slice('v1,'.length))] : []))
  return { signed: joined(`${id}.${timestamp}.`, body), signatures }
}

function ofHeader({ header: name, prefix = '', encoding = 'hex' }: HmacHeader, header: Header, signed: Bytes): Claim {
  const text = header(name)
  const given = text.slice(prefix.length)
  return { signed, signatures: text.startsWith(prefix) ? [encoding === 'hex' ? fromHex(given) : fromBase64(given)] : [] }
}

/** More signatures than this are no message of anybody's. */
const most = 32

/** The platform compares in a time that says nothing of the signature. */
async function anyMatch(
  keys: readonly (Bytes | undefined)[],
  signatures: Claim['signatures'],
  signed: Bytes,
  hash: string,
): Promise<boolean> {
  for (const secret of keys) {
    const key = await keyOf(secret ?? new Uint8Array(), hash, 'verify')
    for (const one of signatures.slice(0, most)) if (one && (await crypto.subtle.verify('HMAC', key, one, signed))) return true
  }
  return false
}

const keyOf = (secret: Bytes, hash: string, use: 'sign' | 'verify'): ReturnType<typeof crypto.subtle.importKey> =>
  crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, [use])

async function eventIn<Event>(body: Bytes, schema: StandardSchema<Event> | undefined): Promise<Event> {
  let value: Event
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new WebhookError('invalid body', 'The body of the webhook is no JSON')
  }
  const result = await schema?.['~standard'].validate(value)
  if (result?.issues) throw new WebhookError('invalid body', 'The body of the webhook is not as its schema says', result.issues)
  return result && 'value' in result ? result.value : value
}

/** Finds headers whatever their case. One that is missing is an error. */
function headersOf({ headers }: WebhookRequest): Header {
  const find = isHeaders(headers)
    ? (name: string) => headers.get(name)
    : (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  return (name) => {
    const value = find(name)
    const text = typeof value === 'string' ? value : value?.join(' ')
    if (!text) throw new WebhookError('missing header', `The webhook has no header ${name}`)
    return text
  }
}

const isHeaders = (headers: WebhookRequest['headers']): headers is Headers => typeof headers.get === 'function'
const isList = (secret: WebhookSecret | readonly WebhookSecret[]): secret is readonly WebhookSecret[] => Array.isArray(secret)

const bytesOf = async (request: WebhookRequest): Promise<Bytes> =>
  'arrayBuffer' in request ? new Uint8Array(await request.arrayBuffer()) : copyOf(request.body)

const copyOf = (of: string | Uint8Array): Bytes =>
  typeof of === 'string' ? new Uint8Array(new TextEncoder().encode(of)) : new Uint8Array(of)

function joined(before: string, body: Bytes): Bytes {
  const first = copyOf(before)
  const all = new Uint8Array(first.length + body.length)
  all.set(first)
  all.set(body, first.length)
  return all
}

const fromHex = (text: string): Bytes | undefined =>
  /^(?:[\da-f]{2})+$/i.test(text) ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) : undefined

function fromBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

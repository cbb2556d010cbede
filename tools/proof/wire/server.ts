import { createServer } from 'node:net'

/** A request as its bytes are. */
export interface Raw {
  readonly method: string
  /** As in the request line. */
  readonly target: string
  /** Lines as they came, names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** What is sent back, byte for byte. */
export interface Reply {
  readonly status: number
  readonly type?: string
  readonly chunks?: readonly (string | Uint8Array)[]
}

export interface RawServer {
  readonly origin: string
  readonly seen: Raw[]
  /** What the next requests are answered with. */
  answer: Reply
  readonly close: () => Promise<void>
}

/** A server that takes connections and reads what comes itself: no library stands between a test and the wire. */
export async function rawServer(): Promise<RawServer> {
  const seen: Raw[] = []
  const state: { answer: Reply } = { answer: { status: 204 } }
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      const raw = requestIn(bytes)
      if (raw === undefined) return
      bytes = Buffer.alloc(0)
      seen.push(raw)
      socket.end(responseOf(state.answer))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    get answer() {
      return state.answer
    },
    set answer(reply) {
      state.answer = reply
    },
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

/** The request, once all of it is there. */
function requestIn(bytes: Buffer): Raw | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [line = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const [method = '', target = ''] = line.split(' ')
  const headers = new Map(
    lines.map((one): [string, string] => [one.slice(0, one.indexOf(':')).toLowerCase(), one.slice(one.indexOf(':') + 1).trim()]),
  )
  const rest = bytes.subarray(end + 4)
  const body = headers.get('transfer-encoding') === 'chunked' ? unchunked(rest) : whole(rest, Number(headers.get('content-length') ?? 0))
  return body && { method, target, headers, body }
}

const whole = (bytes: Buffer, length: number): Buffer | undefined => (bytes.length < length ? undefined : bytes.subarray(0, length))

/** RFC 9112, section 7.1. */
function unchunked(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n', at)
    if (end === -1) return undefined
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16)
    if (size === 0) return bytes.length >= end + 4 ? Buffer.concat(chunks) : undefined
    chunks.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
    if (at > bytes.length) return undefined
  }
}

function responseOf({ status, type, chunks = [] }: Reply): Buffer {
  const body = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)))
  const head = [
    `HTTP/1.1 ${status} Status`,
    'connection: close',
    ...(type === undefined ? [] : [`content-type: ${type}`]),
    ...(status === 204 ? [] : [`content-length: ${body.length}`]),
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getResponse, type HttpHandler } from 'msw'
import { listen } from '../src/port.ts'

/** What the server was asked, and what it said. */
export interface Exchanged {
  readonly request: string
  readonly status: number
  readonly body: string
}

export interface Served {
  readonly exchanged: readonly Exchanged[]
  /** In place of the platform's fetch: goes to the server wherever it is sent, which answers as what is there would. */
  readonly fetch: typeof fetch
  /** What answers from now on; forgets what was exchanged. */
  readonly answerWith: (handlers: readonly HttpHandler[]) => void
  readonly close: () => void
}

/** The header that tells the server where a request was sent. */
const origin = 'x-sample-origin'

/**
 * A server on loopback that answers as the handlers say, over HTTP; a request for a token is given one. The second page
 * of what has pages is the last: what says that there are more, by path, is left out of it.
 */
export async function serve(next: Readonly<Record<string, string>>): Promise<Served> {
  let handlers: readonly HttpHandler[] = []
  let exchanged: Exchanged[] = []
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await textOf(incoming)
    const request = requestOf(incoming, body)
    const token = isForToken(request, body) ? Response.json({ access_token: 'a-token', expires_in: 60 }) : undefined
    const answered = getResponse([...handlers], request).catch((error: unknown) => new Response(String(error), { status: 500 }))
    const response = token ?? (await answered) ?? new Response('No handler', { status: 501 })
    const isFirst = !exchanged.some(({ request: earlier }) => pathOf(earlier) === pathOf(`GET ${request.url}`))
    const text = without(Buffer.from(await response.arrayBuffer()), isFirst ? undefined : next[new URL(request.url).pathname])
    exchanged.push({ request: `${request.method} ${request.url}`, status: response.status, body: text.toString() })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(text)
  }
  const port = await listen(server)
  const { fetch } = globalThis
  return {
    get exchanged() {
      return exchanged
    },
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const headers = new Headers(init?.headers)
      headers.set(origin, url.origin)
      return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, { ...init, headers })
    },
    answerWith: (next) => {
      handlers = next
      exchanged = []
    },
    close: () => server.close(() => {}).closeAllConnections(),
  }
}

async function textOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Request {
  const at = headers[origin]
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const pairs = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return new Request(`${typeof at === 'string' ? at : ''}${url}`, {
    method,
    headers: pairs.map(([name, value]) => [name, value]),
    ...(hasBody && { body: new Uint8Array(body) }),
  })
}

const isForToken = ({ method }: Request, body: Buffer): boolean =>
  method === 'POST' && body.toString().startsWith('grant_type=client_credentials')

const pathOf = (request: string): string => request.replace(/\?.*/, '')

/** A body without the member that a pointer leads to. */
function without(body: Buffer, pointer: string | undefined): Buffer {
  if (pointer === undefined) return body
  const name = pointer.split('/').at(-1)
  return Buffer.from(JSON.stringify(JSON.parse(body.toString()), (key, value: unknown) => (key === name ? undefined : value)))
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Reply = (response: ServerResponse, request: IncomingMessage, body: Buffer) => void

const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** How often each path of /flaky was asked for. */
const asked = new Map<string, number>()

function flaky(response: ServerResponse, { url = '' }: IncomingMessage): void {
  const count = (asked.get(url) ?? 0) + 1
  asked.set(url, count)
  sendJson(response, count < 3 ? 503 : 200, count)
}

/** Two events a connection; the ids go on from where the client was. */
function events(response: ServerResponse, { headers }: IncomingMessage): void {
  const last = Number(headers['last-event-id'] ?? 0)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.end(`retry: 1\nid: ${last + 1}\ndata: a\n\nid: ${last + 2}\ndata: b\n\n`)
}

/** Goes on until nobody listens any more. */
function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/jsonl' })
  const timer = setInterval(() => response.write('1\n'), 10)
  response.on('close', () => clearInterval(timer))
}

function pages(response: ServerResponse, { url = '' }: IncomingMessage): void {
  const second = url.includes('cursor=c2')
  sendJson(response, 200, second ? { of: [3] } : { of: [1, 2], next: 'c2' })
}

/** The link has the whole address. */
function linked(response: ServerResponse, { url = '', headers: { host = '' } }: IncomingMessage): void {
  const second = url.includes('cursor=c2')
  if (!second) response.setHeader('link', `<http://${host}/linked?cursor=c2>; rel="next"`)
  sendJson(response, 200, second ? [3] : [1, 2])
}

const echo: Reply = (response, { method, url, headers }, body) =>
  sendJson(response, 200, { method, target: url, headers, body: body.toString('base64') })

/** By the first segment of the path. */
const replies: Readonly<Record<string, Reply>> = {
  echo,
  flaky,
  events,
  pages,
  linked,
  status: (response, { url = '' }) => void response.writeHead(Number(url.split('/')[2])).end(),
  bytes: (response) => void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.from([0, 255, 10])),
  truncated: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":'),
  never: () => {},
  reset: (_, request) => void request.socket.destroy(),
  redirect: (response) => void response.writeHead(302, { location: '/echo' }).end(),
  lines: (response) => void response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end('{"a":1}\n[2]\n'),
  headed: (response) => {
    response.setHeader('access-control-expose-headers', 'X-Shown')
    response.setHeader('x-hidden', '1')
    response.setHeader('x-shown', '1')
    sendJson(response, 200, {})
  },
  closed: (response) => {
    response.removeHeader('access-control-allow-origin')
    response.writeHead(200, { 'content-type': 'text/plain' }).end('closed')
  },
  chunks: (response) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"a":1}\n\ndata: {"a":2}\n\ndata: [DONE]\n\n'),
  endless,
  token: (response) => sendJson(response, 200, { access_token: 'token', expires_in: 60 }),
}

/** The server of the suite, and the page that runs it in a browser. Ends with `close`. */
export async function serve(page: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, response, Buffer.concat(chunks)))
  })
  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
    const [, name = ''] = /^\/(\w+)/.exec(request.url ?? '') ?? []
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else if (name === 'suite') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    else (replies[name] ?? ((missing) => void missing.writeHead(404).end()))(response, request, body)
  }
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    origin: `http://127.0.0.1:${(address satisfies AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

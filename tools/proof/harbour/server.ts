import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from '../src/port.ts'

/** What came over the wire. */
export interface Seen {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  /** As latin1: one character a byte. */
  readonly body: string
}

/** Harbour itself, as far as Prism cannot play it: streams, pages that follow each other, bytes, and what was sent. */
export interface Harbour {
  readonly origin: string
  readonly close: () => void
}

type Reply = (response: ServerResponse, seen: Seen, query: URLSearchParams) => void

const tides = [1, 2, 3, 4, 5].map((day) => ({ at: `2024-05-0${day}T12:00:00Z`, height: day / 2 }))

const sendJson = (response: ServerResponse, body: unknown, headers: Readonly<Record<string, string>> = {}): void =>
  void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

const berths: Reply = (response, _, query) => {
  const page = Number(query.get('page') ?? 1)
  const next = page < 3 ? { next: `/berths?page=${page + 1}` } : { next: null }
  sendJson(response, { berths: [{ id: `east-${page}` }], links: next }, { 'x-total': '3' })
}

const ships: Reply = (response, seen, query) => {
  if (seen.method === 'POST') {
    const id = '9d2f6a34-51c0-4e8b-8a7f-3b6c1d0e5f42'
    response.writeHead(201, { 'content-type': 'application/json', location: `/ships/${id}` }).end(JSON.stringify({ id, name: 'Marigold' }))
    return
  }
  const of = { id: '9d2f6a34-51c0-4e8b-8a7f-3b6c1d0e5f42', name: query.get('cursor') ?? 'first' }
  sendJson(response, query.has('cursor') ? { ships: [of] } : { ships: [of], cursor: 'second' })
}

const listTides: Reply = (response, _, query) => {
  const from = Number(query.get('offset') ?? 0)
  sendJson(response, tides.slice(from, from + Number(query.get('limit') ?? 2)))
}

const archive: Reply = (response, _, query) => {
  const from = Number(query.get('after') ?? 0)
  const link = `</tides/archive?after=${from + 2}>; rel="next"`
  sendJson(response, tides.slice(from, from + 2), from + 2 < tides.length ? { link } : {})
}

/** Two events a connection, which then ends; the ids go on from where the client was. */
const live: Reply = (response, { headers }) => {
  const last = Number(headers['last-event-id'] ?? 0)
  const event = (id: number): string => `id: ${id}\ndata: ${JSON.stringify(tides[id - 1])}\n\n`
  response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`retry: 1\n${event(last + 1)}${event(last + 2)}`)
}

/** Lines that break where no reader expects them to. */
const exported: Reply = (response, { method, body }) => {
  if (method === 'POST') {
    const lines = body.split('\n').filter(Boolean)
    response.writeHead(200, { 'content-type': 'application/json-seq' }).end(lines.map((line) => `\u001E${line}\n`).join(''))
    return
  }
  const text = tides.map((tide) => `${JSON.stringify(tide)}\n`).join('')
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  response.write(text.slice(0, 25))
  setTimeout(() => response.end(text.slice(25)), 20)
}

const papers: Reply = (response, { method }) => {
  if (method === 'POST') response.writeHead(201, { 'content-type': 'text/plain' }).end('P-1')
  else response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from([37, 80, 68, 70, 0, 255]))
}

const nothing =
  (status: number): Reply =>
  (response) =>
    void response.writeHead(status).end()

/** By path, the first that matches. */
const replies: readonly (readonly [path: RegExp, reply: Reply])[] = [
  [/^\/berths$/, berths],
  [/^\/berths\//, (response) => sendJson(response, { id: 'east-3' })],
  [/^\/ships$/, ships],
  [/\/papers$/, papers],
  [/\/(?:log|[\w-]{36})$/, nothing(204)],
  [/^\/signals/, (response) => sendJson(response, ['ahoy'])],
  [/^\/tides$/, listTides],
  [/^\/tides\/archive$/, archive],
  [/^\/tides\/live$/, live],
  [/^\/tides\/export$/, exported],
  [/^\/token$/, (response) => sendJson(response, { access_token: 'from-the-server', expires_in: 60 })],
]

/** Serves Harbour on loopback. What came last, `/seen` tells. */
export async function serveHarbour(): Promise<Harbour> {
  let last: Seen | undefined
  const server = createServer((request, response) => void answer(request, response))
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const { method = '', url = '', headers } = request
    if (url === '/seen') {
      sendJson(response, last)
      return
    }
    const kept = Object.entries(headers).map(([name, value]) => [name, String(value)])
    last = { method, target: url, headers: Object.fromEntries(kept), body: Buffer.concat(chunks).toString('latin1') }
    const { pathname, searchParams } = new URL(url, 'http://harbour')
    const reply = replies.find(([path]) => path.test(pathname))?.[1] ?? nothing(404)
    reply(response, last, searchParams)
  }
  const port = await listen(server)
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close(() => {}).closeAllConnections() }
}

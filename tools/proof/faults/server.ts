import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What a path does; the count says which try it is. */
type Fault = (response: ServerResponse, request: IncomingMessage, count: number) => void

const json = { 'content-type': 'application/json' }
const ok = (response: ServerResponse): void => void response.writeHead(200, json).end('{"ok":true}')
const refused =
  (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) =>
    void response.writeHead(status, { ...json, ...headers }).end('{}')

function endless(response: ServerResponse): void {
  response.writeHead(200, json)
  const timer = setInterval(() => response.write('1'.repeat(1000)), 5)
  response.on('close', () => clearInterval(timer))
}

/** Two items of a stream, and then what happens. */
const streamed =
  (then: (response: ServerResponse) => void): Fault =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/jsonl' }).write('1\n2\n', () => then(response))

/** Each fault by its path. */
export const faults = (elsewhere: string): Readonly<Record<string, Fault>> => ({
  '/ok': ok,
  '/delay': (response) => void setTimeout(() => ok(response), 100),
  '/never': () => {},
  '/reset': (_, request) => void request.socket.destroy(),
  '/reset-once': (response, request, count) => (count === 1 ? void request.socket.destroy() : ok(response)),
  '/reset-mid-body': (response) =>
    void response.writeHead(200, { ...json, 'content-length': 100 }).write('{"a":', () => response.destroy()),
  '/429-once': (response, request, count) => (count === 1 ? refused(429, { 'retry-after': '0' })(response, request, count) : ok(response)),
  '/429-for-an-hour': refused(429, { 'retry-after': '3600' }),
  '/503': refused(503),
  '/truncated': (response) => void response.writeHead(200, json).end('{"a":'),
  '/another-type': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
  '/redirect-elsewhere': (response) => void response.writeHead(307, { location: elsewhere }).end(),
  '/endless': endless,
  '/stream': streamed((response) => response.end('3\n')),
  '/stream-breaks': streamed((response) => setTimeout(() => response.destroy(), 50)),
  '/stream-truncated': streamed((response) => response.end('{"a":')),
  '/stream-stops': streamed(() => {}),
  '/slow-headers': (_, request) => void request.socket.write('HTTP/1.1 200 OK\r\ncontent-ty'),
})

export interface Listening {
  readonly origin: string
  /** How often each path was asked for. */
  readonly tries: ReadonlyMap<string, number>
  /** The keys that came along, of all requests. */
  readonly keys: readonly unknown[]
  readonly connections: () => Promise<number>
  readonly close: () => void
}

/** Listens on loopback. */
export async function listen(paths: Readonly<Record<string, Fault>>): Promise<Listening> {
  const tries = new Map<string, number>()
  const keys: unknown[] = []
  const server = createServer((request, response) => {
    const { url = '', headers } = request
    const count = (tries.get(url) ?? 0) + 1
    tries.set(url, count)
    keys.push(headers['x-key'])
    ;(paths[url] ?? refused(404))(response, request, count)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    tries,
    keys,
    connections: () => new Promise((resolve) => server.getConnections((_, count) => resolve(count))),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

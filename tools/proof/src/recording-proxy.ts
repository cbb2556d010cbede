import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from './port.ts'

/** What went over the wire. Header names as Node gives them: lower case. */
export interface Recorded {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

export interface RecordingProxy {
  readonly url: string
  readonly recorded: Recorded[]
  close(): Promise<void>
}

interface Target {
  /** Port on loopback that everything is sent on to. */
  readonly port: number
  /** Headers that the proxy adds, asked for at each request. */
  readonly headers: () => Readonly<Record<string, string>>
}

/** A server on loopback that notes each request as it came and passes it on. */
export async function recordingProxy(target: Target): Promise<RecordingProxy> {
  const recorded: Recorded[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      recorded.push({ method: incoming.method ?? '', path: incoming.url ?? '', headers: { ...incoming.headers }, body: body.toString() })
      passOn(incoming, outgoing, { ...target, body })
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    recorded,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, { port, headers, body }: Target & { readonly body: Buffer }): void {
  const { method, url: path } = incoming
  const forwarded = request({ host: '127.0.0.1', port, method, path, headers: { ...incoming.headers, ...headers() } }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  forwarded.on('error', () => outgoing.writeHead(502).end())
  forwarded.end(body)
}

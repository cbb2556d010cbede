import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as its bytes say it. */
export interface Seen {
  readonly method: string
  /** As in the request line: path and query, nothing decoded. */
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

type Reply = (response: ServerResponse, request: IncomingMessage) => void

/** A server on loopback that keeps what it was sent; closed when the test ends. */
export async function server(reply: Reply): Promise<{ readonly url: string; readonly seen: readonly Seen[] }> {
  const seen: Seen[] = []
  const http = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({ method: request.method ?? '', target: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
      reply(response, request)
    })
  })
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, seen }
}

/** Answers everything with a status and a body. */
export const answering =
  (status: number, body?: string, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response.writeHead(status, headers).end(body)

export const answeringJson = (status: number, body: unknown): Reply =>
  answering(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' })

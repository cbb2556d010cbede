import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from '../src/port.ts'

/** What stands before the registry: it passes everything on, counts what is published, and can have somebody killed. */
export interface Front {
  readonly port: number
  /** How often each version was put: `@boats/client@1.0.0`. */
  readonly published: () => ReadonlyMap<string, number>
  /** Calls this in place of the next publication that is not of this package; none reaches the registry until `resume`. */
  readonly interrupt: (unless: string, kill: () => void) => void
  readonly resume: () => void
  readonly stop: () => void
}

export async function startFront(registry: number): Promise<Front> {
  const counts = new Map<string, number>()
  let trap: { readonly unless: string; readonly kill: () => void } | undefined
  const server = createServer((asked, answer) => {
    const name = decodeURIComponent((asked.url ?? '').slice(1))
    const isPublication = asked.method === 'PUT' && name.startsWith('@') && !name.includes('/-')
    if (isPublication && trap !== undefined && name !== trap.unless) {
      trap.kill()
      asked.destroy()
      return
    }
    const body: Buffer[] = []
    if (isPublication) asked.on('data', (chunk: Buffer) => body.push(chunk))
    passOn(asked, answer, registry, (status) => {
      if (!isPublication || status >= 300) return
      for (const version of versionsIn(Buffer.concat(body).toString())) {
        const which = `${name}@${version}`
        counts.set(which, (counts.get(which) ?? 0) + 1)
      }
    })
  })
  const port = await listen(server)
  return {
    port,
    published: () => new Map(counts),
    interrupt: (unless, kill) => {
      trap = { unless, kill }
    },
    resume: () => {
      trap = undefined
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The versions that a publication brings. */
function versionsIn(body: string): readonly string[] {
  const value: unknown = JSON.parse(body)
  const has = typeof value === 'object' && value !== null && 'versions' in value
  return has && typeof value.versions === 'object' && value.versions !== null ? Object.keys(value.versions) : []
}

/** The host stays as it was asked for, so that addresses in what is answered lead here again. */
function passOn(asked: IncomingMessage, answer: ServerResponse, port: number, onStatus: (status: number) => void): void {
  const { method, url: path, headers } = asked
  const passed = request({ host: '127.0.0.1', port, method, path, headers }, (given) => {
    onStatus(given.statusCode ?? 0)
    answer.writeHead(given.statusCode ?? 502, given.headers)
    given.pipe(answer)
  })
  passed.on('error', () => answer.destroy())
  answer.on('close', () => passed.destroy())
  asked.pipe(passed)
}

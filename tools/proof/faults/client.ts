import { argv, stdout } from 'node:process'
import { ApiClient, ApiException, apiKeyHeader, asJson, asJsonLines, operation, retry } from '../../../packages/runtime/src/http/index.ts'

/**
 * Calls a server that fails in the way that each path names, prints what the caller sees, and ends by itself: a timer or
 * a connection that is left open would keep it from that. With `many`, calls that succeed, and the heap as they go on.
 */

const [origin = '', mode = '', ...rest] = argv.slice(2)
const client = new ApiClient({ host: origin, apiKey: { k: 'S3CR3T' } })
const get = (path: string) =>
  operation<object, { 200: unknown }>({
    id: 'get',
    server: '',
    method: 'GET',
    path,
    security: apiKeyHeader('k', 'X-Key'),
    answers: { 200: path.startsWith('/stream') ? asJsonLines : asJson },
  })

async function seen(path: string): Promise<string> {
  const items: unknown[] = []
  const told = (what: string): string => [...items, what].join(', ')
  try {
    const body = await get(path)(client, {}, { timeout: 5000, retry: retry({ delay: 1, timeout: 500 }) })
    if (!isStream(body)) return `body ${JSON.stringify(body)}`
    for await (const item of body) items.push(item)
    return told('the end')
  } catch (error) {
    if (error instanceof ApiException) return `ApiException ${error.status}${error.problem ?? ''}`
    return told(error instanceof Error ? error.name : String(error))
  }
}

const isStream = (body: unknown): body is AsyncIterable<unknown> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

async function faults(paths: readonly string[]): Promise<void> {
  const unhandled: string[] = []
  process.on('unhandledRejection', (reason) => unhandled.push(String(reason)))
  const rows = await Promise.all(paths.map(async (path) => [path, await seen(path)]))
  stdout.write(JSON.stringify({ rows, unhandled }))
}

/** The heap in bytes after each quarter of the calls. */
async function many(total: number, atOnce: number): Promise<void> {
  const call = get('/ok')
  const heap: number[] = []
  let [begun, answered] = [0, 0]
  const workUntil = async (end: number): Promise<void> => {
    while (begun < end) {
      begun += 1
      await call(client, {}, { retry: retry() })
      answered += 1
    }
  }
  for (const quarter of [1, 2, 3, 4]) {
    await Promise.all(Array.from({ length: atOnce }, () => workUntil((total * quarter) / 4)))
    globalThis.gc?.()
    heap.push(process.memoryUsage().heapUsed)
  }
  stdout.write(JSON.stringify({ answered, heap }))
}

if (mode === 'faults') await faults(rest)
else await many(Number(rest[0]), Number(rest[1]))

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faults, listen, type Listening } from '../faults/server.ts'
import { succeed } from '../src/run.ts'

/** What the caller sees, and how many tries the server counts, with two retries and 500 ms for each try. */
const rows: readonly (readonly [path: string, seen: string, tries: number])[] = [
  ['/ok', 'body {"ok":true}', 1],
  ['/delay', 'body {"ok":true}', 1],
  ['/never', 'TimeoutError', 3],
  ['/reset', 'TypeError', 3],
  ['/reset-once', 'body {"ok":true}', 2],
  ['/reset-mid-body', 'TypeError', 3],
  ['/429-once', 'body {"ok":true}', 2],
  ['/429-for-an-hour', 'ApiException 429', 1],
  ['/503', 'ApiException 503', 3],
  ['/truncated', 'ApiException 200, not JSON', 1],
  ['/another-type', 'ApiException 200, not JSON', 1],
  ['/redirect-elsewhere', 'ApiException 307, not JSON', 1],
  ['/endless', 'TimeoutError', 3],
  // What has come is not asked for again: the loop has it already.
  ['/stream', '1, 2, 3, the end', 1],
  ['/stream-breaks', '1, 2, TypeError', 1],
  ['/stream-truncated', '1, 2, SyntaxError', 1],
  ['/stream-stops', '1, 2, TimeoutError', 1],
  ['/slow-headers', 'TimeoutError', 3],
]

interface Seen {
  readonly rows: readonly (readonly [path: string, seen: string])[]
  readonly unhandled: readonly string[]
}

const client = join(import.meta.dirname, '../faults/client.ts')

describe('a server that fails', () => {
  let elsewhere: Listening
  let server: Listening
  let seen: Seen

  beforeAll(async () => {
    elsewhere = await listen({})
    server = await listen(faults(elsewhere.origin))
    // A client that something keeps alive is killed, and fails here.
    const args = [client, server.origin, 'faults', ...rows.map(([path]) => path)]
    const { stdout } = await succeed(process.execPath, args, { cwd: import.meta.dirname, timeout: 30_000 })
    seen = JSON.parse(stdout)
  })
  afterAll(() => {
    elsewhere.close()
    server.close()
  })

  test.each(rows)('%s: %s after %i', (path, want, tries) => {
    expect([seen.rows.find(([asked]) => asked === path)?.[1], server.tries.get(path)]).toEqual([want, tries])
  })

  test('each fault stands in a row', () => {
    expect(rows.map(([path]) => path)).toEqual(Object.keys(faults('')))
  })

  test('no rejection is unhandled, no connection stays, and the key is never elsewhere', async () => {
    expect(seen.unhandled).toEqual([])
    expect(elsewhere.keys).toEqual([])
    await expect.poll(() => server.connections()).toBe(0)
  })
})

test('ten thousand calls, two hundred at once: all are answered, and the memory is flat', async () => {
  const server = await listen(faults(''))
  try {
    const args = ['--expose-gc', client, server.origin, 'many', '10000', '200']
    const { stdout } = await succeed(process.execPath, args, { cwd: import.meta.dirname, timeout: 120_000 })
    const { answered, heap }: { answered: number; heap: readonly number[] } = JSON.parse(stdout)
    expect([answered, server.tries.get('/ok')]).toEqual([10_000, 10_000])
    const [first = 0, , , last = Infinity] = heap
    expect(last - first).toBeLessThan(2 * 2 ** 20)
  } finally {
    server.close()
  }
})

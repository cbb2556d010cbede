import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasEngine, withEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { type Cell, cells, parameter, paths } from '../wire/cells.ts'
import { type EmittedClient, emittedClient } from '../wire/client.ts'
import { encoded, type Value } from '../wire/encoder.ts'
import { mediaPaths, parts, read, sent, taken } from '../wire/media.ts'
import { type Raw, type RawServer, rawServer, type Reply } from '../wire/server.ts'
import { published, valuesOf } from '../wire/values.ts'

/** What an emitted client puts on the wire, cell by cell of OpenAPI's tables, beside an encoder of RFC 6570 that is not ours. */

const folder = emptyFolder()
let client: EmittedClient | undefined
let server: RawServer | undefined
beforeAll(async () => {
  server = await rawServer()
  if (hasEngine) client = await emittedClient({ ...paths, ...mediaPaths }, folder)
})
afterAll(() => server?.close())

/** A path may have more as it is than RFC 6570 leaves there, and a platform may encode an apostrophe: both mean the same. */
const canonical = (text: string | undefined): string | undefined => text?.replace(/%(21|27|28|29|2A)/gi, (code) => decodeURIComponent(code))

/** What a call gives, and what the server saw of it. */
async function called(operation: string, parameters: object, answer: Reply = { status: 204 }): Promise<{ raw: Raw; result: unknown }> {
  if (!client || !server) throw new Error('nothing to call')
  server.answer = answer
  const result = await client.call(operation, parameters, server.origin)
  const raw = server.seen.pop()
  if (!raw) throw new Error('nothing was sent')
  return { raw, result }
}

/** What the server saw of the parameter. */
async function wire({ in: where, name }: Cell, value: Value): Promise<string | undefined> {
  const { raw } = await called(name, { [parameter]: value })
  const [path = '', ...more] = raw.target.split('?')
  const query = more.length === 0 ? undefined : more.join('?')
  if (where === 'path') return path.slice(name.length + 2, -'/end'.length)
  return where === 'query' ? query : raw.headers.get(where === 'header' ? parameter : 'cookie')
}

/** What an answer comes to once all of it has come. */
async function whole(result: unknown): Promise<unknown> {
  if (result instanceof Blob) return [...new Uint8Array(await result.arrayBuffer())]
  if (!isStream(result)) return result
  const items: unknown[] = []
  for await (const item of result) items.push(item)
  return items
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

test('every style stands in every place that it can, with all that can be said of it', () => {
  expect(cells).toHaveLength(82)
  expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length)
  expect(published.filter(([name]) => !cells.some((cell) => cell.name === name))).toEqual([])
})

describe.skipIf(!hasEngine)(withEngine('the emitted client'), () => {
  test.each(cells.map((cell) => [cell.name, cell] as const))('%s', async (_, cell) => {
    for (const value of valuesOf(cell))
      expect([value, canonical(await wire(cell, value))]).toEqual([value, canonical(encoded(cell, value))])
  })

  test.each(published)('as the specification shows it: %s %j is %s', async (name, value, want) => {
    const cell = cells.find((one) => one.name === name)
    if (!cell) throw new Error(`no ${name}`)
    expect([encoded(cell, value), await wire(cell, value)]).toEqual([want, want])
  })

  test.each<[string, Value, string]>([
    ['pathMatrixExplodedPlain', '', ';color'],
    ['pathMatrixExplodedList', ['a', '', 'b'], ';color=a;color;color=b'],
    ['pathMatrixExplodedObject', { a: '', b: 'x' }, ';a;b=x'],
  ])('nothing after a name, as RFC 6570 has it: %s %j is %s', async (name, value, want) => {
    const cell = cells.find((one) => one.name === name)
    expect(cell && (await wire(cell, value))).toBe(want)
  })

  test.each(['pathSimplePlain', 'pathSimpleExplodedList', 'pathLabelPlain', 'pathLabelList'])('%s: no segment is refused', async (name) => {
    const cell = cells.find((one) => one.name === name)
    for (const value of ['', '.', '..']) {
      const given = name.endsWith('List') ? [value] : value
      const isSegment = name.includes('Label') && value === '..'
      if (cell && !isSegment) await expect(wire(cell, given)).rejects.toThrow(TypeError)
    }
  })

  test.each(sent)('a body: %s', async (_, operation, parameters, want) => {
    const { raw } = await called(operation, parameters())
    expect([raw.headers.get('content-type'), raw.body.toString('latin1')]).toEqual(want)
  })

  test.each(parts)('a body: %s', async (_, operation, parameters, want) => {
    const { raw } = await called(operation, parameters())
    const headers = { 'content-type': raw.headers.get('content-type') ?? '' }
    const form = await new Response(new Uint8Array(raw.body), { headers }).formData()
    const found = [...form].map(async ([name, of]) => (typeof of === 'string' ? [name, of] : [name, of.name, of.type, await of.text()]))
    expect(await Promise.all(found)).toEqual(want)
    expect(raw.body.includes('x-part: 7')).toBe('partHeaders' in parameters())
  })

  test('a body: parts without names', async () => {
    const { raw } = await called('sendMixed', { body: ['a;b', { c: 1 }] })
    const [, boundary = ''] = /^multipart\/mixed; boundary=(.+)$/.exec(raw.headers.get('content-type') ?? '') ?? []
    const each = ['content-type: text/csv', '', 'a;b', `--${boundary}`, 'content-type: application/json', '', '{"c":1}']
    expect(raw.body.toString()).toBe([`--${boundary}`, ...each, `--${boundary}--`, ''].join('\r\n'))
  })

  test.each(read)('an answer: %s', async (_, operation, answer, want) => {
    const { result } = await called(operation, {}, answer)
    expect(await whole(result)).toEqual(want)
  })

  test.each(taken)('a parameter: %s', async (_, operation, parameters, of, want) => {
    const { raw } = await called(operation, parameters)
    expect(of(raw)).toBe(want)
  })
})

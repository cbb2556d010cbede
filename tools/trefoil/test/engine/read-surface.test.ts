import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts'
import { cacheFolder } from '../../src/engine/cache.ts'
import { readSurface } from '../../src/engine/read-surface.ts'
import type { Surface } from '../../src/engine/surface.ts'
import { headerText } from '../../src/engine/text/header.ts'
import { scratch } from './engine.ts'

const [a, b, c, d] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd'] as const
const digest = '0'.repeat(64)
const head = headerText({ digest, shared: new Map() })

const read = async (text: string): Promise<Surface> => (await readSurface(text, 'surface.ts', { TREFOIL_CACHE: scratch() })).surface

describe('a surface is read', () => {
  test.each<[string, string, Partial<Surface>]>([
    ['without anything', '', { models: new Map(), apis: [] }],
    [
      'with an interface',
      `/** @id ${a} */\nexport interface Thing {\n  /** @id ${b} */ name?: string\n  /** @id ${c} */ 'x-y': Array<Thing> | null\n}`,
      {
        models: new Map([
          [
            a,
            {
              id: a,
              name: 'Thing',
              members: [
                { id: b, required: false },
                { id: c, required: true },
              ],
            },
          ],
        ]),
      },
    ],
    [
      'with a type',
      `/** @id ${a} */\nexport type Either = One | Other`,
      { models: new Map([[a, { id: a, name: 'Either', members: [] }]]) },
    ],
    ['without what has no id', `/** made by the engine */\nexport interface Odd {\n}`, { models: new Map() }],
    [
      'with operations',
      `export namespace apis {
  export interface ThingsApi {
    /** GET /things @id ${a} */
    getThings(
      parameters: {
        /** @id ${b} */ page?: number
      },
      body: Thing,
    ): {
      200: Thing
      '4XX': undefined
      default: undefined
    }
    /** GET / @id ${c} */
    root(
    ): {
    }
  }
}`,
      {
        apis: [
          {
            name: 'ThingsApi',
            operations: [
              {
                id: a,
                name: 'getThings',
                parameters: [{ id: b, required: false }],
                body: true,
                statuses: ['200', '4XX', 'default'],
              },
              { id: c, name: 'root', parameters: [], body: false, statuses: [] },
            ],
          },
        ],
      },
    ],
  ])('%s', async (_, text, want) => {
    expect(await read(`${head}\n${text}`)).toMatchObject(want)
  })

  test('with its digest and what is shared', async () => {
    const text = headerText({
      digest,
      shared: new Map([
        [c, a],
        [b, a],
      ]),
    })
    const surface = await readSurface(text, 'surface.ts', { TREFOIL_CACHE: scratch() })
    expect(surface).toEqual({
      digest,
      surface: {
        models: new Map(),
        apis: [],
        shared: new Map([
          [b, a],
          [c, a],
        ]),
      },
    })
  })

  test('once: the second time it is in the cache', async () => {
    const environment = { TREFOIL_CACHE: scratch() }
    const text = `${head}\n/** @id ${d} */\nexport type Thing = string`
    const first = await readSurface(text, 'surface.ts', environment)
    expect(readdirSync(join(cacheFolder(environment), 'surfaces'))).toHaveLength(1)
    expect(await readSurface(text, 'surface.ts', environment)).toEqual(first)
  })

  test('without a cache, too', async () => {
    expect((await readSurface(head, 'surface.ts', { TREFOIL_CACHE: '/dev/null/none' })).surface.apis).toEqual([])
    expect(existsSync('/dev/null/none')).toBe(false)
  })
})

describe('a surface that is not what trefoil writes is a diagnostic at its place', () => {
  test.each<[string, string, string, RegExp]>([
    ['an empty file', '', '1:1', /no digest/],
    ['another format', head.replace('surface 1', 'surface 2'), '1:1', /no digest/],
    ['a digest cut short', head.replace(digest, digest.slice(1)), '1:1', /no digest/],
    ['a merge with conflicts', `${head}\n<<<<<<< HEAD\n`, '5:1', /conflicts/],
    ['a syntax error', `${head}\nexport interface A {\n  name: = 1\n}`, '6:9', /expected/],
    ['something else', `${head}\nexport const x = 1`, '5:1', /only interfaces/],
    ['a method without an id', `${head}\nexport namespace apis {\n  export interface A {\n    get(): {}\n  }\n}`, '7:5', /@id/],
    ['an id that is none', `${head}\n/** @id 12 */\nexport type A = string`, '6:1', /12 hexadecimal/],
    ['an id that stands twice', `${head}\n/** @id ${a} */\nexport type A = 1\n/** @id ${a} */\nexport type B = 1`, '8:1', /twice/],
  ])('%s', async (_, text, where, message) => {
    const failure: unknown = await read(text).catch((problem: unknown) => problem)
    if (!(failure instanceof DiagnosticError)) throw new Error('it was read')
    const [found] = failure.diagnostics
    expect([found?.code, `${found?.at?.line}:${found?.at?.column}`]).toEqual(['TF2007', where])
    expect(found?.message).toMatch(message)
  })
})

test.each([
  ['TREFOIL_CACHE', { TREFOIL_CACHE: '/t', XDG_CACHE_HOME: '/x' }, '/t'],
  ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/x' }, '/x/trefoil'],
])('the cache folder follows %s', (_, environment, want) => {
  expect(cacheFolder(environment)).toBe(want)
})

import { expect, test } from 'vitest'
import { read } from '../folder.ts'

/** A document of Swagger 2.0 with these members. */
export const swagger = (rest: object): object => ({ swagger: '2.0', info: { title: 'Test', version: '1' }, paths: {}, ...rest })

/** The document of OpenAPI 3.0 that it is to become. */
export const openapi = (rest: object): object => ({ openapi: '3.0.3', info: { title: 'Test', version: '1' }, paths: {}, ...rest })

export const done = { 200: { description: 'fine' } }

/** Paths with one operation. */
export const posting = (operation: object): object => ({ paths: { '/a': { post: { responses: done, ...operation } } } })

export type Row = readonly [string, object, object]

/** Rows of a name, what a document of Swagger 2.0 has, and what it is to have then. */
export const becomes = (rows: readonly Row[]): void =>
  test.each(rows)('%s', (_, given, want) => expect(read({ 'o.json': swagger(given) }).document.root).toEqual(openapi(want)))

import { expect, test } from 'vitest'
import { clientReview } from '../../src/emit/client/review/review.ts'
import { indexFile } from '../../src/emit/project/index-json.ts'
import type { Operation, Pagination } from '../../src/model/api.ts'
import { api, array, content, emitted, fileOf, group, integer, json, object, operation, parameter, response, string } from './build.ts'

const page: Pagination = { style: 'page', parameter: 'page', first: 1, items: '/things', names: {} }
const paged = (own: Partial<Operation> = {}): Partial<Operation> => ({
  parameters: [parameter('page', { in: 'query', required: false, style: 'form', schema: integer() })],
  responses: [response('200', { contents: [json(object({ 'things!': array(string()) }))] })],
  pagination: page,
  ...own,
})

test('names that an operation has are not imported', () => {
  const text = fileOf('pages', paged({ pagination: { ...page, names: { pages: 'byPage', items: 'items' } } }))
  expect(text).toMatch(/import \{[^}]*byPage as byPage_,[^}]*items as items_,[^}]*pages as pages_/)
  expect(text).toContain(`export const byPage: Paged<PagesParameters, {\n  things: string[]\n}> = /* @__PURE__ */ pages_(`)
  expect(text).toContain('export const items: Paged<PagesParameters, string> = /* @__PURE__ */ items_(byPage, (body) => body.things)')
})

test('an operation of two classes has its functions once, and methods in both', () => {
  const one = operation('list', paged())
  const files = emitted(api({ groups: [group('AApi', [one], { fileName: 'a-api' }), group('BApi', [one], { fileName: 'b-api' })] }))
  expect(files.get('src/b-api.ts')).toMatch(/import \{[^}]*listItems[^}]*\} from '\.\/a-api\.ts'/)
  expect(files.get('src/b-api.ts')).toContain('  listPages(parameters?: ListParameters, options?: CallOptions): AsyncGenerator<')
  expect(files.get('src/b-api.ts')).not.toContain('export const')
})

test('without pages nothing is different', () => {
  const { pagination: _, ...own } = paged()
  expect(fileOf('list', own)).not.toMatch(/Paged|AsyncGenerator/)
})

test('a deprecated operation has deprecated pages', () => {
  expect(fileOf('list', paged({ deprecated: true })).match(/@deprecated/g)).toHaveLength(6)
})

test('the index has their names', () => {
  const { text } = indexFile(api({ groups: [group('AApi', [operation('list', paged({ path: '/a' }))])] }))
  expect(JSON.parse(text).operations).toEqual({
    'GET /a': { id: 'list', api: 'AApi', function: 'list', pages: 'listPages', items: 'listItems' },
  })
})

test('pages that are no JSON are refused', () => {
  const contents = [json(object({ things: array(string()) })), content('text/csv', object({ things: array(string({ minLength: 1 })) }))]
  const said = clientReview(api({ groups: [group('AApi', [operation('list', paged({ responses: [response('200', { contents })] }))])] }))
  expect(said.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['TF4013'])
})

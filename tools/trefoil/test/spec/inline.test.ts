import { describe, expect, test } from 'vitest'
import { answering, component, ok, ref, text } from './answering.ts'
import { read, rootWith, type Files } from './folder.ts'

describe('what has no Reference Object is put in place', () => {
  const get = { responses: { 200: ok } }
  const rows: readonly [string, Files, object][] = [
    ['a path item', { 'o.json': rootWith({ paths: { '/a': ref('p/a.json') } }), 'p/a.json': { get } }, { '/a': { get } }],
    [
      'one of the same file',
      { 'o.json': rootWith({ paths: { '/a': { get }, '/b': ref('#/paths/~1a') } }) },
      { '/a': { get }, '/b': { get } },
    ],
    [
      'a chain of them',
      {
        'o.json': rootWith({ paths: { '/a': ref('#/paths/~1b'), '/b': ref('p/b.json') } }),
        'p/b.json': ref('../c.json'),
        'c.json': { get },
      },
      { '/a': { get }, '/b': { get } },
    ],
    [
      'with what stands beside it',
      {
        'o.json': rootWith({ paths: { '/a': { summary: 'own', ...ref('a.json'), put: { responses: { 200: ref('r.json') } } } } }),
        'a.json': { get },
        'r.json': ok,
      },
      { '/a': { get, summary: 'own', put: { responses: { 200: ref('#/components/responses/r') } } } },
    ],
    [
      'all paths',
      { 'o.json': rootWith({ paths: ref('paths.json') }), 'paths.json': { '/a': ref('a.json') }, 'a.json': { get } },
      { '/a': { get } },
    ],
    [
      'what it brings may refer in turn, with something beside it',
      {
        'o.json': rootWith({ paths: { '/a': { description: 'own', ...ref('p/a.json') } } }),
        'p/a.json': { summary: 'a', ...ref('b.json#/x'), parameters: [ref('b.json#/p')] },
        'p/b.json': { x: { get, delete: { responses: { 200: ref('#/r') } } }, r: ok, p: { name: 'p', in: 'query' } },
      },
      {
        '/a': {
          get,
          delete: { responses: { 200: ref('#/components/responses/r') } },
          summary: 'a',
          parameters: [ref('#/components/parameters/p')],
          description: 'own',
        },
      },
    ],
    [
      'a path item that a callback of its own refers to stays a reference there',
      {
        'o.json': rootWith({ paths: { '/a': ref('a.json') } }),
        'a.json': { post: { callbacks: { c: { '{$url}': ref('a.json') } }, responses: { 200: ok } } },
      },
      { '/a': { post: { callbacks: { c: { '{$url}': ref('#/paths/~1a') } }, responses: { 200: ok } } } },
    ],
  ]
  test.each(rows)('%s', (_, files, want) => expect(read(files).document.root['paths']).toEqual(want))

  test('a reference into a path item leads to where it was put, the first by path', () => {
    const { root } = read({
      'o.json': rootWith({
        paths: { '/z/{id}': ref('p.json'), '/b/{id}': ref('p.json'), '/c': { get: { parameters: [ref('p.json#/parameters/0')], ...get } } },
      }),
      'p.json': { parameters: [{ name: 'id', in: 'path' }], get },
    }).document
    expect(root['paths']).toMatchObject({ '/c': { get: { parameters: [ref('#/paths/~1b~1%7Bid%7D/parameters/0')] } } })
  })

  test('entries that come with a file of schemas are entries all the same', () => {
    const { root } = read({
      'o.json': answering(ref('s/a.json'), { schemas: ref('s/all.json') }),
      's/all.json': { A: ref('a.json'), B: text },
      's/a.json': { items: ref('all.json#/B') },
    }).document
    expect(root).toEqual(answering(component('A'), { schemas: { A: { items: component('B') }, B: text } }))
  })

  test('path items of webhooks and components, media types, and what stands in encodings', () => {
    const { root } = read({
      'o.json': rootWith({
        openapi: '3.2.0',
        webhooks: { w: ref('w.json') },
        paths: {
          '/a': { query: { requestBody: { content: { 'multipart/mixed': ref('#/components/mediaTypes/M') } }, responses: { 200: ok } } },
        },
        components: { mediaTypes: { M: { itemSchema: ref('s.json'), itemEncoding: { headers: { a: ref('h.json') } } } } },
      }),
      'w.json': { post: { requestBody: ref('b.json') } },
      'b.json': { content: { json: { itemSchema: ref('s.json') } } },
      's.json': text,
      'h.json': { schema: text },
    }).document
    expect(root).toMatchObject({
      webhooks: { w: { post: { requestBody: ref('#/components/requestBodies/b') } } },
      paths: {
        '/a': {
          query: {
            requestBody: {
              content: {
                'multipart/mixed': { itemSchema: component('s'), itemEncoding: { headers: { a: ref('#/components/headers/h') } } },
              },
            },
          },
        },
      },
      components: {
        schemas: { s: text },
        requestBodies: { b: { content: { json: { itemSchema: component('s') } } } },
        headers: { h: { schema: text } },
      },
    })
  })

  test('the webhooks of OpenAPI 3.0, and not of what has its own', () => {
    const files = (openapi: string): Files => ({
      'o.json': { ...rootWith({ paths: {}, 'x-webhooks': { w: ref('w.json') } }), openapi },
      'w.json': { post: { responses: { 200: ok } } },
    })
    expect(read(files('3.0.3')).document.root['x-webhooks']).toEqual({ w: { post: { responses: { 200: ok } } } })
    expect(read(files('3.1.0')).document.root['x-webhooks']).toEqual({ w: ref('w.json') })
  })
})

import { describe, expect, test } from 'vitest'
import { read, rootWith, type Files } from './folder.ts'

const overlay = (version: string, ...actions: readonly object[]) => ({ overlay: version, info: { title: 'Test', version: '1' }, actions })

const base = {
  paths: { '/a': { get: { tags: ['x', 'y', 'z'], deprecated: true }, put: { tags: ['x'] } }, '/b': {} },
  components: { schemas: { A: { type: 'object', properties: { a: { $ref: '#/components/schemas/B' } } }, B: { enum: [1, 2, 3] } } },
}

/** A document that was read from two files, and an overlay with these actions. */
const changed = (version: string, ...actions: readonly object[]): Files => ({
  'o.json': rootWith({ ...base, components: { schemas: { ...base.components.schemas, B: { $ref: 'b.json' } } } }),
  'b.json': base.components.schemas.B,
  '1.overlay.json': overlay(version, ...actions),
})

describe('what an action does', () => {
  const { paths, components } = base
  const a = paths['/a']
  const rows: readonly [string, string, readonly object[], object][] = [
    ['update adds members', '1.0.0', [{ target: "$.paths['/b']", update: { get: {} } }], { paths: { '/a': a, '/b': { get: {} } } }],
    [
      'update merges objects, joins arrays, replaces the rest',
      '1.0.0',
      [{ target: "$.paths['/a']", update: { get: { tags: ['w'], deprecated: null, 'x-a': {} } } }],
      { paths: { '/a': { get: { tags: ['x', 'y', 'z', 'w'], deprecated: null, 'x-a': {} }, put: a.put }, '/b': {} } },
    ],
    [
      'update appends a value to an array',
      '1.0.0',
      [{ target: "$.paths['/a'].put.tags", update: 'w' }],
      { paths: { '/a': { get: a.get, put: { tags: ['x', 'w'] } }, '/b': {} } },
    ],
    [
      'update joins an array to an array',
      '1.1.0',
      [{ target: "$.paths['/a'].put.tags", update: ['v', 'w'] }],
      { paths: { '/a': { get: a.get, put: { tags: ['x', 'v', 'w'] } }, '/b': {} } },
    ],
    [
      '1.1 replaces primitives',
      '1.1.0',
      [{ target: "$.paths['/a'].get.tags[1]", update: 0 }],
      { paths: { '/a': { get: { ...a.get, tags: ['x', 0, 'z'] }, put: a.put }, '/b': {} } },
    ],
    [
      'update of all matches gives each a value of its own',
      '1.0.0',
      [
        { target: '$.paths.*', update: { 'x-a': { b: [] } } },
        { target: "$.paths['/b']['x-a'].b", update: 1 },
      ],
      {
        paths: { '/a': { ...a, 'x-a': { b: [] } }, '/b': { 'x-a': { b: [1] } } },
      },
    ],
    ['remove takes members out', '1.0.0', [{ target: "$.paths['/a'].put", remove: true }], { paths: { '/a': { get: a.get }, '/b': {} } }],
    [
      'remove takes items out',
      '1.1.0',
      [{ target: "$..tags[?@ == 'x' || @ == 'z']", remove: true }],
      { paths: { '/a': { get: { ...a.get, tags: ['y'] }, put: { tags: [] } }, '/b': {} } },
    ],
    ['remove wins over update', '1.0.0', [{ target: "$.paths['/b']", remove: true, update: { get: {} } }], { paths: { '/a': a } }],
    [
      'remove: false leaves update alone',
      '1.0.0',
      [{ target: "$.paths['/b']", remove: false, update: { get: {} } }],
      { paths: { '/a': a, '/b': { get: {} } } },
    ],
    [
      'remove everywhere',
      '1.0.0',
      [{ target: '$.paths..tags', remove: true }],
      { paths: { '/a': { get: { deprecated: true }, put: {} }, '/b': {} } },
    ],
    [
      'what is inside of what is removed may match as well',
      '1.1.0',
      [{ target: "$.paths['/a']..*", remove: true }],
      { paths: { '/a': {}, '/b': {} } },
    ],
    [
      'actions build on each other',
      '1.0.0',
      [
        { target: '$.paths', update: { '/c': {} } },
        { target: "$.paths['/c']", update: { summary: 'c' } },
      ],
      { paths: { ...paths, '/c': { summary: 'c' } } },
    ],
    [
      'the bundled document is what they see',
      '1.0.0',
      [{ target: '$.components.schemas.B.enum', update: 4 }],
      { components: { schemas: { A: components.schemas.A, B: { enum: [1, 2, 3, 4] } } } },
    ],
    [
      'copy merges what is there already',
      '1.1.0',
      [
        { target: "$.paths['/b']", copy: "$.paths['/a']" },
        { target: "$.paths['/b'].put.tags[0]", update: 'own' },
      ],
      {
        paths: { '/a': a, '/b': { get: a.get, put: { tags: ['own'] } } },
      },
    ],
    [
      'copy into itself',
      '1.1.0',
      [{ target: "$.paths['/a']", copy: '$.paths' }],
      { paths: { '/a': { ...a, '/a': a, '/b': {} }, '/b': {} } },
    ],
  ]
  test.each(rows)('%s', (_, version, actions, want) => {
    const { root } = read(changed(version, ...actions)).document
    expect(root).toEqual(rootWith({ ...base, ...want }))
  })

  test('__proto__ is a key like any other', () => {
    const add = { target: '$.paths', update: JSON.parse('{"__proto__": {"x": 1}}') }
    const { root } = read(changed('1.0.0', add, { target: '$.paths.__proto__', update: { y: 2 } })).document
    expect(JSON.stringify(root['paths'])).toMatch(/,"__proto__":\{"x":1,"y":2\}\}$/)
    expect(Object(root['paths']).x).toBeUndefined()
  })

  test('overlays apply in the order in which they are given', () => {
    const one = overlay('1.1.0', { target: '$.info.title', update: 'one' })
    const two = overlay('1.1.0', { target: "$.info[?@ == 'one']", update: 'two' })
    const { document, overlays } = read({ 'o.json': rootWith(base), 'z.overlay.json': one, 'a.overlay.json': two })
    expect(document.root['info']).toMatchObject({ title: 'two' })
    expect(document.files).toEqual([...overlays, document.file].toSorted())
  })
})

describe('where it was written', () => {
  const files = {
    'o.yaml': `openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get:
      tags: [p, q, r]
      parameters:
        - name: one
        - name: two
        - $ref: '#/components/parameters/P'
components:
  parameters:
    P: {$ref: p.yaml}
`,
    'p.yaml': 'name: three\nin: query\n',
    '1.overlay.yaml': `overlay: 1.1.0
info: {title: T, version: '1'}
actions:
  - target: $.paths['/a'].get
    update:
      summary: new
      parameters:
        - name: four
  - target: $.paths['/a'].get.parameters[?@.name == 'one']
    remove: true
  - target: $.paths['/a'].get.tags[?@ == 'p']
    remove: true
  - target: $.paths
    update: {/b: {get: {}}}
  - target: $.paths['/b'].get
    copy: $.paths['/a'].get
  - target: $.components.parameters.P.name
    update: drei
  - target: $.paths['/b'].get.tags
    update: s
`,
  }
  const rows: readonly [string, string, string][] = [
    ['a member that was added', '/paths/~1a/get/summary', '1.overlay.yaml:6:7+7'],
    ['an item that moved up', '/paths/~1a/get/parameters/0', 'o.yaml:9:11+9'],
    ['what is in one', '/paths/~1a/get/parameters/0/name', 'o.yaml:9:11+4'],
    ['an item that was added', '/paths/~1a/get/parameters/2/name', '1.overlay.yaml:8:11+4'],
    ['a scalar that moved up', '/paths/~1a/get/tags/1', 'o.yaml:6:20+1'],
    ['a path', '/paths/~1b', '1.overlay.yaml:14:14+2'],
    ['a copy', '/paths/~1b/get/parameters/0/name', 'o.yaml:9:11+4'],
    ['a copy of what an overlay added', '/paths/~1b/get/parameters/2/name', '1.overlay.yaml:8:11+4'],
    ['a value that was replaced', '/components/parameters/P/name', '1.overlay.yaml:18:5+6'],
    ['its neighbour', '/components/parameters/P/in', 'p.yaml:2:1+2'],
    ['what was added to a copy', '/paths/~1b/get/tags/2', '1.overlay.yaml:20:5+6'],
    ['and its neighbour', '/paths/~1b/get/tags/1', 'o.yaml:6:20+1'],
  ]
  test.each(rows)('%s', (_, pointer, want) => {
    const { document, show } = read(files)
    expect(show(document.position(pointer))).toBe(want)
  })
})

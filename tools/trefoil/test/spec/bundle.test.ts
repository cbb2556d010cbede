import { describe, expect, test } from 'vitest'
import { answering, component, ref, text } from './answering.ts'
import { read, rootWith, type Files } from './folder.ts'

describe('each reference becomes local', () => {
  const rows: readonly [string, Files, object][] = [
    [
      'one file stays as it is',
      { 'o.json': answering(component('A'), { schemas: { A: text } }) },
      answering(component('A'), { schemas: { A: text } }),
    ],
    [
      'an entry that is a reference takes the place of what it names',
      { 'o.json': answering(ref('./s/a.yaml'), { schemas: { A: ref('s/a.yaml') } }), 's/a.yaml': 'type: string' },
      answering(component('A'), { schemas: { A: text } }),
    ],
    [
      'so it does where others refer to it, from wherever and however',
      {
        'o.json': answering(ref('s/b.yaml'), { schemas: { A: ref('./s/../s/a.yaml'), B: ref('s/b.yaml#') } }),
        's/a.yaml': 'type: string',
        's/b.yaml': 'allOf: [{$ref: a.yaml}, {$ref: "../s/a.yaml#"}, {$ref: "../o.json#/components/schemas/A"}]',
      },
      answering(component('B'), { schemas: { A: text, B: { allOf: [component('A'), component('A'), component('A')] } } }),
    ],
    [
      'a file without an entry becomes a component by its name',
      { 'o.json': answering(ref('s/virtual-circuit.yaml')), 's/virtual-circuit.yaml': 'type: string' },
      answering(component('virtual-circuit'), { schemas: { 'virtual-circuit': text } }),
    ],
    [
      'a value in a file becomes one by its key',
      { 'o.json': answering(ref('s.yaml#/defs/A%20b~1c')), 's.yaml': 'defs: {A b/c: {type: string}}' },
      answering(component('A_b_c'), { schemas: { A_b_c: text } }),
    ],
    [
      'placed components come after the own ones, sorted',
      { 'o.json': answering({ oneOf: [ref('z.json'), ref('b.json')] }, { schemas: { Y: text, X: text } }), 'z.json': text, 'b.json': text },
      answering({ oneOf: [component('z'), component('b')] }, { schemas: { Y: text, X: text, b: text, z: text } }),
    ],
    [
      'names that clash are told apart by what is around them, all of them',
      {
        'o.json': answering({ oneOf: [ref('u/e.json'), ref('v/e.json'), ref('w.json#/F')] }, { schemas: { F: text } }),
        'u/e.json': text,
        'v/e.json': text,
        'w.json': { F: text },
      },
      answering(
        { oneOf: [component('u-e'), component('v-e'), component('w-F')] },
        { schemas: { F: text, 'u-e': text, 'v-e': text, 'w-F': text } },
      ),
    ],
    [
      'what is inside of something placed is reached through it',
      {
        'o.json': answering({ oneOf: [ref('a.json#/properties/x'), ref('a.json')] }, { schemas: { A: ref('a.json') } }),
        'a.json': { properties: { x: text, y: ref('#/properties/x') } },
      },
      answering(
        { oneOf: [component('A/properties/x'), component('A')] },
        { schemas: { A: { properties: { x: text, y: component('A/properties/x') } } } },
      ),
    ],
    [
      'a chain of references ends at the value',
      {
        'o.json': answering(ref('a.json'), { schemas: { C: ref('c.json#/C') } }),
        'a.json': ref('b.json#/B'),
        'b.json': { B: ref('c.json#/C') },
        'c.json': { C: text },
      },
      answering(component('C'), { schemas: { C: text } }),
    ],
    [
      'of two entries for one value, the second refers to the first',
      { 'o.json': answering(ref('a.json'), { schemas: { B: ref('a.json'), A: ref('a.json') } }), 'a.json': text },
      answering(component('A'), { schemas: { B: component('A'), A: text } }),
    ],
    [
      'schemas that hold themselves, over several files',
      {
        'o.json': answering(ref('a.json'), { schemas: { A: ref('a.json') } }),
        'a.json': { items: ref('b.json') },
        'b.json': { items: ref('a.json'), not: ref('#') },
      },
      answering(component('A'), { schemas: { A: { items: component('b') }, b: { items: component('A'), not: component('b') } } }),
    ],
    [
      'a pointer may lead through a reference',
      { 'o.json': answering(component('A/properties/x'), { schemas: { A: ref('a.json') } }), 'a.json': { properties: { x: text } } },
      answering(component('A/properties/x'), { schemas: { A: { properties: { x: text } } } }),
    ],
    [
      'a reference to an anchor',
      { 'o.json': answering(ref('a.json#here')), 'a.json': { $defs: { X: { $anchor: 'here', type: 'string' } } } },
      answering(component('X'), { schemas: { X: { $anchor: 'here', type: 'string' } } }),
    ],
    [
      'siblings stay beside a reference, and keep an entry from being one with its target',
      { 'o.json': answering(component('A'), { schemas: { A: { ...ref('a.json'), description: 'x' } } }), 'a.json': text },
      answering(component('A'), { schemas: { A: { ...component('a'), description: 'x' }, a: text } }),
    ],
    [
      'a boolean can be a component',
      { 'o.json': answering(ref('a.json#/Any')), 'a.json': { Any: true } },
      answering(component('Any'), { schemas: { Any: true } }),
    ],
    [
      'the mapping of a discriminator refers, too; a name stays a name',
      {
        'o.json': answering(ref('pet.json')),
        'pet.json': { discriminator: { propertyName: 'kind', mapping: { c: 'cat.json', d: './cat.json#', e: 'Cat' } } },
        'cat.json': text,
      },
      answering(component('pet'), {
        schemas: {
          cat: text,
          pet: {
            discriminator: { propertyName: 'kind', mapping: { c: '#/components/schemas/cat', d: '#/components/schemas/cat', e: 'Cat' } },
          },
        },
      }),
    ],
    [
      'data is data',
      {
        'o.json': answering(
          {
            default: ref('no.json'),
            enum: [ref('no.json')],
            example: ref('no.json'),
            'x-mine': ref('no.json'),
            properties: { $ref: text, example: component('A') },
          },
          { schemas: { A: text } },
        ),
      },
      answering(
        {
          default: ref('no.json'),
          enum: [ref('no.json')],
          example: ref('no.json'),
          'x-mine': ref('no.json'),
          properties: { $ref: text, example: component('A') },
        },
        { schemas: { A: text } },
      ),
    ],
  ]
  test.each(rows)('%s', (_, files, want) => {
    const { root } = read(files).document
    expect(root).toEqual(want)
    expect(JSON.stringify(root)).toBe(JSON.stringify(want))
  })
})

describe('every kind has its section', () => {
  const operation = {
    parameters: [ref('p.json')],
    requestBody: ref('b.json'),
    responses: { 200: ref('r.json') },
    callbacks: { c: ref('c.json') },
  }
  test('of components', () => {
    const { root } = read({
      'o.json': rootWith({ paths: { '/a': { post: operation } }, components: { securitySchemes: { s: ref('sec.json') } } }),
      'p.json': { name: 'q', in: 'query', examples: { e: ref('e.json') } },
      'b.json': { content: { json: { schema: ref('s.json') } } },
      'r.json': { description: '', headers: { H: ref('h.json') }, links: { l: ref('l.json') } },
      'c.json': { '{$url}': {} },
      'e.json': { value: { $ref: 'no.json' } },
      'h.json': { schema: ref('s.json') },
      'l.json': { operationId: 'x' },
      's.json': text,
      'sec.json': { type: 'http', scheme: 'basic' },
    }).document
    expect(root['components']).toEqual({
      securitySchemes: { s: { type: 'http', scheme: 'basic' } },
      callbacks: { c: { '{$url}': {} } },
      examples: { e: { value: { $ref: 'no.json' } } },
      headers: { h: { schema: component('s') } },
      links: { l: { operationId: 'x' } },
      parameters: { p: { name: 'q', in: 'query', examples: { e: ref('#/components/examples/e') } } },
      requestBodies: { b: { content: { json: { schema: component('s') } } } },
      responses: { r: { description: '', headers: { H: ref('#/components/headers/h') }, links: { l: ref('#/components/links/l') } } },
      schemas: { s: text },
    })
  })
})

describe('the order in which things are met does not matter', () => {
  const schemas = { 's/a.json': { items: ref('b.json') }, 's/b.json': { not: ref('../t/b.json') }, 't/b.json': { not: ref('../s/a.json') } }
  test('for the names of components', () => {
    const one = read({ 'o.json': answering({ allOf: [ref('s/a.json'), ref('s/b.json'), ref('t/b.json')] }), ...schemas }).document
    const two = read({ 'o.json': answering({ allOf: [ref('t/b.json'), ref('s/b.json'), ref('s/a.json')] }), ...schemas }).document
    expect(JSON.stringify(one.root['components'])).toBe(JSON.stringify(two.root['components']))
    expect(Object.keys(Object(Object(one.root['components']).schemas))).toEqual(['a', 's-b', 't-b'])
  })
})

import { describe, expect, test } from 'vitest'
import { component, ref, text } from './answering.ts'
import { faults, read, type Files } from './folder.ts'

/** A document of OpenAPI 3.1 with these schemas. */
const holding = (schemas: object, more: object = {}): object => ({
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  ...more,
  components: { schemas },
})
const held = (schemas: object): object => ({ openapi: '3.1.0', info: { title: 'Test', version: '1' }, components: { schemas } })
const uri = 'https://a.com/s'

describe('references by name become pointers, and the names are gone', () => {
  const rows: readonly [string, Files, object][] = [
    [
      'an anchor in the file',
      { 'o.json': holding({ A: { items: ref('#b') }, B: { $anchor: 'b', ...text } }) },
      held({ A: { items: component('B') }, B: text }),
    ],
    [
      'an anchor in another file',
      { 'o.json': holding({ A: { items: ref('b.yaml#b') } }), 'b.yaml': 'x: {$anchor: b, items: {$ref: "#c"}}\ny: {$dynamicAnchor: c}' },
      held({ A: { items: component('x') }, x: { items: component('y') }, y: {} }),
    ],
    [
      'what looks like a name in data is none',
      {
        'o.json': holding({
          A: { items: ref('#b'), const: { $anchor: 'b' }, examples: [{ $anchor: 'b' }] },
          B: { $anchor: 'b' },
          const: { $anchor: 'c', items: ref('#c') },
        }),
      },
      held({
        A: { items: component('B'), const: { $anchor: 'b' }, examples: [{ $anchor: 'b' }] },
        B: {},
        const: { items: component('const') },
      }),
    ],
    [
      'an $id, relative to the file',
      { 'o.json': holding({ A: { items: ref('defs/b') }, B: { $id: 'defs/b', items: ref('c') }, C: { $id: 'defs/c' } }) },
      held({ A: { items: component('B') }, B: { items: component('C') }, C: {} }),
    ],
    [
      'an $id is what references in the schema are relative to',
      {
        'o.json': holding({
          A: {
            $id: uri,
            $defs: { x: { $anchor: 'x', ...text }, y: { $id: 'y', $defs: { x: { $anchor: 'x' } }, items: ref('#x') } },
            properties: { a: ref('#'), b: ref('#/$defs/x'), c: ref('#x'), d: ref('y#x'), e: ref('https://a.com/y') },
          },
          x: {},
          B: { items: ref(`${uri}#/properties/a`), contains: ref(`${uri}#x`) },
        }),
      },
      held({
        A: {
          $defs: { x: text, y: { $defs: { x: {} }, items: component('A/$defs/y/$defs/x') } },
          properties: {
            a: component('A'),
            b: component('A/$defs/x'),
            c: component('A/$defs/x'),
            d: component('A/$defs/y/$defs/x'),
            e: component('A/$defs/y'),
          },
        },
        x: {},
        B: { items: component('A/properties/a'), contains: component('A/$defs/x') },
      }),
    ],
    [
      'a URN',
      { 'o.json': holding({ A: { $id: 'urn:a:b', $defs: { x: text }, items: ref('#/$defs/x') }, B: ref('urn:a:b#/$defs/x') }) },
      held({ A: { $defs: { x: text }, items: component('A/$defs/x') }, B: component('A/$defs/x') }),
    ],
    [
      'files lie beside each other as their URIs do',
      {
        'o.json': holding({ A: ref('s/a.json') }),
        's/a.json': { $id: 'https://a.com/x/a.json', properties: { b: ref('b.json'), c: ref('https://a.com/x/c.json') } },
        's/b.json': { $id: 'https://a.com/x/b.json', ...text },
        's/c.json': text,
      },
      held({ A: { properties: { b: component('b'), c: component('c') } }, b: text, c: text }),
    ],
    [
      'a name of a file that only something else refers to, in whatever order',
      {
        'o.json': holding({ A: ref('https://b.com/b'), B: { items: ref('a.json') } }),
        'a.json': { items: ref('b.json') },
        'b.json': { $id: 'https://b.com/b', ...text },
      },
      held({ A: text, B: { items: component('a') }, a: { items: component('A') } }),
    ],
    [
      '$self of OpenAPI 3.2',
      {
        'd/o.json': {
          ...holding({
            A: { items: ref('https://a.com/v1/o.json#/components/schemas/B') },
            B: { items: ref('b.json') },
            C: ref('https://a.com/v1/b.json'),
          }),
          openapi: '3.2.0',
          $self: 'https://a.com/v1/o.json',
        },
        'd/b.json': text,
      },
      { ...held({ A: { items: component('B') }, B: { items: component('C') }, C: text }), openapi: '3.2.0' },
    ],
    [
      'a $dynamicRef to an anchor, to a pointer, and to the one $dynamicAnchor of its name',
      {
        'o.json': holding({
          A: { $anchor: 'a', items: { $dynamicRef: '#a' }, contains: { $dynamicRef: '#/components/schemas/B' } },
          B: { $dynamicAnchor: 'b', items: { $dynamicRef: '#b', title: 't' }, not: { $dynamicRef: '#b', $ref: '#a' } },
        }),
      },
      held({
        A: { items: component('A'), contains: component('B') },
        B: { items: { ...component('B'), title: 't' }, not: { $dynamicRef: '#/components/schemas/B', ...component('A') } },
      }),
    ],
    [
      'a $dynamicRef of which no other schema of that name is on the way',
      {
        'o.json': holding({
          A: { $id: 'a', $dynamicAnchor: 'n', items: { $dynamicRef: '#n' } },
          B: { $id: 'b', $dynamicAnchor: 'n', items: { $dynamicRef: '#n' } },
        }),
      },
      held({ A: { items: component('A') }, B: { items: component('B') } }),
    ],
  ]
  test.each(rows)('%s', (_, files, want) => expect(read(files).document.root).toEqual(want))
})

describe('what is wrong with names', () => {
  const rows: readonly [string, Files, readonly string[]][] = [
    [
      'one name for two schemas',
      { 'o.json': holding({ A: { $anchor: 'a' }, B: { $anchor: 'a' }, C: ref('#a') }) },
      ['TF1012 o.json:16:17+4 "#a" is the name of several schemas'],
    ],
    [
      'a name that nothing has',
      { 'o.json': holding({ A: { $id: 'a', items: ref('#b') }, B: { items: ref('x#b') } }) },
      [
        'TF1003 o.json:12:19+4 "#b" points to nothing: /components/schemas/A of o.json has no $anchor "b"',
        'TF1003 o.json:17:19+5 "x#b" points to nothing: there is no such file',
      ],
    ],
    [
      'a URI that nothing has',
      { 'o.json': holding({ A: { $id: uri, items: ref('https://a.com/t') }, B: ref('urn:x:y') }) },
      [
        'TF1007 o.json:12:19+17 "https://a.com/t" is not a file, and nothing is fetched',
        'TF1007 o.json:16:17+9 "urn:x:y" is not a file, and nothing is fetched',
      ],
    ],
    [
      'a URI outside of the folder',
      { 'd/o.json': holding({ A: ref('https://a.com/t') }, { openapi: '3.2.0', $self: 'https://a.com/d/o.json' }), t: '' },
      ['TF1007 d/o.json:11:17+17 "https://a.com/t" is not a file, and nothing is fetched'],
    ],
    [
      'a pointer that passes by an $id',
      { 'o.json': holding({ A: { $id: uri, items: ref('#/components/schemas/B'), not: ref('#b') }, B: { $anchor: 'b' } }) },
      [
        'TF1014 o.json:12:19+24 "#/components/schemas/B" names nothing in the schema around it that has an $id; what it names in the file is taken',
        'TF1014 o.json:15:19+4 "#b" names nothing in the schema around it that has an $id; what it names in the file is taken',
      ],
    ],
    [
      'a $dynamicRef that depends on where it is come from',
      {
        'o.json': holding({
          A: { $id: 'a', $dynamicAnchor: 'n', items: { $dynamicRef: '#n' } },
          B: { $id: 'b', $dynamicAnchor: 'n', ...ref('c') },
          C: { $id: 'c', ...ref('a') },
        }),
      },
      ['TF1013 o.json:13:26+4 What this $dynamicRef leads to depends on the schema that validation begins with: several are named "n"'],
    ],
    [
      'an $id means nothing in OpenAPI 3.0',
      { 'o.json': { ...holding({ A: { $id: uri, items: ref('#/components/schemas/B') }, B: { items: ref(uri) } }), openapi: '3.0.3' } },
      ['TF1007 o.json:17:19+17 "https://a.com/s" is not a file, and nothing is fetched'],
    ],
  ]
  test.each(rows)('%s', (_, files, want) => expect(faults(files)).toEqual(want))
})

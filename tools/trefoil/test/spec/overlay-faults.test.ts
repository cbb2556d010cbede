import { describe, expect, test } from 'vitest'
import { faults, rootWith } from './folder.ts'

const base = {
  paths: { '/a': { get: { tags: ['x', 'y', 'z'], deprecated: true }, put: { tags: ['x'] } }, '/b': {} },
  components: { schemas: { A: { type: 'object', properties: { a: { $ref: '#/components/schemas/B' } } }, B: { enum: [1, 2, 3] } } },
}

describe('faults', () => {
  const head = "overlay: 1.0.0\ninfo: {title: T, version: '1'}\n"
  const acting = (action: string, version = '1.0.0'): string =>
    `overlay: ${version}\ninfo: {title: T, version: '1'}\nactions:\n  - ${action}\n`
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'an action that matches nothing',
      acting("target: $.paths['/no']\n    remove: true"),
      [`TF1102 1.overlay.yaml:4:13+14 "$.paths['/no']" matches nothing in the document`],
    ],
    [
      'a copy of nothing',
      acting('target: $.paths\n    copy: $.no', '1.1.0'),
      ['TF1102 1.overlay.yaml:5:11+4 "$.no" matches nothing in the document'],
    ],
    [
      'a copy of several',
      acting('target: $.paths\n    copy: $.*', '1.1.0'),
      ['TF1104 1.overlay.yaml:5:11+3 "$.*" matches more than one value: which to copy is not clear'],
    ],
    [
      'no JSONPath',
      acting('target: $.paths[\n    remove: true'),
      ['TF1101 1.overlay.yaml:4:5+6 "$.paths[" is not a JSONPath: unclosed bracketed selection'],
    ],
    [
      'an expression of old',
      acting('target: $.paths[?(@.x-a.b ~ 1)]\n    remove: true'),
      [expect.stringMatching(/^TF1101 1\.overlay\.yaml:4:5\+6 "\$\.paths\[\?\(@\.x-a\.b ~ 1\)\]" is not a JSONPath: /)],
    ],
    [
      'a misspelled field',
      acting('target: $.paths\n    updates: {}'),
      [
        'TF1101 1.overlay.yaml:4:5+15 The action changes nothing',
        'TF1101 1.overlay.yaml:5:5+7 "updates" is not a field that can stand here',
      ],
    ],
    [
      'a field of 1.1',
      acting('target: $.paths\n    copy: $.info'),
      ['TF1101 1.overlay.yaml:4:5+15 The action changes nothing', 'TF1101 1.overlay.yaml:5:5+4 "copy" is not a field that can stand here'],
    ],
    [
      'update and copy',
      acting('target: $.paths\n    copy: $.info\n    update: {}', '1.1.0'),
      ['TF1101 1.overlay.yaml:5:5+4 Beside "update", "copy" has no effect, and the other way round'],
    ],
    [
      'wrong types',
      acting('target: 1\n    remove: "true"'),
      [
        'TF1101 1.overlay.yaml:4:5+6 "target" must be a string, not a number',
        'TF1101 1.overlay.yaml:4:5+9 The action changes nothing',
        'TF1101 1.overlay.yaml:5:5+6 "remove" must be a boolean, not a string',
      ],
    ],
    ['no target', acting('update: {}'), ['TF1101 1.overlay.yaml:4:5+10 "target" is missing']],
    ['no object', acting('x'), ['TF1101 1.overlay.yaml:4:5+1 An object must stand here, not a string']],
    ['no actions', `${head}actions: []\n`, ['TF1101 1.overlay.yaml:3:1+7 An overlay without an action changes nothing']],
    [
      'a version to come',
      acting('target: $.paths\n    update: {}', '2.0.0'),
      ['TF1101 1.overlay.yaml:1:1+7 Overlay version "2.0.0" is not known'],
    ],
    [
      'nothing of an overlay',
      'openapi: 3.0.0\n',
      [
        'TF1101 1.overlay.yaml:1:1+7 "openapi" is not a field that can stand here',
        'TF1101 1.overlay.yaml:1:1+14 "overlay" is missing',
        'TF1101 1.overlay.yaml:1:1+14 "info" is missing',
        'TF1101 1.overlay.yaml:1:1+14 "actions" is missing',
      ],
    ],
    [
      'broken YAML',
      'overlay: [',
      [
        'TF1002 1.overlay.yaml:1:11+1 The file is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'a primitive in 1.0',
      acting('target: $.info.title\n    update: X'),
      ['TF1104 1.overlay.yaml:4:13+12 Overlay 1.0 changes objects and arrays only, and /info/title is a string'],
    ],
    [
      'an object for an array',
      acting("target: $.paths['/a'].put\n    update: {tags: {}}"),
      ['TF1104 1.overlay.yaml:5:20+2 What the overlay brings is an object, and what it meets is an array'],
    ],
    [
      'a string for an object',
      acting('target: $.paths\n    update: x'),
      ['TF1104 1.overlay.yaml:5:13+1 What the overlay brings is a string, and what it meets is an object'],
    ],
    [
      'matches of several sorts',
      acting("target: $.paths['/a'].get.*\n    update: x", '1.1.0'),
      ['TF1104 1.overlay.yaml:4:13+19 The expression matches arrays and primitives: nothing can be merged with both'],
    ],
    ['the whole document', acting('target: $\n    remove: true'), ['TF1104 1.overlay.yaml:4:13+1 The whole document cannot be removed']],
    [
      'a component that is still needed',
      acting('target: $.components.schemas.B\n    remove: true'),
      ['TF1003 o.json:31:21+24 "#/components/schemas/B" points to nothing once the overlays are applied'],
    ],
    [
      'a new reference to nothing',
      acting("target: $.components.schemas\n    update: {C: {$ref: '#/components/schemas/D'}}"),
      [`TF1003 1.overlay.yaml:5:24+24 "#/components/schemas/D" points to nothing once the overlays are applied`],
    ],
    [
      'a new reference to a file',
      acting('target: $.components.schemas\n    update: {C: {$ref: b.json}}'),
      ['TF1003 1.overlay.yaml:5:24+6 "b.json" is not a pointer into the document'],
    ],
    [
      'a new reference to itself',
      acting("target: $.components.schemas\n    update: {C: {$ref: '#/components/schemas/C'}}"),
      ['TF1006 1.overlay.yaml:5:24+24 "#/components/schemas/C" leads back to itself once the overlays are applied'],
    ],
    [
      'a new reference to a path item',
      acting("target: $.paths\n    update: {/c: {$ref: '#/paths/~1a'}}"),
      ['TF1104 1.overlay.yaml:5:25+13 An overlay cannot bring a $ref here'],
    ],
    ['a document that is none any more', acting('target: $.info\n    remove: true'), ['TF1008 o.json:1:1+1 "info" is missing']],
    [
      'for another document',
      `${head}extends: ./other.yaml\nactions: [{target: $.info, update: {}}]\n`,
      ['TF1103 1.overlay.yaml:3:10+12 The overlay says that it extends "./other.yaml", and it is applied to another document'],
    ],
    ['for this one', `${head}extends: ./o.json\nactions: [{target: $.info, update: {}}]\n`, []],
    ['for what was published somewhere', `${head}extends: https://example.com/o.json\nactions: [{target: $.info, update: {}}]\n`, []],
    [
      'two of them',
      acting('target: $.no\n    remove: true\n  - target: $.nor\n    remove: true'),
      [
        'TF1102 1.overlay.yaml:4:13+4 "$.no" matches nothing in the document',
        'TF1102 1.overlay.yaml:6:13+5 "$.nor" matches nothing in the document',
      ],
    ],
  ]
  test.each(rows)('%s', (_, text, want) => expect(faults({ 'o.json': rootWith(base), 'b.json': {}, '1.overlay.yaml': text })).toEqual(want))

  test('faults of overlays and of the document are reported together', () => {
    expect(faults({ 'o.json': rootWith({ paths: { '/a': { $ref: 'no.json' } } }), '1.overlay.json': {} })).toHaveLength(4)
  })

  test('copies of copies', () => {
    const text = acting(Array(40).fill('target: $.x\n    copy: $').join('\n  - '), '1.1.0')
    expect(faults({ 'o.json': rootWith({ ...base, x: {} }), '1.overlay.yaml': text })).toContainEqual(
      expect.stringMatching(/^TF1104 .* The overlays bring more than 500000 values$/),
    )
  })

  test('copies in copies', () => {
    const x: object = JSON.parse(`${'{"y":'.repeat(300)}{"z":{}}${'}'.repeat(300)}`)
    const found = faults({ 'o.json': rootWith({ ...base, x }), '1.overlay.yaml': acting('target: $..z\n    copy: $.x', '1.1.0') })
    expect(found).toEqual(['TF1104 1.overlay.yaml:4:13+4 Values would be nested more than 500 levels deep'])
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointerOfRef, pointerTo, refTo, tokens, valueAt } from '../../src/spec/pointer.ts'

describe('what a pointer means', () => {
  const document = { a: { 'b/c': [10, { '~': 20 }] }, length: 1, '': { '': 2 } }
  const rows: readonly [string, unknown][] = [
    ['', document],
    ['/a/b~1c/0', 10],
    ['/a/b~1c/1/~0', 20],
    ['//', 2],
    ['/a/b~1c/length', undefined],
    ['/a/b~1c/00', undefined],
    ['/a/b~1c/-', undefined],
    ['/a/toString', undefined],
    ['/__proto__', undefined],
    ['/length/x', undefined],
  ]
  test.each(rows)('%j', (pointer, want) => expect(valueAt(document, pointer)).toEqual(want))
})

describe('references', () => {
  const rows: readonly [string, string, string | undefined][] = [
    ['the whole', '#', ''],
    ['a component', '#/components/schemas/A', '/components/schemas/A'],
    ['encoded', '#/paths/~1a~1%7Bid%7D', '/paths/~1a~1{id}'],
    ['a file', 'a.yaml#/b', undefined],
    ['an anchor', '#b', undefined],
    ['broken encoding', '#/%zz', undefined],
  ]
  test.each(rows)('%s', (_, ref, pointer) => expect(pointerOfRef(ref)).toBe(pointer))
})

describe('laws', () => {
  const path = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('~', '/', '~1', '%', '', '__proto__', '\ud800')))
  test('tokens undo pointerTo', () => {
    fc.assert(
      fc.property(path, (given) => {
        expect(tokens(pointerTo(given))).toEqual(given)
      }),
    )
  })
  test('pointerOfRef undoes refTo', () => {
    fc.assert(
      fc.property(path, (given) => {
        expect(pointerOfRef(refTo(pointerTo(given)))).toBe(pointerTo(given))
      }),
    )
  })
  test('a reference is a URI fragment', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (given) => {
        expect(refTo(pointerTo(given))).toMatch(/^#([\w.~!$&'()*+,;=:@/?-]|%[\dA-F]{2})*$/)
      }),
    )
  })
})

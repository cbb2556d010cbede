import { describe, expect, test } from 'vitest'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import type { Surface } from '../../src/engine/surface.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { answerPointer, withAnswers } from './document.ts'

const id = (index: number): string => idOf(answerPointer(index))
const thing = { type: 'object', properties: { name: { type: 'string' } } }

/** A surface in which these places have these names. */
const pins = (names: Readonly<Record<number, string>>, shared: Readonly<Record<number, number>> = {}): Surface => ({
  models: new Map(Object.entries(names).map(([index, name]) => [id(Number(index)), { id: id(Number(index)), name, members: [] }])),
  apis: [],
  shared: new Map(Object.entries(shared).map(([place, model]) => [id(Number(place)), id(model)])),
})

/** Which of two equal answers stands for which, as [place, model]. */
const sharedBy = (schemas: readonly JsonObject[], pinned?: Surface): readonly (readonly [number, number])[] => {
  const { shared } = skeletonOf(withAnswers(...schemas), pinned)
  const indices = schemas.map((_, index) => index)
  const indexOf = (wanted: string): number => indices.findIndex((index) => id(index) === wanted)
  return [...shared].map(([place, model]) => [indexOf(place), indexOf(model)] as const).filter(([place]) => place !== -1)
}

describe('inline schemas share a model', () => {
  test.each<[string, JsonObject, 'shared' | 'apart']>([
    ['that are equal', thing, 'shared'],
    ['that are written in another order', { properties: thing.properties, type: 'object' }, 'shared'],
    ['that differ in prose', { ...thing, title: 'T', description: 'D', example: {}, 'x-note': 1, deprecated: true }, 'shared'],
    ['that differ in prose further in', { ...thing, properties: { name: { type: 'string', description: 'D' } } }, 'shared'],
    ['with a member called title', { ...thing, properties: { ...thing.properties, title: { type: 'string' } } }, 'apart'],
    ['with an enum', { ...thing, properties: { name: { type: 'string', enum: ['a'] } } }, 'apart'],
    ['with a limit', { ...thing, properties: { name: { type: 'string', maxLength: 3 } } }, 'apart'],
    ['with a requirement', { ...thing, required: ['name'] }, 'apart'],
    ['that may not be written', { ...thing, readOnly: true }, 'apart'],
  ])('%s: %s', (_, other, want) => {
    expect(sharedBy([thing, other])).toEqual(want === 'shared' ? [[1, 0]] : [])
  })

  test('whose requirements and types are in another order', () => {
    expect(
      sharedBy([
        { ...thing, required: ['a', 'b'] },
        { ...thing, required: ['b', 'a'] },
      ]),
    ).toEqual([[1, 0]])
  })
  test('and so do the schemas in them', () => {
    const outer = { properties: { inner: thing } }
    const { json } = skeletonOf(withAnswers(outer, outer), undefined)
    expect(json).toContain(idOf(`${answerPointer(0)}/properties/inner`))
    expect(json).not.toContain(idOf(`${answerPointer(1)}/properties/inner`))
  })
  test('plain ones have no model to share', () => {
    expect(sharedBy([{ type: 'string' }, { type: 'string' }])).toEqual([])
  })
})

describe('a name in the surface', () => {
  const titles = (schemas: readonly JsonObject[], pinned?: Surface): readonly string[] =>
    [...skeletonOf(withAnswers(...schemas), pinned).json.matchAll(/"title":"(\w+)","x-id":"(\w+)"/g)].map(
      ([, title, place]) => `${title} ${schemas.findIndex((_, index) => id(index) === place)}`,
    )

  test('is handed to the engine as a title; without one there is none', () => {
    expect(titles([thing])).toEqual([])
    expect(titles([thing], pins({ 0: 'Kept' }))).toEqual(['Kept 0'])
  })
  test('represents its group, wherever it stands', () => {
    expect(sharedBy([thing, thing, thing], pins({ 1: 'Kept' }))).toEqual([
      [0, 1],
      [2, 1],
    ])
    expect(titles([thing, thing], pins({ 1: 'Kept' }))).toEqual(['Kept 1', 'Kept 1'])
  })
  test('keeps those apart that have others', () => {
    expect(sharedBy([thing, thing, thing], pins({ 0: 'One', 2: 'Two' }))).toEqual([[1, 0]])
    expect(titles([thing, thing], pins({ 0: 'One', 1: 'Two' }))).toEqual(['One 0', 'Two 1'])
  })
  test('passes to a place that shared it when its own is gone', () => {
    expect(titles([thing], { ...pins({ 7: 'Kept' }), shared: new Map([[id(0), id(7)]]) })).toEqual(['Kept 0'])
  })
  test('stays with its own place when the other one changes', () => {
    const changed = { ...thing, required: ['name'] }
    expect(titles([changed, thing], pins({ 0: 'Kept' }, { 1: 0 }))).toEqual(['Kept 0'])
  })
  test('of a place that is gone is forgotten', () => {
    expect(titles([thing], pins({ 7: 'Gone' }))).toEqual([])
  })
  test('of a component is its model name', () => {
    const document = { ...withAnswers(thing), root: { components: { schemas: { thing_part: thing } } } }
    const pin = idOf('/components/schemas/thing_part')
    const surface = { models: new Map([[pin, { id: pin, name: 'Renamed', members: [] }]]), apis: [], shared: new Map() }
    expect(skeletonOf(document, surface).names.get('thing_part')).toBe('Renamed')
  })
  test('of an inline schema is not for a new component', () => {
    const document = withAnswers(thing)
    const added = { ...document, root: { ...document.root, components: { schemas: { Kept: thing } } } }
    const { json, names } = skeletonOf(added, pins({ 0: 'Kept' }))
    expect(JSON.parse(json)).toMatchObject({ components: { schemas: { Kept2: {} } } })
    expect(names.get('Kept2')).toBe('Kept2')
  })
})

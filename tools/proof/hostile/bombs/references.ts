import { list, record, ref, row, type Schema, text } from './written.ts'

/** Each is put together of two that both refer to the next. */
function ladder(count: number, keyword: 'allOf' | 'oneOf'): Readonly<Record<string, Schema>> {
  const part = (next: Schema, name: string): Schema => ({ allOf: [next, { type: 'object', properties: { [name]: text } }] })
  const last: Schema = { type: 'object', required: ['z'], properties: { z: text } }
  return row(count, (next, index) => ({ [keyword]: [part(next, `b${index}`), part(next, `c${index}`)] }), last)
}

/** Layers of so many unions, each of all that is in the next layer. */
const layers = (count: number, width: number): Readonly<Record<string, Schema>> =>
  record(count * width, (index) => {
    const [layer, own] = [Math.floor(index / width), index % width]
    const next = list(width, (other) => ref(`L${layer + 1}x${other}`))
    const leaf: Schema = { type: 'object', required: [`k${own}`], properties: { [`k${own}`]: text } }
    return [`L${layer}x${own}`, layer + 1 < count ? { anyOf: next } : leaf]
  })

export const recursions: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  'what has to hold itself': { A: { type: 'object', required: ['a'], properties: { a: ref('A') } } },
  'two that have to hold each other': {
    A: { type: 'object', required: ['b'], properties: { b: ref('B') } },
    B: { type: 'object', required: ['a'], properties: { a: ref('A') } },
  },
  'what is itself': { A: ref('A') },
  'what is itself and more': { A: { allOf: [ref('A'), { type: 'object' }] } },
  'what is not itself': { A: { not: ref('A') } },
  'a tree of many branches': {
    A: { type: 'object', properties: record(30, (index) => [`m${index}`, { type: 'array', minItems: 1, items: ref('A') }]) },
  },
  'thirty that all hold each other': record(30, (index) => [
    `A${index}`,
    { type: 'object', properties: record(30, (other) => [`a${other}`, ref(`A${other}`)]) },
  ]),
  'each twice in the next': row(40, (next) => ({ type: 'object', required: ['a', 'b'], properties: { a: next, b: next } })),
  'each three times in the next, in lists': row(25, (items) => ({ type: 'array', minItems: 3, items })),
  'thirty lists that all hold each other': record(30, (index) => [
    `A${index}`,
    { type: 'array', minItems: 1, items: { anyOf: list(30, (other) => ref(`A${other}`)) } },
  ]),
  'a circle of 300 that have to hold each other': record(300, (index) => [
    `A${index}`,
    { type: 'object', required: ['a'], properties: { a: ref(`A${(index + 1) % 300}`) } },
  ]),
  '1,000 in a row that have to hold each other': row(1_000, (a) => ({ type: 'object', required: ['a'], properties: { a } })),
  '3,000 in a row that are not the next': row(3_000, (not) => ({ not })),
  '3,000 names for one': row(3_000, (next) => next),
  'each twice in all of the next': ladder(30, 'allOf'),
  'each twice in all of the next, ten times': ladder(10, 'allOf'),
  'each twice in one of the next, ten times': ladder(10, 'oneOf'),
  'each twice in all of the next, and nothing else': {
    Closed: { allOf: [ref('A0')], unevaluatedProperties: false },
    ...ladder(30, 'allOf'),
  },
  'unions of unions of unions': layers(8, 30),
  'unions of unions': layers(3, 20),
}

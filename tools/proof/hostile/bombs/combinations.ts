import { list, record, type Schema, text } from './written.ts'

export const combinations: Readonly<Record<string, Schema>> = {
  'twenty unions of three': {
    allOf: list(20, (index) => ({ anyOf: list(3, (branch) => ({ type: 'object', properties: { [`m${index}${branch}`]: text } })) })),
  },
  'twelve exclusive unions of three': {
    allOf: list(12, (index) => ({ oneOf: list(3, (branch) => ({ type: 'object', required: [`m${index}${branch}`] })) })),
  },
  'a union of 500 objects': {
    oneOf: list(500, (index) => ({ type: 'object', required: [`m${index}`], properties: { [`m${index}`]: text } })),
  },
  'a union of 500 tags': {
    oneOf: list(500, (index) => ({ type: 'object', required: ['kind'], properties: { kind: { const: `k${index}` } } })),
  },
  'fifteen unions, and nothing else': {
    type: 'object',
    allOf: list(15, (index) => ({ anyOf: [{ properties: { [`a${index}`]: text } }, { properties: { [`b${index}`]: text } }] })),
    unevaluatedProperties: false,
  },
  'thirty conditions': {
    type: 'object',
    properties: { kind: { type: 'string' } },
    allOf: list(30, (index) => ({
      if: { properties: { kind: { const: `k${index}` } } },
      then: { required: [`m${index}`] },
      else: { properties: { [`m${index}`]: false } },
    })),
  },
  'three hundred patterns of names': {
    type: 'object',
    patternProperties: record(300, (index) => [`^a${index}.*b$`, { type: 'object', properties: { [`x${index}`]: text } }]),
    properties: record(300, (index) => [`a${index}b`, {}]),
  },
  'a union of 24 inside each of 24': {
    oneOf: list(24, (index) => ({
      type: 'object',
      required: [`a${index}`],
      properties: { [`a${index}`]: { oneOf: list(24, (inner) => ({ type: 'object', required: [`b${inner}`] })) } },
    })),
  },
  'a thousand members that each ask for forty': {
    type: 'object',
    properties: record(1_000, (index) => [`m${index}`, text]),
    dependentRequired: record(1_000, (index) => [`m${index}`, list(40, (other) => `m${(index + other + 1) % 1_000}`)]),
  },
  'thirty dependent schemas': { type: 'object', dependentSchemas: record(30, (index) => [`m${index}`, { required: [`m${index + 1}`] }]) },
  'a hundred that are not': { allOf: list(100, (index) => ({ not: { const: index } })), type: 'integer', minimum: 0, maximum: 99 },
}

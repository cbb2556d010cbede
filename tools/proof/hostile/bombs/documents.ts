import { type Json, list, record, ref, text, withSchema, withSchemas } from './written.ts'

const operation = (index: number): Json => ({ get: { operationId: `get${index}`, responses: { 204: { description: 'Done.' } } } })

const calling = (key: string): Json => ({
  get: { responses: { 204: { description: 'Done.' } }, callbacks: { a: { a: { $ref: `#/components/pathItems/${key}` } } } },
})

export const documents: Readonly<Record<string, string>> = {
  '2,000 operations': withSchemas({ A: text }, { paths: record(2_000, (index) => [`/p${index}`, operation(index)]) }),
  'an operation of 2,000 parameters': withSchemas(
    { A: text },
    {
      paths: {
        '/a': {
          get: {
            parameters: list(2_000, (index) => ({ name: `p${index}`, in: 'query', schema: text })),
            responses: { 204: { description: 'Done.' } },
          },
        },
      },
    },
  ),
  'path items that bring each other': withSchemas(
    { A: text },
    {
      paths: { '/a': { $ref: '#/components/pathItems/P0' } },
      components: {
        pathItems: record(30, (index) => [
          `P${index}`,
          index < 29
            ? {
                get: {
                  responses: { 204: { description: 'Done.' } },
                  callbacks: {
                    a: { a: { $ref: `#/components/pathItems/P${index + 1}` } },
                    b: { b: { $ref: `#/components/pathItems/P${index + 1}` } },
                  },
                },
              }
            : operation(index),
        ]),
      },
    },
  ),
  '2,000 path items, each in a callback of the one before': withSchemas(
    { A: text },
    {
      paths: { '/a': { $ref: '#/components/pathItems/P0' } },
      components: { pathItems: record(2_000, (index) => [`P${index}`, index < 1_999 ? calling(`P${index + 1}`) : operation(index)]) },
    },
  ),
  'references that lead in a circle': withSchemas(record(1_000, (index) => [`A${index}`, ref(`A${(index + 1) % 1_000}`)])),
  'a pointer of 5,000 steps': withSchema({ properties: { a: { $ref: `#${'/a'.repeat(5_000)}` } } }),
  'a union of 1,000 by a discriminator': withSchemas({
    Union: {
      oneOf: list(1_000, (index) => ref(`T${index}`)),
      discriminator: { propertyName: 'kind', mapping: record(1_000, (index) => [`k${index}`, `#/components/schemas/T${index}`]) },
    },
    ...record(1_000, (index) => [`T${index}`, { type: 'object', required: ['kind'], properties: { kind: text } }]),
  }),
  'a discriminator of 20,000 values': withSchemas({
    Union: {
      oneOf: [ref('A'), ref('B')],
      discriminator: { propertyName: 'kind', mapping: record(20_000, (index) => [`k${index}`, '#/components/schemas/A']) },
    },
    ...record(2, (index) => ['AB'.charAt(index), { type: 'object', required: ['kind', `m${index}`], properties: { kind: text } }]),
  }),
  'a union of 50 that share 20,000 values': withSchemas({
    Union: { oneOf: list(50, (index) => ref(`T${index}`)) },
    Kind: { enum: list(20_000, (index) => `v${index}`) },
    ...record(50, (index) => [`T${index}`, { type: 'object', required: ['kind'], properties: { kind: ref('Kind') } }]),
  }),
  'a body of 500 media types': withSchemas(
    { A: text },
    {
      paths: {
        '/a': {
          post: {
            requestBody: {
              content: record(500, (index) => [`application/a-${index}+json`, { schema: { properties: { [`m${index}`]: text } } }]),
            },
            responses: { 204: { description: 'Done.' } },
          },
        },
      },
    },
  ),
  'a path of 1,000 parameters': withSchemas(
    { A: text },
    {
      paths: {
        [list(1_000, (index) => `/{p${index}}`).join('')]: {
          get: {
            parameters: list(1_000, (index) => ({ name: `p${index}`, in: 'path', required: true, schema: text })),
            responses: { 204: { description: 'Done.' } },
          },
        },
      },
    },
  ),
  '1,000 paths that differ in the names of parameters': withSchemas(
    { A: text },
    {
      paths: record(1_000, (index) => [
        `/a/{p${index}}`,
        {
          get: {
            parameters: [{ name: `p${index}`, in: 'path', required: true, schema: text }],
            responses: { 204: { description: 'Done.' } },
          },
        },
      ]),
    },
  ),
  'keys of 100,000 letters': withSchemas({
    A: { type: 'object', properties: record(10, (index) => ['k'.repeat(100_000) + String(index), text]) },
    ...record(5, (index) => ['S'.repeat(100_000) + String(index), { type: 'object', properties: { a: text } }]),
  }),
  '1,000 components of one name': withSchemas(
    record(1_000, (index) => [`a${'-'.repeat(index)}b`, { type: 'object', properties: { [`m${index}`]: text } }]),
  ),
  '1,000 operations of one name': withSchemas(
    { A: text },
    {
      paths: record(1_000, (index) => [
        `/p${index}`,
        { get: { operationId: `a${'-'.repeat(index)}b`, responses: { 204: { description: 'Done.' } } } },
      ]),
    },
  ),
  'a hundred tags of one operation': withSchemas(
    { A: text },
    { paths: { '/a': { get: { tags: list(100, (index) => `t${index}`), responses: { 204: { description: 'Done.' } } } } } },
  ),
}

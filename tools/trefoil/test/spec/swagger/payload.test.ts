import { describe } from 'vitest'
import { ref, text } from '../answering.ts'
import { becomes, done, posting } from './swagger.ts'

describe('bodies', () => {
  const A = { type: 'object' }
  const body = { in: 'body', name: 'b', description: 'd', required: true, schema: A }
  const content = { content: { 'application/json': { schema: A } } }
  const said = { description: 'd', required: true }
  const shared = { parameters: { B: body } }
  becomes([
    ['JSON where nobody says', posting({ parameters: [body] }), posting({ requestBody: { ...said, ...content } })],
    [
      'what the document consumes, each once',
      { consumes: ['text/json', 'text/json', 'a/xml'], ...posting({ parameters: [body] }) },
      posting({ requestBody: { ...said, content: { 'text/json': { schema: A }, 'a/xml': { schema: A } } } }),
    ],
    [
      'what the operation consumes',
      { consumes: ['a/xml'], ...posting({ consumes: ['text/json'], parameters: [body] }) },
      posting({ requestBody: { ...said, content: { 'text/json': { schema: A } } } }),
    ],
    [
      'an empty list clears what holds for all',
      { consumes: ['a/xml'], ...posting({ consumes: [], parameters: [body] }) },
      posting({ requestBody: { ...said, ...content } }),
    ],
    [
      'beside a parameter, which counts anew',
      posting({ parameters: [body, { name: 'q', in: 'query', type: 'string' }] }),
      posting({ parameters: [{ name: 'q', in: 'query', schema: text }], requestBody: { ...said, ...content } }),
    ],
    [
      'of the path, where the operation has none',
      {
        paths: {
          '/a': { parameters: [body], put: { responses: done }, post: { parameters: [{ ...body, schema: text }], responses: done } },
        },
      },
      {
        paths: {
          '/a': {
            put: { requestBody: { ...said, ...content }, responses: done },
            post: { requestBody: { ...said, content: { 'application/json': { schema: text } } }, responses: done },
          },
        },
      },
    ],
    [
      'shared',
      { ...shared, ...posting({ parameters: [ref('#/parameters/B')] }) },
      { components: { requestBodies: { B: { ...said, ...content } } }, ...posting({ requestBody: ref('#/components/requestBodies/B') }) },
    ],
    [
      'shared, and consumed otherwise',
      { ...shared, ...posting({ consumes: ['a/json'], parameters: [ref('#/parameters/B')] }) },
      {
        components: { requestBodies: { B: { ...said, ...content } } },
        ...posting({ requestBody: { ...said, content: { 'a/json': { schema: A } } } }),
      },
    ],
  ])
})

describe('forms', () => {
  const field = { in: 'formData', name: 'f', type: 'string', description: 'd', maxLength: 3 }
  const need = { in: 'formData', name: 'n', type: 'integer', required: true }
  const file = { in: 'formData', name: 'u', type: 'file' }
  const list = { type: 'array', items: text }
  const urlencoded = 'application/x-www-form-urlencoded'
  const multipart = 'multipart/form-data'
  const form = { type: 'object', properties: { f: { type: 'string', description: 'd', maxLength: 3 } } }
  becomes([
    ['a form', posting({ parameters: [field] }), posting({ requestBody: { content: { [urlencoded]: { schema: form } } } })],
    [
      'with a file: in parts',
      posting({ parameters: [need, file] }),
      posting({
        requestBody: {
          required: true,
          content: {
            [multipart]: {
              schema: { type: 'object', required: ['n'], properties: { n: { type: 'integer' }, u: { type: 'string', format: 'binary' } } },
            },
          },
        },
      }),
    ],
    [
      'both kinds, and what else the document consumes is not for forms',
      { consumes: ['application/json', multipart, urlencoded], ...posting({ parameters: [field] }) },
      posting({ requestBody: { content: { [multipart]: { schema: form }, [urlencoded]: { schema: form } } } }),
    ],
    [
      'lists',
      posting({
        parameters: [
          { ...list, in: 'formData', name: 'csv' },
          { ...list, in: 'formData', name: 'pipes', collectionFormat: 'pipes' },
          { ...list, in: 'formData', name: 'multi', collectionFormat: 'multi' },
        ],
      }),
      posting({
        requestBody: {
          content: {
            [urlencoded]: {
              schema: { type: 'object', properties: { csv: list, pipes: list, multi: list } },
              encoding: { csv: { style: 'form', explode: false }, pipes: { style: 'pipeDelimited', explode: false } },
            },
          },
        },
      }),
    ],
    [
      'of the path, by reference, and replaced by name',
      {
        parameters: { F: field, N: need },
        paths: {
          '/a': {
            parameters: [ref('#/parameters/F'), ref('#/parameters/N')],
            post: { parameters: [{ in: 'formData', name: 'n', type: 'string' }], responses: done },
          },
        },
      },
      {
        paths: {
          '/a': {
            post: {
              requestBody: { content: { [urlencoded]: { schema: { type: 'object', properties: { ...form.properties, n: text } } } } },
              responses: done,
            },
          },
        },
      },
    ],
  ])
})

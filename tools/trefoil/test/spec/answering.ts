import { rootWith } from './folder.ts'

export const ok = { description: 'fine' }
export const text = { type: 'string' }
export const ref = ($ref: string): object => ({ $ref })
export const component = (name: string): object => ref(`#/components/schemas/${name}`)

/** A document with one operation whose answer has this schema, and these components. */
export const answering = (schema: object, components?: object): object =>
  rootWith({
    paths: { '/a': { get: { responses: { 200: { ...ok, content: { json: { schema } } } } } } },
    ...(components && { components }),
  })

import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/engine/digest.ts'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { content, documentOf } from './document.ts'

const member = { type: 'string', description: 'Its name', enum: ['a'], pattern: '^a', minLength: 1, example: 'a' }
const api = ({ schema = {}, operation = {} }: { readonly schema?: JsonObject; readonly operation?: JsonObject }): string => {
  const Thing = { type: 'object', properties: { name: member }, ...schema }
  const get = {
    operationId: 'getThing',
    tags: ['Things'],
    responses: { 200: content({ $ref: '#/components/schemas/Thing' }) },
    ...operation,
  }
  return digestOf(skeletonOf(documentOf({ paths: { '/thing': { get } }, components: { schemas: { Thing } } }), undefined))
}
const withMember = (change: JsonObject): { readonly schema: JsonObject } => ({ schema: { properties: { name: { ...member, ...change } } } })

describe('the engine need not run after an edit of', () => {
  test.each<[string, Parameters<typeof api>[0]]>([
    ['a description', { schema: { description: 'Another' }, operation: { description: 'Another', summary: 'Another' } }],
    ['an enum', withMember({ enum: ['a', 'b'] })],
    ['a pattern', withMember({ pattern: '^b' })],
    ['a limit', withMember({ minLength: 2 })],
    ['an example', withMember({ example: 'b' })],
    ['a format', withMember({ format: 'uuid' })],
    ['security', { operation: { security: [{ key: [] }] } }],
  ])('%s', (_, edit) => expect(api(edit)).toBe(api({})))
})

describe('the engine has to run after an edit of', () => {
  test.each<[string, Parameters<typeof api>[0]]>([
    ['a type', withMember({ type: 'integer' })],
    ['what is required', { schema: { required: ['name'] } }],
    ['the members', { schema: { properties: { name: member, other: member } } }],
    ['an operationId', { operation: { operationId: 'readThing' } }],
    ['a tag', { operation: { tags: ['Others'] } }],
    ['a status', { operation: { responses: { 200: {}, 404: {} } } }],
    ['a parameter', { operation: { parameters: [{ name: 'page', in: 'query', schema: {} }] } }],
  ])('%s', (_, edit) => expect(api(edit)).not.toBe(api({})))
})

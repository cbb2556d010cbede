import { describe, expect, test } from 'vitest'
import { changesIn, compare, generated } from '../stability/compare.ts'
import { metalDocument } from '../src/document.ts'
import { hasEngine, withEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'

describe.skipIf(!hasEngine)(withEngine('an addition'), () => {
  const folders = { metal: emptyFolder(), names: emptyFolder() }

  test('at the front, with copies of inline schemas, changes no file that is not a list', async () => {
    const { copies, kept, afresh } = await compare(metalDocument().root, folders.metal)
    expect(copies).toBeGreaterThan(0)
    expect({ kept, afresh }).toEqual({ kept: [], afresh: [] })
  })

  test('that would have the names of inline schemas leaves them theirs', async () => {
    const object = (name: string) => ({ type: 'object', properties: { [name]: { type: 'string' } } })
    const content = (schema: object) => ({ content: { 'application/json': { schema } } })
    const Thing = { type: 'object', properties: { item: object('c') } }
    const root = (more: object) => ({
      openapi: '3.1.0',
      info: { title: 'Things', version: '1' },
      paths: {
        '/things': { post: { operationId: 'addThing', requestBody: content(object('a')), responses: { 204: { description: 'Done.' } } } },
      },
      components: { schemas: { ...more, Thing } },
    })
    const before = await generated(JSON.parse(JSON.stringify(root({}))), folders.names)
    const more = { AddThingRequest: object('z'), thing_item: object('y'), ThingItem2: { type: 'string' } }
    const after = await generated(JSON.parse(JSON.stringify(root(more))), folders.names)
    expect(before.has('client/src/types/add-thing-request.ts')).toBe(true)
    expect(changesIn(before, after)).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { namesForClashes } from '../../src/engine/lost.ts'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { content, documentOf } from './document.ts'

const thing = { type: 'object', properties: { name: { type: 'string' } } }
const other = { ...thing, required: ['name'] }
const paths = { '/things': { post: { operationId: 'addThing', requestBody: content(other), responses: { 200: content(thing) } } } }
const body = idOf('/paths/~1things/post/requestBody/content/application~1json/schema')

test.each<[string, JsonObject, readonly (readonly [string, string])[]]>([
  ['another name', { Thing: thing }, []],
  ['its name', { AddThingRequest: thing }, [[body, 'AddThingRequest2']]],
  ['what becomes its name', { 'add-thing-request': thing }, [[body, 'AddThingRequest2']]],
  ['its name, and the next', { AddThingRequest: thing, AddThingRequest2: thing }, [[body, 'AddThingRequest3']]],
])('where a component has %s, the body of an operation goes by', (_, schemas, want) => {
  expect([...namesForClashes(skeletonOf(documentOf({ paths, components: { schemas } }), undefined))]).toEqual(want)
})

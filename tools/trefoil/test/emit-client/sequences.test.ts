import { describe, expect, test } from 'vitest'
import type { Content } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { receivable, sendable, whole } from '../../src/model/wire/media.ts'
import { eventsOf, isMixed } from '../../src/model/wire/sequences.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  body,
  content,
  emitted,
  group,
  incoming,
  integer,
  json,
  named,
  object,
  operation,
  reference,
  response,
  string,
  values,
} from './build.ts'

const Change = named('Change', object({ 'event!': values(['a']), data: string() }))
const Loop = named('Loop', object({}))
Object.assign(Loop, { schema: anyOf([reference(Loop), object({ data: string() })]) })

/** A text that is the JSON of something. */
const holding = (content: Schema): Schema => {
  const text = string()
  return { ...text, annotations: { ...text.annotations, content } }
}

test('the value of what a text holds stands in the place of the text, and the rest is as it was', () => {
  const own = anyOf([object({ event: values(['a']), data: holding(integer()) }), reference(Change)])
  expect(eventsOf({ schema: anyOf([object({ event: values(['a']), data: holding(integer()) })]) }).schema).toMatchObject({
    of: [{ properties: [{ name: 'event' }, { name: 'data', required: true, schema: { kind: 'number' } }] }],
  })
  expect(eventsOf({ schema: object({ data: integer() }) }).schema).toMatchObject({ properties: [{ name: 'data', required: true }] })
  const whole = reference(named('Whole', object({ 'data!': integer() })))
  expect(eventsOf({ schema: whole }).schema).toBe(whole)
  expect(eventsOf({ schema: own }).schema).toBe(own)
})

describe('what a schema of events speaks of', () => {
  test.each<[string, Schema, string]>([
    ['nothing', any(), 'data text'],
    ['a text', string(), 'data text'],
    ['texts', values(['a', 'b']), 'data text'],
    ['texts and a number', values(['a', 1]), 'data json'],
    ['an object', object({ a: string() }), 'data json'],
    ['a list of objects', array(object({ a: string() })), 'data json'],
    ['an object that has data among others', object({ data: string(), a: string() }), 'data json'],
    ['an event', object({ event: string(), data: string(), id: string() }), 'event text'],
    ['an event, by name', reference(Change), 'event text'],
    ['a list of events', array(reference(Change)), 'event text'],
    ['an event with a value', object({ data: object({ a: string() }) }), 'event json'],
    ['one of several events', anyOf([reference(Change), object({ event: string() })]), 'event text'],
    ['an event, in parts', allOf([object({ event: string() }), object({ data: array(string()) })]), 'event json'],
    ['an id alone', object({ id: string() }), 'data json'],
    ['an event or what is none', anyOf([reference(Change), object({ a: string() })]), 'data json'],
    ['itself', reference(Loop), 'data json'],
    ['an event whose text holds JSON', object({ data: holding(integer()) }), 'event json'],
    [
      'text, and what it holds, said apart',
      allOf([object({ data: string() }), object({ event: string(), data: holding(integer()) })]),
      'event json',
    ],
    ['text that holds JSON here and none there', anyOf([object({ data: holding(integer()) }), object({ data: string() })]), 'event text'],
    [
      'text that holds JSON here, and a value there',
      anyOf([object({ data: holding(integer()) }), object({ data: integer() })]),
      'event json',
    ],
  ])('%s', (_, schema, want) => {
    const { says, data } = eventsOf({ schema })
    expect(`${says} ${data}`).toBe(want)
    expect(isMixed({ schema })).toBe(false)
  })

  test('text in one case and a value in another: neither', () => {
    const schema = anyOf([object({ data: string() }), object({ data: object({ a: string() }) })])
    expect(isMixed({ schema })).toBe(true)
    expect(eventsOf({ schema })).toMatchObject({ says: 'data', schema: { kind: 'string' }, data: 'text' })
  })
})

describe('where a sequence is one', () => {
  const lines = content('application/jsonl', object({ a: string() }))
  const events = content('text/event-stream', object({ a: string() }))
  const kinds = (all: readonly { readonly kind: string }[]): readonly string[] => all.map(({ kind }) => kind)

  test.each<[string, string, readonly string[]]>([
    ['a success', '200', ['json', 'lines', 'events']],
    ['what is not listed', 'default', ['json', 'lines', 'events']],
    ['an error, which is thrown', '4XX', ['json']],
    ['no body', '204', []],
  ])('%s', (_, status, want) => {
    expect(kinds(receivable({ status, contents: [...[json(object({ a: string() }))].flat(), lines, events] }, { method: 'GET' }))).toEqual(
      want,
    )
  })

  test('what is sent, but for events; and what the API sends is read as a whole', () => {
    const contents: readonly Content[] = [lines, events]
    expect(kinds(sendable({ contents }))).toEqual(['lines', 'text'])
    expect(kinds(whole({ contents }))).toEqual(['text', 'text'])
  })

  test('the text of all lines is one', () => {
    expect(kinds(sendable({ contents: [content('application/x-ndjson', string())] }))).toEqual(['text'])
  })
})

test('the body of any webhook has a name of its own', () => {
  const taken = named('AnyWebhookBody', object({ a: string() }))
  const webhooks = [
    incoming('AWebhook', { body: body([json(reference(taken))]) }),
    incoming('BWebhook', { body: body([content('text/csv')]) }),
  ]
  const files = emitted(api({ schemas: [taken], webhooks }))
  expect(files.get('src/incoming.ts')).toContain('export type AnyWebhookBody_ = AnyWebhookBody\n')
  expect(files.get('src/types/index.ts')).toContain('AnyWebhookBody_')
  const any = incoming('AnyWebhook', { body: body([json(reference(taken))]) })
  expect(emitted(api({ webhooks: [any] })).get('src/incoming.ts')).toContain('export type AnyWebhookBody_ = ')
  expect(emitted(api({ webhooks: webhooks.slice(1) })).get('src/incoming.ts')).not.toContain('AnyWebhookBody')
})

test('the names that types have are taken by no schema', () => {
  const taken = ['AsyncIterable', 'Iterable', 'ServerSentEvent'].map((name) => named(name, object({ a: string() })))
  const [first, , last] = taken
  if (!first || !last) throw new Error('no schemas')
  const contents = [content('text/event-stream', reference(last)), content('application/jsonl', reference(first))]
  const responses = contents.map((one, index) => response(`20${index}`, { contents: [one] }))
  const text = emitted(api({ schemas: taken, groups: [group('Api', [operation('get', { responses })])] })).get('src/file-of-api.ts') ?? ''
  expect(text).toContain('200: globalThis.AsyncIterable<ServerSentEvent_<ServerSentEvent>>')
  expect(text).toContain('201: globalThis.AsyncIterable<AsyncIterable>')
  expect(text).toContain('type ServerSentEvent as ServerSentEvent_')
})

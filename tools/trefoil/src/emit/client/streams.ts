import type { Content } from '../../model/api.ts'
import { eventsOf, itemSchemaOf, type SequenceKind } from '../../model/wire/sequences.ts'
import { code } from '../kit/code.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { atom, intersection, printed, type Type, union } from '../kit/types/type.ts'
import { type Context, placeOf } from './context.ts'

/** What an answer gives that comes one item after the other: `AsyncIterable<Line>`. */
export function receivedItems(kind: SequenceKind, content: Content, context: Context): Type {
  const item = kind === 'events' ? eventType(content, context) : typeOf(itemSchemaOf(kind, content), placeOf('response', context))
  return atom(code`${context.global('AsyncIterable')}<${printed(item, 30)}>`)
}

/** An event: with data as the document has it, and all else that it says of events. */
function eventType(content: Content, context: Context): Type {
  const { says, schema, data } = eventsOf(content)
  const said = typeOf(schema, placeOf('response', context))
  const { event } = context
  if (says === 'event') return intersection([atom(data === 'text' ? event : code`${event}<unknown>`), said])
  return schema.kind === 'string' ? atom(event) : atom(code`${event}<${printed(said, 40)}>`)
}

/** What a request takes that goes one item after the other; a list is the simplest. */
export function sentItems(kind: SequenceKind, content: Content, context: Context): Type {
  const item = printed(typeOf(itemSchemaOf(kind, content), placeOf('request', context)), 30)
  return union((['Iterable', 'AsyncIterable'] as const).map((name) => atom(code`${context.global(name)}<${item}>`)))
}

/** The function of the runtime that reads it. */
export function itemReader(kind: SequenceKind, content: Content): string {
  switch (kind) {
    case 'events':
      return eventsOf(content).data === 'text' ? 'asEvents' : 'asJsonEvents'
    case 'lines':
      return 'asJsonLines'
    case 'sequence':
      return 'asJsonSequence'
  }
}

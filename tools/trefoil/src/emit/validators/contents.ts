import type { Content, Parameter } from '../../model/api.ts'
import { isText, type MediaKind, type Sent } from '../../model/wire/media.ts'
import { itemSchemaOf } from '../../model/wire/sequences.ts'
import { call, type Layout } from '../kit/layout.ts'
import { type Context, runtime, zodCall } from './context.ts'
import { expression } from './expression.ts'
import { anyString } from './formats.ts'

/** The expression for a body of one content; `undefined` where there is none. */
export const bodyExpression = (one: Sent | undefined, context: Context): Layout =>
  one ? contentExpression(one.content, one.kind, context) : zodCall(context, 'undefined')

/** The expression for a parameter. */
export const parameterExpression = (parameter: Parameter, context: Context): Layout =>
  isText(parameter) ? contentExpression(parameter, 'text', context) : expression(parameter.schema, context)

/** Text need not be what its schema says: XML is text, whatever it holds. Of bytes it says nothing that can be looked at. */
function contentExpression(content: Pick<Content, 'schema' | 'itemSchema'>, kind: MediaKind, context: Context): Layout {
  const { schema } = content
  switch (kind) {
    case 'json':
    case 'parts':
      return expression(schema, context)
    case 'form':
    case 'multipart':
      return schema.kind === 'any' ? call(runtime('object', 'object'), ['{}']) : expression(schema, context)
    case 'text':
      return schema.kind === 'string' ? expression(schema, { ...context, binary: 'text' }) : anyString
    case 'bytes':
      return call(runtime('bytes', 'bytes'), [])
    case 'events':
    case 'lines':
    case 'sequence':
      return call(runtime('iterable', 'iterable'), [expression(itemSchemaOf(kind, content), context)])
  }
}

import type { Body, Content, Operation, Parameter, Response } from '../../model/api.ts'
import { array, call, type Layout } from '../kit/layout.ts'
import { answered, kindOf, type MediaKind, sent } from '../kit/media.ts'
import { type Context, runtime, zodCall } from './context.ts'
import { expression } from './expression.ts'
import { anyString } from './formats.ts'

/** The expression for an answer's body, as the client reads it: any of the JSON that is documented, text or bytes. */
export function answerExpression(response: Response, { method }: Pick<Operation, 'method'>, context: Context): Layout {
  const { kind = 'text', contents = [] } = (method === 'HEAD' ? undefined : answered(response)) ?? {}
  const [first, ...others] = contents
  if (first === undefined) return zodCall(context, 'undefined')
  if (others.length === 0 || kind === 'bytes') return contentExpression(first, kind, context)
  if (kind === 'text') return anyString
  return call(runtime('anyOf', 'any-of'), [array(contents.map((content) => contentExpression(content, kind, context)))])
}

/** The expression for a body, as the client sends it. */
export function bodyExpression(body: Body, context: Context): Layout {
  const chosen = sent(body)
  return chosen ? contentExpression(chosen.content, chosen.kind, context) : zodCall(context, 'unknown')
}

/** The expression for a parameter: one with a content that is no JSON is text. */
export function parameterExpression({ schema, mediaType }: Parameter, context: Context): Layout {
  const isText = mediaType !== undefined && kindOf({ mediaType, schema }) !== 'json'
  return isText ? contentExpression({ schema }, 'text', context) : expression(schema, context)
}

/** Text need not be what its schema says: XML is text, whatever it holds. Of bytes it says nothing that can be looked at. */
function contentExpression({ schema }: Pick<Content, 'schema'>, kind: MediaKind, context: Context): Layout {
  switch (kind) {
    case 'json':
      return expression(schema, context)
    case 'form':
    case 'multipart':
      return schema.kind === 'any' ? call(runtime('object', 'object'), ['{}']) : expression(schema, context)
    case 'text':
      return schema.kind === 'string' ? expression(schema, { ...context, binary: 'text' }) : anyString
    case 'bytes':
      return call(runtime('bytes', 'bytes'), [])
  }
}

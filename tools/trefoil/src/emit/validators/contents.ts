import type { Body, Content, Response } from '../../model/api.ts'
import { array, call, type Layout } from '../kit/layout.ts'
import { answered, type MediaKind, sent } from '../kit/media.ts'
import { type Context, runtime, zodCall } from './context.ts'
import { expression } from './expression.ts'

/** The expression for an answer's body, as the client reads it: any of the JSON that is documented, text or bytes. */
export function answerExpression(response: Response, context: Context): Layout {
  const { kind = 'text', contents = [] } = answered(response) ?? {}
  const [first, ...others] = contents
  if (first === undefined) return zodCall(context, 'undefined')
  if (others.length === 0 || kind === 'bytes') return contentExpression(first, kind, context)
  if (kind === 'text') return zodCall(context, 'string')
  return zodCall(context, 'union', array(contents.map((content) => contentExpression(content, kind, context))))
}

/** The expression for a body, as the client sends it. */
export function bodyExpression(body: Body, context: Context): Layout {
  const chosen = sent(body)
  return chosen ? contentExpression(chosen.content, chosen.kind, context) : zodCall(context, 'undefined')
}

/** Text need not be what its schema says: XML is text, whatever it holds. Of bytes it says nothing that can be looked at. */
function contentExpression({ schema }: Content, kind: MediaKind, context: Context): Layout {
  switch (kind) {
    case 'json':
    case 'form':
    case 'multipart':
      return expression(schema, context)
    case 'text':
      return schema.kind === 'string' ? expression(schema, context) : zodCall(context, 'string')
    case 'bytes':
      return call(runtime('bytes', 'bytes'), [])
  }
}

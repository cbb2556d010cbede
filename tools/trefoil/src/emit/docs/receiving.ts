import type { Api, IncomingOperation } from '../../model/api.ts'
import { incomingNamesOf } from '../../model/names.ts'
import { sent } from '../../model/wire/media.ts'
import { stringLiteral } from '../kit/escape.ts'
import { anyWebhook } from '../kit/any-webhook.ts'
import { blocks, fenced } from './table.ts'

/** The webhook that the example is of: the first one with a JSON body. */
export const exemplary = ({ webhooks }: Pick<Api, 'webhooks'>): IncomingOperation | undefined =>
  webhooks.find(({ body }) => body !== undefined && sent(body)?.kind === 'json')

/** How webhooks are taken in: verified, and held against their schema. */
export function receiving(api: Api, scope: string): string {
  const webhook = exemplary(api)
  if (webhook === undefined) return ''
  const { bodySchema, makeBody } = incomingNamesOf(webhook)
  return blocks(
    '`parseWebhook` gives the body of a request once its signature is known to be right: as [Standard Webhooks](https://www.standardwebhooks.com) have it, or that of `signature`, a header of its own. It needs the body as it came. In tests, `signWebhook` makes what `parseWebhook` takes.',
    fenced(program(scope, anyWebhook(api)?.validator ?? bodySchema, makeBody)),
  )
}

const program = (scope: string, schema: string, make: string): string =>
  [
    `import { WebhookError, parseWebhook, signWebhook } from ${stringLiteral(`${scope}/client/runtime`)}`,
    `import { ${make} } from ${stringLiteral(`${scope}/fixtures`)}`,
    `import { ${schema} } from ${stringLiteral(`${scope}/validators`)}`,
    '',
    "const secret = 'whsec_WU9VUl9TRUNSRVQ='",
    '',
    '/** Wherever requests come in. */',
    'export async function receive(request: Request): Promise<Response> {',
    '  try {',
    `    console.log(await parseWebhook(request, { secret, schema: ${schema} }))`,
    '    return new Response(null, { status: 204 })',
    '  } catch (error) {',
    '    if (!(error instanceof WebhookError)) throw error',
    '    return new Response(error.message, { status: 400 })',
    '  }',
    '}',
    '',
    '// In a test:',
    `const body = JSON.stringify(${make}())`,
    "const headers = await signWebhook(body, { secret, id: 'msg_1' })",
    "await receive(new Request('https://example.com/webhooks', { method: 'POST', headers: { ...headers }, body }))",
  ].join('\n')

import { stringLiteral } from '../../kit/escape.ts'
import { always } from '../section.ts'
import { blocks, table } from '../table.ts'
import { printed, programOf } from './calls.ts'
import type { Guide, GuideSection } from './section.ts'

const fromRuntime = ({ scope }: Guide, ...names: readonly string[]): string =>
  `import { ${names.join(', ')} } from ${stringLiteral(`${scope}/client/runtime`)}`

export const retries: GuideSection = {
  heading: 'Retries',
  applies: always,
  text: (guide) =>
    blocks(
      'A call is tried once, unless `retry` is given to the client or to the call. It tries again when the network fails, when a try takes too long, and for the statuses 408, 429, 500, 502, 503 and 504, with pauses that grow and are drawn at random, or as long as the server asks for in `Retry-After`.',
      programOf(guide, {
        imports: [fromRuntime(guide, 'retry')],
        settings: ['retry: retry({ retries: 3, timeout: 2_000 }),', 'timeout: 10_000,'],
        lines: printed,
      }),
      table(
        ['Option of `retry`', 'Default', 'What it is'],
        [
          ['`retries`', '`2`', 'How often a call is tried again at most.'],
          ['`delay`', '`500`', 'The longest pause before the first retry, in milliseconds. It doubles with each.'],
          ['`maxDelay`', '`30_000`', 'No pause is longer. A server that asks for more is not asked again.'],
          ['`timeout`', 'none', 'How long one try may take, in milliseconds; `timeout` of the call holds for all of them together.'],
          ['`statuses`', 'those above', 'The statuses that pass.'],
          [
            '`idempotencyKey`',
            'none',
            'The header for a random key, one a call, such as `Idempotency-Key`: with it, calls by any method are tried again.',
          ],
        ],
      ),
      'Only what is safe to repeat is repeated: GET, HEAD, PUT, DELETE, OPTIONS, TRACE and QUERY, and whatever has an idempotency key. A body that is a stream can be read once, so such a call is not repeated.',
    ),
}

export const redirects: GuideSection = {
  heading: 'Redirects',
  applies: always,
  text: (guide) =>
    blocks(
      'A redirect is not followed: it is an answer with a status of 3xx. `followRedirects` follows those that stay within the origin that was called, and those to origins that it allows, which get all headers, keys too.',
      programOf(guide, {
        imports: [fromRuntime(guide, 'followRedirects')],
        settings: ["fetch: followRedirects({ allow: ['https://files.example.com'] }),"],
        lines: printed,
      }),
    ),
}

export const middleware: GuideSection = {
  heading: 'Middleware',
  applies: always,
  text: (guide) =>
    blocks(
      '`middleware` stands around each try. `hooks` makes one of what happens before a try, after its answer, and when it fails; they know the operation, and may change the call or give another answer. Credentials are added later, so no hook sees them.',
      programOf(guide, {
        imports: [fromRuntime(guide, 'hooks')],
        settings: [
          'middleware: [',
          '  hooks({',
          "    before: ({ operation, headers }) => headers.set('X-Operation', operation.id),",
          '    after: ({ status }, { operation }) => console.log(operation.id, status),',
          '  }),',
          '],',
        ],
        lines: printed,
      }),
      'For more, write the function itself: `(send) => async (call) => send(call)`.',
    ),
}

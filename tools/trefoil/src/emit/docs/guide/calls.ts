import type { Operation } from '../../../model/api.ts'
import { markdownCode } from '../../kit/escape.ts'
import { callText } from '../argument.ts'
import { givesNothing } from '../content.ts'
import { bothWays, functionOf, importLine } from '../example.ts'
import { clientLines } from '../security.ts'
import { always } from '../section.ts'
import { blocks, fenced, table } from '../table.ts'
import type { Told } from '../telling.ts'
import type { Guide, GuideSection } from './section.ts'

/** A program that makes a client and does something with the operation that examples call. */
export interface Program {
  /** Beside `ApiClient` and the function. */
  readonly names?: readonly string[]
  /** From other modules than the client's. */
  readonly imports?: readonly string[]
  /** Options of the client beside those that it needs. */
  readonly settings?: readonly string[]
  /** `name` is that of the function. */
  readonly lines: (name: string, told: Told) => readonly string[]
}

/** The program, or nothing where there is no operation to call. */
export function programOf({ told, scope, api }: Guide, { names = [], imports = [], settings = [], lines }: Program): string | undefined {
  if (told === undefined) return undefined
  const { name, imported } = functionOf(told.operation)
  return fenced(
    [
      importLine(scope, ['ApiClient', imported, ...names]),
      ...imports,
      '',
      ...clientLines(api, told.operation, settings),
      '',
      ...lines(name, told),
    ].join('\n'),
  )
}

/** A call whose result is printed. */
export const printed = (name: string, { operation }: Told, ...options: readonly string[]): readonly string[] =>
  givesNothing(operation)
    ? [callText(`await ${name}`, operation, ['client'], options)]
    : [callText(`const result = await ${name}`, operation, ['client'], options), 'console.log(result)']

export const calls: GuideSection = {
  heading: 'Calls',
  applies: always,
  text: (guide) =>
    blocks(
      'Each operation is a function that takes the client first, and a method of an API class. Both do the same; with functions, a bundler keeps those alone that are called.',
      programOf(guide, {
        names: guide.told === undefined ? [] : [guide.told.group.name],
        lines: (_, told) => bothWays(told),
      }),
      'A call gives the body of a success. `answer` gives every documented answer with its status and headers, errors too:',
      programOf(guide, {
        lines: (name, { operation }) => [
          callText(`const answer = await ${name}.answer`, operation, ['client']),
          `${successOf(operation)}console.log(${givesNothing(operation) ? 'answer.status' : "answer.headers.get('content-type'), answer.body"})`,
        ],
      }),
    ),
}

/** What narrows an answer to a success, where the document names one. */
function successOf({ responses }: Operation): string {
  const status = responses.find(({ status: own }) => /^2\d\d$/.test(own))?.status
  return status === undefined ? '' : `if (answer.status === ${status}) `
}

export const errors: GuideSection = {
  heading: 'Errors',
  applies: always,
  text: (guide) =>
    blocks(
      table(
        ['What is thrown', 'When'],
        [
          [
            '`ApiException`',
            'The server answered, but with no success, or with something that the document does not describe. It has `status`, `headers`, `body`, `operation`, and `problem` where the body is not what it should be.',
          ],
          ['`TypeError` of `fetch`', 'There was no answer: no connection, or one that broke.'],
          [
            '`TypeError` of the client, before anything is sent',
            'A required parameter is missing, or a value has no place where it should go.',
          ],
          ['`TimeoutError`', 'The call took longer than `timeout`.'],
          ['`AbortError`, or the reason of the `signal`', 'The call was aborted.'],
          ['`ValidationError`', `${guide.links.guide('Validation', 'validation')} is on, and a value does not fit.`],
        ],
      ),
      '`isApiException(error, operation, status)` tells whether an error is an answer that the document has for an operation, and so which type its body has; the status may be left out. What is thrown holds no credentials.',
    ),
}

export const options: GuideSection = {
  heading: 'Options',
  applies: always,
  text: (guide) =>
    blocks(
      'The last argument of a call says what holds for that call alone. But for `signal` and `server`, the same can be given to `ApiClient` for all of them.',
      table(
        ['Option', 'What it is'],
        [
          ['`signal`', 'An `AbortSignal` that ends the call, and with it its tries and pauses.'],
          ['`timeout`', 'How long the call may take with all its tries, in milliseconds.'],
          ['`headers`', 'Sent in addition; they go before those of the client and before keys.'],
          ['`server`', `Where the API is: see ${guide.links.guide('Servers', 'servers')}.`],
          ['`fetch`', 'Called in place of the platform’s.'],
          ['`retry`', `See ${guide.links.guide('Retries', 'retries')}.`],
          ['`middleware`', `See ${guide.links.guide('Middleware', 'middleware')}.`],
          ['`validate`', `See ${guide.links.guide('Validation', 'validation')}.`],
        ],
      ),
      programOf(guide, {
        lines: (name, told) => printed(name, told, "{ timeout: 5_000, headers: { 'X-Trace': 'abc' } }"),
      }),
    ),
}

/** How a package is written in prose. */
export const packageName = (scope: string, folder: string): string => markdownCode(`${scope}/${folder}`)

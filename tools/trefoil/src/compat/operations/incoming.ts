import type { Body, IncomingOperation, Response } from '../../model/api.ts'
import type { Change, Subject } from '../change.ts'
import { changed, noted } from '../changed.ts'
import type { ChangeCode, IncomingCode } from '../codes.ts'
import { type Incoming, incomingPairs } from '../match/incoming.ts'
import { type Pair, pairsOf } from '../match/pairs.ts'
import type { Place } from '../place.ts'
import { incomingShape, replyShape } from '../types/body-shapes.ts'
import { wholeChanges } from '../whole.ts'
import { bodyChanges } from './bodies.ts'
import { contentChanges, contentPairs } from './contents.ts'
import { describedChanges, inputPlace, outputPlace, type Sides } from './context.ts'
import { parameterChanges } from './parameters.ts'
import { securityChanges } from './security.ts'

type Codes = Readonly<Record<'added' | 'removed' | 'renamed', IncomingCode>>

const webhookCodes: Codes = { added: 'webhook-added', removed: 'webhook-removed', renamed: 'webhook-renamed' }
const callbackCodes: Codes = { added: 'callback-added', removed: 'callback-removed', renamed: 'callback-renamed' }

const codesOf = ({ callback }: Incoming): Codes => (callback ? callbackCodes : webhookCodes)

/** A callback goes by the operation that asks for it. */
function subjectOf({ operation, callback }: Incoming): Subject {
  if (callback === undefined) return { kind: 'webhook', name: operation.key }
  const { name, method, path } = callback.of
  return { kind: 'operation', name, method, path }
}

const wordsOf = ({ operation, callback }: Incoming): string => (callback ? `callback ${operation.key}` : `webhook ${operation.key}`)

/** What the API sends of its own accord: what it says comes, and what it is answered is given. */
export function incomingChanges(sides: Sides): readonly Change[] {
  const { both, removed, added } = incomingPairs(sides.before.api, sides.after.api)
  const note = (one: Incoming, side: Change['side'], code: IncomingCode, what: string): Change =>
    noted(subjectOf(one), code, { side, pointer: one.operation.pointer, text: `the ${wordsOf(one)} ${what}` })
  return [
    ...added.map((one) => note(one, 'after', codesOf(one).added, 'is new')),
    ...removed.map((one) => note(one, 'before', codesOf(one).removed, 'is gone')),
    ...both.flatMap((pair) => pairChanges(pair, sides, note)),
  ]
}

type Note = (one: Incoming, side: Change['side'], code: IncomingCode, what: string) => Change

function pairChanges({ before, after }: Pair<Incoming>, sides: Sides, note: Note): readonly Change[] {
  const [was, is] = [before.operation, after.operation]
  const subject = subjectOf(after)
  const own = after.callback ? `callback ${is.key}` : ''
  const place = (of: string): Place => outputPlace(subject, [own, of].filter((text) => text !== '').join(', '), sides)
  const isElsewhere = before.callback?.expression !== after.callback?.expression
  return [
    ...(was.typeName === is.typeName
      ? []
      : [note(after, 'after', codesOf(after).renamed, `is called ${is.typeName} now, and was ${was.typeName}`)]),
    ...(isElsewhere || was.method !== is.method ? [note(after, 'after', 'callback-address-changed', addressText(after))] : []),
    ...describedChanges(was, is, is.pointer, place('')),
    ...parameterChanges({ before: heard(was), after: heard(is), segments: { before: [], after: [] }, key: ({ name }) => name }, place).map(
      ofClient,
    ),
    ...bodyChangesOf(was.body, is.body, place, sides),
    ...replies(was, is, subject, own, sides).map(ofClient),
    ...securityChanges(was, is, subject),
  ]
}

const addressText = ({ operation, callback }: Incoming): string =>
  `comes by ${operation.method}${callback ? ` to ${callback.expression}` : ''} now`

/** A path is the consumer's own. */
const heard = ({ parameters }: IncomingOperation): IncomingOperation['parameters'] =>
  parameters.filter((parameter) => parameter.in !== 'path')

/** The other packages have the bodies alone that the API sends. */
const ofClient = (change: Change): Change => ({ ...change, bumps: { ...change.bumps, validators: 'none', fixtures: 'none' } })
const aboutPresence: readonly ChangeCode[] = ['body-required', 'body-optional']

function bodyChangesOf(
  was: Body | undefined,
  is: Body | undefined,
  placeOf: (of: string) => Place,
  { before, after }: Sides,
): readonly Change[] {
  const changes = bodyChanges(was, is, placeOf).map((change) => (aboutPresence.includes(change.code) ? ofClient(change) : change))
  if (was === undefined || is === undefined) return changes
  const shapes = { before: incomingShape(was, before), after: incomingShape(is, after) }
  return [...changes, ...wholeChanges(shapes, changes, is.pointer, placeOf('request body'))]
}

/** What the consumer answers with. */
function replies(was: IncomingOperation, is: IncomingOperation, subject: Subject, own: string, sides: Sides): readonly Change[] {
  const { both, removed, added } = pairsOf<Response>(was.responses, is.responses, [({ status }) => status])
  const words = ({ status }: Response): string => [own, `answer ${status}`].filter((text) => text !== '').join(', ')
  return [
    ...removed.map((one) => noted(subject, 'reply-removed', { side: 'before', pointer: one.pointer, text: `the ${words(one)} is gone` })),
    ...added.map((one) => noted(subject, 'reply-added', { side: 'after', pointer: one.pointer, text: `the ${words(one)} is new` })),
    ...both.flatMap((pair) => replyChanges(pair, inputPlace(subject, words(pair.after), sides), sides)),
  ]
}

function replyChanges({ before, after }: Pair<Response>, place: Place, sides: Sides): readonly Change[] {
  const { pointer } = after
  const { both, removed, added } = contentPairs(before.contents, after.contents)
  const shapes = { before: replyShape(before, sides.before), after: replyShape(after, sides.after) }
  const changes = [
    ...describedChanges(before, after, pointer, place),
    ...both.flatMap((pair) => contentChanges(pair.before, pair.after, pointer, place)),
    ...removed.map(({ mediaType }) =>
      changed(place, { code: 'answer-media-type-removed', side: 'before', pointer, text: `it cannot be given as ${mediaType} any more` }),
    ),
    ...added.map(({ mediaType }) =>
      changed(place, { code: 'answer-media-type-added', side: 'after', pointer, text: `it can be given as ${mediaType} too` }),
    ),
  ]
  return [...changes, ...wholeChanges(shapes, changes, pointer, place)]
}

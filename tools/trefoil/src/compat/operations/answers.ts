import type { Content, Operation, Response } from '../../model/api.ts'
import { receivable } from '../../model/wire/media.ts'
import type { Bump, Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Effect } from '../effect.ts'
import { typeEffectOf } from '../effects.ts'
import { pairsOf } from '../match/pairs.ts'
import type { Place } from '../place.ts'
import { answerShape } from '../types/body-shapes.ts'
import { fits } from '../types/fits.ts'
import { type Shape, unionOf } from '../types/shape.ts'
import { contentChanges, contentPairs } from './contents.ts'
import { describedChanges } from './context.ts'
import { headerChanges } from './headers.ts'

interface Answers {
  readonly before: Operation
  readonly after: Operation
}

/** What an operation can answer, status by status. */
export function answerChanges({ before, after }: Answers, placeOf: (of: string) => Place): readonly Change[] {
  const { both, removed, added } = pairsOf(before.responses, after.responses, [({ status }) => status])
  return [
    ...both.flatMap((pair) => pairChanges(pair.before, pair.after, { before, after }, placeOf(words(pair.after)))),
    ...removed.map((response) =>
      changed(placeOf(''), { code: 'status-removed', side: 'before', pointer: response.pointer, text: `the ${words(response)} is gone` }),
    ),
    ...added.flatMap((response) => addition(response, { before, after }, placeOf(''))),
  ]
}

const words = ({ status }: Pick<Response, 'status'>): string => (status === 'default' ? 'answer of any other status' : `answer ${status}`)

const isSuccess = ({ status }: Response): boolean => status.startsWith('2')

function addition(response: Response, { before, after }: Answers, place: Place): readonly Change[] {
  const { pointer } = response
  const text = `the ${words(response)} is new`
  const isUsual = response.status === 'default' && !before.responses.some(isSuccess)
  if (isSuccess(response) || isUsual) return [changed(place, { code: 'success-status-added', side: 'after', pointer, text })]
  const change = changed(place, { code: 'error-status-added', side: 'after', pointer, text })
  const others = before.responses.filter((one) => !isSuccess(one))
  const known = others.map((one) => answerShape(one, before, place.before.side))
  const covering = covered(response, others).map((one) => answerShape(one, before, place.before.side))
  const shape = answerShape(response, after, place.after.side)
  const isKnown = (all: readonly Shape[]): boolean =>
    all.length === 0 || fits(unionOf([shape, ...all]), unionOf(all), 'reading', place.matching)
  if (isKnown(known) && isKnown(covering)) return [change]
  const widened = `the body of the ${words(response)} is not like that of others`
  return [change, changed(place, { code: 'error-bodies-widened', side: 'after', pointer, text: widened })]
}

/** The answers that stood for a status before it had one of its own. */
function covered({ status }: Response, others: readonly Response[]): readonly Response[] {
  const range = others.filter((other) => other.status === `${status.charAt(0)}XX`)
  return range.length > 0 ? range : others.filter((other) => other.status === 'default')
}

function pairChanges(before: Response, after: Response, operations: Answers, place: Place): readonly Change[] {
  const { pointer } = after
  const { both, removed, added } = contentPairs(before.contents, after.contents)
  const isSeveral = before.contents.length > 1 || after.contents.length > 1
  const inside = (mediaType: string): Place => (isSeveral ? { ...place, of: `${place.of} as ${mediaType}` } : place)
  return [
    ...describedChanges(before, after, pointer, place),
    ...both.flatMap((pair) => [
      ...mediaChange(pair.before.mediaType, pair.after.mediaType, after, place),
      ...contentChanges(pair.before, pair.after, pointer, inside(pair.after.mediaType)),
    ]),
    ...removed.map((content) => {
      const isLast = after.contents.length === 0
      const text = isLast ? 'it has no body any more' : `it does not come as ${content.mediaType} any more`
      const found = {
        code: isLast ? 'answer-removed' : 'answer-media-type-removed',
        side: 'before',
        pointer: before.pointer,
        text,
      } as const
      const isRead = receivable(before, operations.before).some((one) => one.content === content)
      const change = changed(place, isRead ? found : { ...found, effect: { type: 'same', values: 'same' } })
      // The names that go with it are looked at for themselves.
      return isPreferred(content, before, operations.before) ? change : beside(change, 'none')
    }),
    ...added.map((content) => {
      const effect = effectOf(before, { ...before, contents: [...before.contents, content] }, operations, place)
      const isFirst = before.contents.length === 0
      const text = isFirst ? 'it has a body now' : `it can come as ${content.mediaType} too`
      const found = { code: isFirst ? 'answer-added' : 'answer-media-type-added', side: 'after', pointer, text, effect } as const
      const change = changed(place, found)
      return isFirst || isPreferred(content, after, operations.after) ? change : beside(change, 'minor')
    }),
    ...headerChanges(before, after, place),
    ...linkChanges(before, after, place),
  ]
}

/** Whether the validator and the fixtures of the status are of this content too: they are of the kind that is asked for first. */
function isPreferred(content: Content, response: Response, operation: Operation): boolean {
  const all = receivable(response, operation)
  return all.some((one) => one.content === content && one.kind === all[0]?.kind)
}

/** Other contents have validators and fixtures of their own. */
const beside = (change: Change, bump: Bump): Change => ({ ...change, bumps: { ...change.bumps, validators: bump, fixtures: bump } })

/** What one more content means for the type of the body, and so for its validator. */
function effectOf(was: Response, is: Response, { before }: Answers, place: Place): Effect {
  const { side } = place.before
  const type = typeEffectOf(answerShape(was, before, side), answerShape(is, before, side), place)
  return { type: type === 'same' ? 'more' : type, values: type === 'same' ? 'same' : 'looser' }
}

function mediaChange(was: string, is: string, { pointer }: Response, place: Place): readonly Change[] {
  if (was.toLowerCase() === is.toLowerCase()) return []
  return [changed(place, { code: 'answer-media-type-changed', side: 'after', pointer, text: `it comes as ${is}, and came as ${was}` })]
}

function linkChanges({ links: was }: Response, { links: is, pointer }: Response, place: Place): readonly Change[] {
  const said = (links: Response['links']): string =>
    JSON.stringify(links.map(({ pointer: _pointer, target: _target, server, ...link }) => [link, server?.url]))
  if (said(was) === said(is)) return []
  return [changed(place, { code: 'link-changed', side: 'after', pointer, text: 'its links lead somewhere else, or with other values' })]
}

import type { Exchanged } from './exchanged.ts'
import type { SecurityAlternative } from '../../model/api.ts'
import type { Change, Subject } from '../change.ts'
import { noted } from '../changed.ts'
import { pairsOf } from '../match/pairs.ts'
import { listed } from '../words.ts'

const keysOf = (alternative: SecurityAlternative): readonly string[] => alternative.map(({ scheme }) => scheme.key).sort()
const words = (alternative: SecurityAlternative): string => listed(keysOf(alternative))

/** Who may call: any one of the alternatives will do. */
export function securityChanges(before: Exchanged, after: Exchanged, subject: Subject): readonly Change[] {
  const { pointer } = after
  const [was, is] = [before.security, after.security]
  const [wasOpen, isOpen] = [was, is].map((all) => all.length === 0 || all.some((one) => one.length === 0))
  const asked = is.filter((one) => one.length > 0)
  if (wasOpen && !isOpen)
    return [noted(subject, 'security-added', { side: 'after', pointer, text: `it asks for ${asked.map(words).join(', or ')} now` })]
  const opened =
    !wasOpen && isOpen
      ? [noted(subject, 'security-removed', { side: 'before', pointer: before.pointer, text: 'it asks for no credentials any more' })]
      : []
  const given = (all: typeof was): typeof was => all.filter((one) => one.length > 0)
  const { both, removed, added } = pairsOf(given(was), given(is), [(one) => keysOf(one).join(' ')])
  return [
    ...opened,
    ...both.flatMap((pair) => scopeChanges(pair.before, pair.after, after, subject)),
    ...(isOpen ? [] : removed).map((one) =>
      noted(subject, 'security-changed', { side: 'before', pointer: before.pointer, text: `${words(one)} will not do any more` }),
    ),
    ...added.map((one) => noted(subject, 'security-alternative-added', { side: 'after', pointer, text: `${words(one)} will do too` })),
  ]
}

function scopeChanges(
  before: SecurityAlternative,
  after: SecurityAlternative,
  { pointer }: Exchanged,
  subject: Subject,
): readonly Change[] {
  const scopesOf = (alternative: SecurityAlternative): readonly string[] =>
    alternative.flatMap(({ scheme, scopes }) => scopes.map((scope) => `${scope} of ${scheme.key}`))
  const [olds, news] = [scopesOf(before), scopesOf(after)]
  const [added, removed] = [news.filter((scope) => !olds.includes(scope)), olds.filter((scope) => !news.includes(scope))]
  return [
    ...(added.length === 0
      ? []
      : [noted(subject, 'scope-added', { side: 'after', pointer, text: `it asks for the scope ${listed(added)} now` })]),
    ...(removed.length === 0
      ? []
      : [noted(subject, 'scope-removed', { side: 'after', pointer, text: `it does not ask for the scope ${listed(removed)} any more` })]),
  ]
}

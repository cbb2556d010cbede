import { bumps as order, highest, packageRoles, type Bumps, type Change, type Subject } from '../compat/change.ts'
import { compareApis } from '../compat/compare.ts'
import type { Api } from '../model/api.ts'
import { compare } from '../order.ts'
import type { Document } from '../spec/document.ts'
import { differing, type Digests } from './digests.ts'
import { both, needed, none, type Entry } from './entry.ts'
import { lineOf, sentenceOf } from './line.ts'
import { code, words } from './markdown.ts'
import { optionChanges, type Options } from './option-changes.ts'

/** A state of the packages, and of all that they are made of. */
export interface State extends Options {
  readonly api: Api
  readonly document: Document
  readonly digests: Digests
}

/** Everything that has changed between two states, the weightiest first; each of it once. */
export function entriesBetween(before: State, after: State): readonly Entry[] {
  const told = [
    ...optionChanges(before, after),
    ...compareApis(before.api, after.api).map((change) => entryOf(change, before.document, after.document)),
  ]
  const all = [...told, ...codeAlone(differing(before.digests, after.digests), needed(told))]
  return merged(all.filter(({ bumps }) => highest(bumps) !== 'none')).sort(weightiestFirst)
}

function entryOf({ subject, place, text, why, bumps, side, pointer }: Change, before: Document, after: Document): Entry {
  const at = (): ReturnType<Document['position']> => (side === 'before' ? before : after).position(pointer)
  return { ...said(subject, place, text), why, bumps, at }
}

/** A text that begins with the name of its subject needs it no second time. */
function said(subject: Subject, place: string, text: string): Pick<Entry, 'subject' | 'text'> {
  const about = subjectOf(subject)
  const name = subject.kind === 'api' ? '' : subject.name
  if (place === '' && name !== '' && text.startsWith(`${name} `)) return { subject: '', text: `${about} ${words(text.slice(name.length))}` }
  return { subject: about, text: words(place === '' ? text : `${place}: ${text}`) }
}

function subjectOf(subject: Subject): string {
  switch (subject.kind) {
    case 'api':
      return 'API'
    case 'operation':
    case 'schema':
      return code(subject.name)
    case 'webhook':
    case 'security scheme':
      return `${subject.kind} ${code(subject.name)}`
  }
}

/** Code that is another one where neither the API nor an option says why: the generator has changed. */
function codeAlone(roles: ReadonlySet<keyof Bumps>, explained: Bumps): readonly Entry[] {
  const patched = packageRoles.filter((role) => roles.has(role) && explained[role] === 'none')
  if (patched.length === 0) return []
  const bumps = patched.reduce<Bumps>((all, role) => ({ ...all, [role]: 'patch' }), none)
  return [{ subject: 'Packages', text: 'the generated code is another one, and means the same', why: 'what is installed differs', bumps }]
}

function merged(entries: readonly Entry[]): Entry[] {
  const byText = new Map<string, Entry>()
  for (const entry of entries) {
    const key = sentenceOf(entry)
    const same = byText.get(key)
    byText.set(key, same === undefined ? entry : { ...same, bumps: both(same.bumps, entry.bumps) })
  }
  return [...byText.values()]
}

const weight = ({ bumps }: Entry): number => order.indexOf(highest(bumps))
const weightiestFirst = (a: Entry, b: Entry): number => weight(b) - weight(a) || compare(lineOf(a), lineOf(b))

import type { Document, Pointer } from '../../spec/document.ts'
import { compare } from '../../order.ts'
import type { Log } from '../read/log.ts'
import { quoted } from '../read/read.ts'
import { isReserved, nameIn, type Claim } from './claims.ts'
import { reportClash, type Claimant } from './clashes.ts'

/** A name that the document chose for something, and what it can be called where another has it. */
export interface Wish {
  /** What it is, for messages: `The schema "foo_bar"`. */
  readonly words: string
  readonly pointer: Pointer
  readonly name: string
  /** Whether the config says so: such a name stands. */
  readonly isGiven: boolean
  /** In this order. The last one is of the thing alone. */
  readonly others: readonly string[]
  /** Of two that want one name, the one that comes first has it. */
  readonly rank: number
  readonly claims: (name: string) => readonly Claim[]
  /** Whether a name may be used, as far as it does not depend on other wishes. */
  readonly isFree: (name: string) => boolean
}

interface Standing {
  /** Who has which name; what is given comes to it. */
  readonly owners: Map<Claim, Claimant>
  readonly log: Log
  readonly document: Document
}

/**
 * The names of those that cannot have the one they wish for, because another one has it: one of an earlier tier, or of the
 * same one with more to say for it, whatever the order of the document. A warning each. What stands in the way of a name
 * of the config is an error.
 */
export function giveWay(tiers: readonly (readonly Wish[])[], { owners, log, document }: Standing): ReadonlyMap<Wish, string> {
  const wishes = tiers.flatMap((tier) => tier.toSorted((a, b) => a.rank - b.rank || compare(a.pointer, b.pointer)))
  const wanted = new Set(wishes.flatMap(({ claims, name }) => claims(name)))
  const changed = new Map<Wish, string>()
  for (const wish of wishes) {
    const contested = wish.claims(wish.name).find((claim) => owners.has(claim))
    const owner = contested === undefined ? undefined : owners.get(contested)
    const isFree = (name: string): boolean =>
      wish.isFree(name) && wish.claims(name).every((claim) => !owners.has(claim) && !wanted.has(claim) && !isReserved(claim))
    if (contested !== undefined && owner?.isGiven) reportClash(owner, claimantOf(wish, wish.name), contested, log, document)
    else if (owner !== undefined || !wish.isFree(wish.name)) {
      const other = wish.others.find(isFree) ?? wish.others.at(-1) ?? wish.name
      changed.set(wish, other)
      report(wish, { other, contested, owner }, log)
    }
    const claimant = claimantOf(wish, changed.get(wish) ?? wish.name)
    for (const claim of claimant.claims) if (!owners.has(claim)) owners.set(claim, claimant)
  }
  return changed
}

const claimantOf = ({ words, pointer, claims }: Wish, name: string): Claimant => ({ words, pointer, claims: claims(name) })

interface Change {
  readonly other: string
  readonly contested: Claim | undefined
  readonly owner: Claimant | undefined
}

function report({ name, pointer }: Wish, { other, contested, owner }: Change, log: Log): void {
  const isTaken = owner !== undefined && contested !== undefined
  log.warning({
    code: isTaken ? 'TF3205' : 'TF3204',
    at: pointer,
    message: isTaken
      ? `${nameIn(contested)} is a name of ${owner.words.replace(/^The/, 'the')} already; this one is called ${other}`
      : `${name} is the name of another schema already; this one is called ${other}`,
    fix: `Nothing has to be done; for another name add ${quoted(pointer)} to "names" in the config.`,
  })
}

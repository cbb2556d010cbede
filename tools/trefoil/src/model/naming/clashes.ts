import type { Document, Pointer } from '../../spec/document.ts'
import type { Log } from '../read/log.ts'
import { quoted } from '../read/read.ts'
import { whereIs } from '../read/where.ts'
import { nameIn, type Claim } from './claims.ts'

/** Something with names that its document chose: a component, an operation, an API class. */
export interface Claimant {
  /** What it is, for messages: `The schema "foo_bar"`. */
  readonly words: string
  /** Where it stands, and how the config names it; an API class has no such place. */
  readonly pointer?: Pointer
  readonly claims: readonly Claim[]
  /** Whether the config says so: nothing takes such a name. */
  readonly isGiven?: true
}

/** Who has which name. Of two that want the same the first has it, and the log gets the second one. */
export function settle(claimants: readonly Claimant[], log: Log, document: Document): Map<Claim, Claimant> {
  const owners = new Map<Claim, Claimant>()
  for (const claimant of claimants) {
    const contested = claimant.claims.find((claim) => owners.has(claim))
    const owner = contested === undefined ? undefined : owners.get(contested)
    if (contested !== undefined && owner) reportClash(claimant, owner, contested, log, document)
    for (const claim of claimant.claims) if (!owners.has(claim)) owners.set(claim, claimant)
  }
  return owners
}

/** Two names that are not to give way. */
export function reportClash(claimant: Claimant, owner: Claimant, contested: Claim, log: Log, document: Document): void {
  const where = owner.pointer === undefined ? '' : ` at ${whereIs(owner.pointer, document)}`
  const own = claimant.pointer ?? owner.pointer
  log.error({
    code: 'TF3201',
    ...(own !== undefined && { at: own }),
    message: `${claimant.words} and ${owner.words.replace(/^The/, 'the')}${where} would both export ${nameIn(contested)}`,
    fix:
      own === undefined
        ? 'Give one of them another name in "groups" of the config.'
        : `Rename one of them in the config, with an entry of "names" such as ${quoted(own)}: 'OtherName'.`,
  })
}

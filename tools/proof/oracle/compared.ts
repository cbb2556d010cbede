import { type Bumps, bumpsOf, type Change } from '../../trefoil/src/compat/change.ts'
import { compareApis } from '../../trefoil/src/compat/compare.ts'
import { wireOnly } from '../../trefoil/src/compat/wire-only.ts'
import type { Api } from '../../trefoil/src/model/api.ts'
import type { Breaks } from './judge.ts'
import type { Told } from './mutation.ts'
import { type ByRole, type Role, roles } from './roles.ts'

/** What the classifier says. */
export interface Classified {
  readonly changes: readonly Change[]
  readonly bumps: Bumps
  readonly told: readonly Told[]
}

/** What the classifier and the oracle say. */
export interface Compared extends Classified {
  readonly breaks: Breaks
  readonly major: ByRole<boolean>
  /** The packages of which the classifier says less, and those of which it says more than can be seen. */
  readonly less: readonly Role[]
  readonly more: readonly Role[]
}

export function classified(before: Api, after: Api): Classified {
  const changes = compareApis(before, after)
  return { changes, bumps: bumpsOf(changes), told: [...new Set(changes.map(toldOf))].sort() }
}

const toldOf = ({ code, direction }: Change): Told => (direction === 'neither' ? code : `${code} ${direction}`)

export function compared({ changes, bumps, told }: Classified, breaks: Breaks): Compared {
  const major: ByRole<boolean> = {
    client: breaks.client.length > 0,
    validators: breaks.validators.length > 0,
    fixtures: breaks.fixtures.length > 0,
  }
  const isSeen = (role: Role): boolean => changes.some((change) => change.bumps[role] === 'major' && !wireOnly.includes(change.code))
  return {
    changes,
    bumps,
    told,
    breaks,
    major,
    less: roles.filter((role) => major[role] && bumps[role] !== 'major'),
    more: roles.filter((role) => !major[role] && isSeen(role)),
  }
}

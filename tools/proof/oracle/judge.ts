import { compiled, type Pair } from './compiled.ts'
import type { ByRole } from './roles.ts'
import { refused } from './traffic.ts'

/** Why a new version breaks those who use the old one, by package; empty where it does not. */
export type Breaks = ByRole<readonly string[]>

/** Compiles consumers of the old versions with the new ones, and lets validators of both judge values of both. */
export async function breaksOf<P extends Pair>(pairs: readonly P[], workspace: string, name: string): Promise<ReadonlyMap<P, Breaks>> {
  const found = await compiled(pairs, workspace, name)
  const all = new Map<P, Breaks>()
  for (const [pair, { broken, travels }] of found)
    all.set(pair, { ...broken, validators: [...broken.validators, ...(await refused(pair.old, pair.now, travels))] })
  return all
}

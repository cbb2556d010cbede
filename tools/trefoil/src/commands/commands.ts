import { check } from './check.ts'
import { generate } from './generate.ts'
import type { Outcome } from './outcome.ts'
import { releaseRecord } from './release-record.ts'
import { release } from './release.ts'
import type { Run } from './run.ts'

/** Every command by its name. */
export const commands: Readonly<Record<Outcome['command'], (run: Run) => Promise<Outcome>>> = {
  generate,
  check,
  release,
  record: releaseRecord,
}

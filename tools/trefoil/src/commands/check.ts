import { join } from 'node:path'
import { DiagnosticError } from '../diagnostic/diagnostic.ts'
import { compare } from '../order.ts'
import { manifestPath } from '../write/manifest.ts'
import type { Plan } from '../write/plan.ts'
import { compile } from './compile.ts'
import { releaseVerdict } from './last-release.ts'
import type { Difference, Outcome } from './outcome.ts'
import { planFor, surfaceUse, type Run } from './run.ts'

/**
 * `trefoil check`: what generate would change, without changing it; and where nothing, whether the pending changesets say
 * what has changed since the last release. Throws a DiagnosticError.
 */
export async function check({ request, engine, watch }: Run): Promise<Outcome> {
  const compiled = await compile(request, engine, watch)
  const plan = await watch.run('compare', () => planFor(request, compiled))
  const { summary } = compiled
  const differences = differencesIn(plan)
  // What is to be generated first would change the answer.
  const released = differences.length > 0 ? [] : await watch.run('release', () => releaseVerdict(request, compiled))
  const diagnostics = [...request.diagnostics, ...compiled.diagnostics, ...plan.diagnostics, ...released]
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticError(diagnostics)
  return {
    command: 'check',
    summary,
    surface: surfaceUse(plan, compiled),
    diagnostics,
    phases: watch.phases,
    differences,
    files: plan.same.length + plan.write.length,
  }
}

/** The files that are not as the plan wants them. */
export function differencesIn({ out, write, remove, beside, manifest }: Plan): readonly Difference[] {
  const { before, text } = manifest
  const lists: readonly Difference[] =
    before.text === text ? [] : [{ file: manifestPath, is: before.text === undefined ? 'missing' : 'different' }]
  const inside = [
    ...write.map(({ path, was }): Difference => ({ file: path, is: was })),
    ...remove.map((path): Difference => ({ file: path, is: 'stale' })),
    ...lists,
  ]
  return [
    ...beside.map(({ file, was }): Difference => ({ file, is: was })),
    ...inside.sort((a, b) => compare(a.file, b.file)).map(({ file, is }): Difference => ({ file: join(out, file), is })),
  ]
}

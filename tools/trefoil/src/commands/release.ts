import { needed } from '../release/entry.ts'
import { carryOut } from '../release/own-files.ts'
import { updateFor } from '../release/update.ts'
import { compile } from './compile.ts'
import { taskFor } from './last-release.ts'
import type { Outcome } from './outcome.ts'
import { planFor, surfaceUse, type Run } from './run.ts'

/** `trefoil release`: lists what has changed since the last release in the changeset of this branch. Throws a DiagnosticError. */
export async function release({ request, engine, watch }: Run): Promise<Outcome> {
  const compiled = await compile(request, engine, watch)
  const task = await watch.run('changes', () => taskFor(request, compiled))
  const { edits, diagnostics } = updateFor(task)
  await watch.run('write', () => edits.forEach(carryOut))
  return {
    command: 'release',
    summary: compiled.summary,
    surface: surfaceUse(planFor(request, compiled), compiled),
    diagnostics: [...request.diagnostics, ...compiled.diagnostics, ...diagnostics],
    phases: watch.phases,
    since: task.version,
    changes: task.entries.length,
    bumps: needed(task.entries),
    changesets: edits.map(({ file, text }) => ({ file, is: text === undefined ? 'removed' : 'written' })),
  }
}

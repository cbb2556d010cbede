import { join } from 'node:path'
import { compare } from '../order.ts'
import { manifestPath } from '../write/manifest.ts'
import type { Plan } from '../write/plan.ts'
import { compile } from './compile.ts'
import type { Difference, Outcome } from './outcome.ts'
import { planFor, surfaceUse, type Run } from './run.ts'

/** `trefoil check`: what generate would change, without changing it. Throws a DiagnosticError. */
export async function check({ request, engine, watch }: Run): Promise<Outcome> {
  const compiled = await compile(request, engine, watch)
  const plan = await watch.run('compare', () => planFor(request, compiled))
  const { summary } = compiled
  return {
    command: 'check',
    summary,
    surface: surfaceUse(plan, compiled),
    diagnostics: [...request.diagnostics, ...compiled.diagnostics, ...plan.diagnostics],
    phases: watch.phases,
    differences: differencesIn(plan),
    files: plan.same.length + plan.write.length,
  }
}

function differencesIn({ out, write, remove, beside, manifest }: Plan): readonly Difference[] {
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

import { apply } from '../write/apply.ts'
import { compile } from './compile.ts'
import { byPart, type Outcome } from './outcome.ts'
import { meantBy, planFor, surfaceUse, type Run } from './run.ts'

/** `trefoil generate`: makes the output folder what the document says. Throws a DiagnosticError, or an AbortError. */
export async function generate({ request, memory, engine, watch, signal, duringAbortable }: Run): Promise<Outcome> {
  const compiled = await compile(request, engine, watch)
  const plan = await watch.run('compare', () => planFor(request, compiled))
  await watch.run('write', () => duringAbortable(() => apply(plan, signal)))
  const { summary } = compiled
  const diagnostics = [...request.diagnostics, ...compiled.diagnostics, ...plan.diagnostics]
  const written = plan.write.map(({ path }) => path)
  const counts = { written: byPart(written), removed: byPart(plan.remove), same: byPart(plan.same) }
  const known = { summary, diagnostics, files: byPart([...written, ...plan.same]) }
  await watch.run('remember', () => memory.remember({ inputs: compiled.inputs, outputs: meantBy(plan, compiled), known }))
  return { command: 'generate', summary, surface: surfaceUse(plan, compiled), diagnostics, phases: watch.phases, counts }
}

import { requestFromConfig } from './config-file.ts'
import { interruptible } from './interruption.ts'
import { recall, type Known } from './known.ts'
import { byPart, type Outcome } from './outcome.ts'
import { printFailure, printOutcome, type Printing } from './printing.ts'
import { progress } from './progress.ts'
import { requestOfFlags, type Request } from './request.ts'
import type { Run } from './run.ts'
import { sinceStart, stopwatch, type Phase } from './stopwatch.ts'

/** The command line as commander gives it. */
export interface Options extends Printing {
  readonly config?: string
  readonly spec?: string
  readonly out?: string
  readonly scope?: string
  readonly overlay?: readonly string[]
  readonly name?: string
  readonly engine?: true
}

/** Runs a command and prints what came of it; gives the exit code. */
export async function execute(command: Outcome['command'], options: Options): Promise<number> {
  const begun = sinceStart('start')
  const shown = await progress()
  const interruption = interruptible(shown.stop)
  const watch = stopwatch(shown.show)
  try {
    const outcome = await outcomeOf(command, options, { ...interruption, watch })
    shown.stop()
    printOutcome({ ...outcome, phases: [begun, ...outcome.phases] }, options)
    return isDifferent(outcome) ? 1 : 0
  } catch (thrown) {
    shown.stop()
    if (interruption.signal.aborted) return interruption.exitCode()
    printFailure(thrown, options)
    return 1
  } finally {
    interruption.end()
  }
}

const isDifferent = (outcome: Outcome): boolean => outcome.command === 'check' && outcome.differences.length > 0

async function outcomeOf(command: Outcome['command'], options: Options, run: Omit<Run, 'request' | 'engine'>): Promise<Outcome> {
  const { watch } = run
  const request = await watch.run('config', () => requestFrom(options))
  if (options.engine !== true) {
    const known = await watch.run('recall', () => recall(request))
    if (known !== undefined) return asBefore(command, known, watch.phases)
  }
  // Loaded when needed: while nothing has changed, they are not.
  const { commands } = await watch.run('load', () => import('./commands.ts'))
  return await commands[command]({ ...run, request, engine: options.engine === true ? 'always' : 'when-needed' })
}

function requestFrom({ config, spec, out, scope, overlay, name }: Options): Request | Promise<Request> {
  const cwd = process.cwd()
  if (spec === undefined || out === undefined || scope === undefined) return requestFromConfig(config, cwd)
  return requestOfFlags({ spec, out, scope, overlay: overlay ?? [], ...(name !== undefined && { name }) }, cwd)
}

/** Nothing has changed since a run that ended well: so this is what a run would say. */
function asBefore(command: Outcome['command'], { summary, diagnostics, files }: Known, phases: readonly Phase[]): Outcome {
  const common = { summary, surface: 'reused', diagnostics, phases } as const
  switch (command) {
    case 'generate':
      return { ...common, command, counts: { written: byPart([]), removed: byPart([]), same: files } }
    case 'check':
      return { ...common, command, differences: [], files: Object.values(files).reduce((sum, count) => sum + count, 0) }
  }
}

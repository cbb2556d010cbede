import { requestFromConfig } from './config-file.ts'
import { interruptible } from './interruption.ts'
import { memoryOf, type Known, type Memory } from './known.ts'
import { byPart, type Outcome } from './outcome.ts'
import { requestWithOptions } from './options-file.ts'
import { printFailure, printOutcome, type Printing } from './printing.ts'
import { progress, type Progress } from './progress.ts'
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
  readonly options?: string
  readonly engine?: true
}

/** Runs a command and prints what came of it; gives the exit code. */
export async function execute(command: Outcome['command'], options: Options): Promise<number> {
  const begun = sinceStart('start')
  const shown = progress()
  const interruption = interruptible(shown.stop)
  const watch = stopwatch(shown.show)
  try {
    const outcome = await outcomeOf(command, options, { ...interruption, watch, open: shown.open })
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

/** Prints what the changelogs say of the version that the packages have; gives the exit code. */
export async function printNotes(options: Pick<Options, 'config' | 'debug'>): Promise<number> {
  try {
    const { notesFor } = await import('./release-notes.ts')
    process.stdout.write(notesFor(await requestFrom(options)))
    return 0
  } catch (thrown) {
    printFailure(thrown, options)
    return 1
  }
}

type Begun = Omit<Run, 'request' | 'memory' | 'engine'> & Pick<Progress, 'open'>

async function outcomeOf(command: Outcome['command'], options: Options, { open, ...run }: Begun): Promise<Outcome> {
  const { watch } = run
  const request = await watch.run('config', () => requestFrom(options))
  const { memory, known } = await watch.run('recall', () => recalled(request, options))
  if (known !== undefined && (command === 'generate' || (command === 'check' && (await isReleased(request)))))
    return asBefore(command, known, watch.phases)
  await open()
  // Loaded when needed: while nothing has changed, they are not.
  const { commands } = await watch.run('load', () => import('./commands.ts'))
  return await commands[command]({ ...run, request, memory, engine: options.engine === true ? 'always' : 'when-needed' })
}

/** Whether there can be nothing to say of releases. What compares models is not loaded for it. */
async function isReleased(request: Request): Promise<boolean> {
  const { isAsReleased } = await import('./as-released.ts')
  return isAsReleased(request)
}

interface Recalled {
  readonly memory: Memory
  readonly known: Known | undefined
}

function recalled(request: Request, { engine }: Options): Recalled {
  const memory = memoryOf(request)
  return { memory, known: engine === true ? undefined : memory.recall() }
}

function requestFrom({ config, spec, out, scope, overlay, name, options }: Options): Request | Promise<Request> {
  const cwd = process.cwd()
  if (spec === undefined || out === undefined || scope === undefined) return requestFromConfig(config, cwd)
  const flags = { spec, out, scope, overlay: overlay ?? [], ...(name !== undefined && { name }) }
  return options === undefined ? requestOfFlags(flags, cwd) : requestWithOptions(flags, options, cwd)
}

/** Nothing has changed since a run that ended well: so this is what a run would say. */
function asBefore(command: 'generate' | 'check', { summary, diagnostics, files }: Known, phases: readonly Phase[]): Outcome {
  const common = { summary, surface: 'reused', diagnostics, phases } as const
  switch (command) {
    case 'generate':
      return { ...common, command, counts: { written: byPart([]), removed: byPart([]), same: files } }
    case 'check':
      return { ...common, command, differences: [], files: Object.values(files).reduce((sum, count) => sum + count, 0) }
  }
}

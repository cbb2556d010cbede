import { compareApis } from '../compat/compare.ts'
import { differenceOf } from './diff/difference.ts'
import { diffJson } from './diff/json.ts'
import { diffMarkdown } from './diff/markdown.ts'
import { diffSides } from './diff/sides.ts'
import { diffText } from './diff/text.ts'
import { isColored, printFailure, printJson, type Printing } from './printing.ts'
import { timingTable } from './report.ts'
import { sinceStart, stopwatch } from './stopwatch.ts'

export type Format = 'text' | 'markdown'

/** The command line as commander gives it. */
export interface DiffOptions extends Printing {
  readonly config?: string
  readonly engine?: true
  readonly format: Format
}

/** `trefoil diff [OLD] [NEW]`: says what has changed and what it means; gives the exit code, 0 whatever the differences. */
export async function diff(old: string | undefined, now: string | undefined, options: DiffOptions): Promise<number> {
  const { config, json, timing } = options
  const cwd = process.cwd()
  const watch = stopwatch(() => undefined)
  try {
    const engine = options.engine === true ? 'always' : 'when-needed'
    const { before, after } = await watch.run('read', () => diffSides({ old, now, config, engine }, cwd))
    const changes = await watch.run('compare', () => compareApis(before.api, after.api))
    const difference = await watch.run('places', () => differenceOf(changes, before, after))
    if (json) {
      printJson(diffJson(difference, cwd, [...watch.phases, sinceStart('total')]))
      return 0
    }
    const isText = options.format === 'text'
    const text = isText ? diffText(difference, { cwd, color: isColored(process.stdout) }) : diffMarkdown(difference, cwd)
    process.stdout.write(`${[text, ...(timing ? [timingTable(watch.phases, sinceStart('total'))] : [])].join('\n')}\n`)
    return 0
  } catch (thrown) {
    printFailure(thrown, options)
    return 1
  }
}

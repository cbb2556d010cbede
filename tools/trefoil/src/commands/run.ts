import { join } from 'node:path'
import { manifestPath } from '../write/manifest.ts'
import type { Beside } from '../write/output.ts'
import { plan, type Plan } from '../write/plan.ts'
import { surfacePath, type Compiled } from './compile.ts'
import type { Interruption } from './interruption.ts'
import type { Memory } from './known.ts'
import type { SurfaceUse } from './outcome.ts'
import type { Request } from './request.ts'
import type { Stopwatch } from './stopwatch.ts'

/** One run of a command. */
export interface Run {
  readonly request: Request
  readonly memory: Memory
  readonly engine: 'when-needed' | 'always'
  readonly watch: Stopwatch
  /** Aborts what runs during {@link duringAbortable}: what is on the disk then stays as it was. */
  readonly signal: AbortSignal
  readonly duringAbortable: Interruption['duringAbortable']
}

/** Files of the project around the packages, which a folder may already have of its own. */
const yielding: ReadonlySet<string> = new Set(['package.json', 'tsconfig.json'])

/** What the disk lacks for it to be what the document says. */
export const planFor = ({ out }: Request, { output, beside }: Compiled): Plan => plan({ out, output, beside, yielding })

/** How the structure came about, as the report says it. */
export function surfaceUse({ write, beside }: Plan, { engine }: Compiled): SurfaceUse {
  if (engine === 'reused') return 'reused'
  return beside.length > 0 || write.some(({ path }) => path === surfacePath) ? 'renewed' : 'confirmed'
}

/** Every file that is as the document says once the plan is applied. */
export function meantBy({ out, kept, manifest }: Plan, { output, beside }: Compiled): readonly Beside[] {
  const ours = output.filter(({ path }) => !kept.includes(path))
  return [...ours, { path: manifestPath, text: manifest.text }].map(({ path, text }) => ({ file: join(out, path), text })).concat(beside)
}

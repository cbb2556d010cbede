import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { run, type Ran } from './run.ts'

/** What a command cost, with all processes that it started. */
export interface Cost {
  /** In seconds. */
  readonly wall: number
  /** In seconds. */
  readonly cpu: number
  /** In bytes: the most that each process ever had resident, added up. */
  readonly memory: number
}

export interface Measured extends Ran {
  /** Without it where the system has no /proc to read it from. */
  readonly cost: Cost | undefined
  /** In seconds. */
  readonly wall: number
}

const interval = 50

/** Runs a command to its end, and says what it cost; what it takes in its last moment may be missing. */
export async function measured(command: string, args: readonly string[], cwd: string, timeout: number): Promise<Measured> {
  const processes = new Map<number, Usage>()
  let timer: NodeJS.Timeout | undefined
  const begun = performance.now()
  const onStart = (pid: number): void => {
    timer = setInterval(() => look(pid, processes), interval)
  }
  try {
    const ran = await run(command, args, { cwd, timeout, onStart })
    const wall = (performance.now() - begun) / 1000
    return { ...ran, wall, cost: processes.size > 0 ? { wall, ...total([...processes.values()]) } : undefined }
  } finally {
    clearInterval(timer)
  }
}

interface Usage {
  readonly cpu: number
  readonly memory: number
}

const total = (all: readonly Usage[]): Usage => ({
  cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
  memory: all.reduce((sum, { memory }) => sum + memory, 0),
})

/** Notes what a process and those that it started have used up to now. */
function look(pid: number, processes: Map<number, Usage>): void {
  const [status, stat, children] = ['status', 'stat', `task/${pid}/children`].map((name) => textOf(`/proc/${pid}/${name}`))
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status ?? '')?.[1]
  if (kilobytes !== undefined) processes.set(pid, { cpu: secondsIn(stat ?? ''), memory: Number(kilobytes) * 1024 })
  for (const child of (children ?? '').split(' ').filter((word) => word.trim() !== '')) look(Number(child), processes)
}

/** The 14th and 15th field, in hundredths; the second one is a name in parentheses, with spaces perhaps. */
function secondsIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** Nothing where the process has ended, or there is no such file on this system. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

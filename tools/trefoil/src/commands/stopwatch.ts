import { performance } from 'node:perf_hooks'

/** What a phase of a run cost, in milliseconds. The CPU time is this process's own, without the engine's. */
export interface Phase {
  readonly name: string
  readonly wall: number
  readonly cpu: number
}

/** Measures the phases of one run, and tells whoever shows progress which one begins. */
export interface Stopwatch {
  readonly phases: readonly Phase[]
  run<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result>
}

export function stopwatch(onPhase: (name: string) => void): Stopwatch {
  const phases: Phase[] = []
  return {
    phases,
    async run(name, work) {
      onPhase(name)
      const wall = performance.now()
      const cpu = process.cpuUsage()
      try {
        return await work()
      } finally {
        phases.push({ name, wall: performance.now() - wall, cpu: milliseconds(process.cpuUsage(cpu)) })
      }
    },
  }
}

/** From the start of the process to now. */
export const sinceStart = (name: string): Phase => ({ name, wall: performance.now(), cpu: milliseconds(process.cpuUsage()) })

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

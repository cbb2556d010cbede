import { constants } from 'node:os'

/** Ctrl-C and its like while a command runs. */
export interface Interruption {
  readonly signal: AbortSignal
  /** While this work runs a signal aborts it; at any other time a signal ends the process. */
  duringAbortable<Result>(work: () => Promise<Result>): Promise<Result>
  /** What the shell is told after a signal. */
  exitCode(): number
  end(): void
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Listens until `end`. Before it ends the process it calls `tidy`. */
export function interruptible(tidy: () => void): Interruption {
  const controller = new AbortController()
  let code = 0
  let isAbortable = false
  const onSignal = (name: (typeof signals)[number]): void => {
    code = 128 + constants.signals[name]
    controller.abort()
    if (isAbortable) return
    tidy()
    process.exit(code)
  }
  for (const name of signals) process.on(name, onSignal)
  return {
    signal: controller.signal,
    async duringAbortable(work) {
      isAbortable = true
      try {
        return await work()
      } finally {
        isAbortable = false
      }
    },
    exitCode: () => code,
    end() {
      for (const name of signals) process.off(name, onSignal)
    },
  }
}

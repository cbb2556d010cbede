import { stdout } from 'node:process'

/** What a step was to give, and what it gave. */
export interface Table {
  readonly row: (step: string, want: string, got: string) => void
  /** How many rows were not as they were to be. */
  readonly failed: () => number
}

/** Prints each row as it is known. A want between slashes is an expression that the whole has to match. */
export function openTable(): Table {
  let failed = 0
  stdout.write(`${line('', 'step', 'want', 'got')}\n`)
  return {
    row(step, want, got) {
      const isRight = /^\/.*\/$/.test(want) ? new RegExp(`^(?:${want.slice(1, -1)})$`).test(got) : want === got
      if (!isRight) failed += 1
      stdout.write(`${line(isRight ? 'ok' : 'WRONG', step, want, got)}\n`)
    },
    failed: () => failed,
  }
}

const line = (verdict: string, step: string, want: string, got: string): string =>
  `${verdict.padEnd(6)} ${step.padEnd(58)} ${want.padEnd(44)} ${got}`.trimEnd()

import type { Spinner } from 'yocto-spinner'

/** Shows on a terminal what goes on, and nothing anywhere else. */
export interface Progress {
  /** Before this nothing is shown: what is quick would only flicker. */
  readonly open: () => Promise<void>
  readonly show: (phase: string) => void
  readonly stop: () => void
}

const words: ReadonlyMap<string, string> = new Map([
  ['read', 'reading the document'],
  ['engine', 'asking for names and structure'],
  ['model', 'understanding the document'],
  ['client', 'emitting the client'],
  ['validators', 'emitting the validators'],
  ['fixtures', 'emitting the fixtures'],
  ['write', 'writing'],
])

const hasWatcher = (): boolean => process.stderr.isTTY && !('CI' in process.env) && process.env['TERM'] !== 'dumb'

/** A spinner on standard error if that is a terminal in front of somebody. */
export function progress(): Progress {
  let spinner: Spinner | undefined
  return {
    async open() {
      if (!hasWatcher()) return
      const { default: spin } = await import('yocto-spinner')
      // Signals are for whoever stages files to handle.
      spinner = spin({ stream: process.stderr, handleSignals: false })
    },
    show(phase) {
      const text = words.get(phase)
      if (spinner === undefined || text === undefined) return
      spinner.text = text
      if (!spinner.isSpinning) spinner.start()
    },
    stop: () => void spinner?.stop(),
  }
}

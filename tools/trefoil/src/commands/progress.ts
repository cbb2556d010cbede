/** Shows on a terminal what goes on, and nothing anywhere else. */
export interface Progress {
  readonly show: (phase: string) => void
  readonly stop: () => void
}

const words: ReadonlyMap<string, string> = new Map([
  ['read', 'reading the document'],
  ['engine', 'finding names and structure'],
  ['model', 'understanding the document'],
  ['write', 'writing'],
])

const silent: Progress = { show() {}, stop() {} }

/** A spinner on standard error if that is a terminal in front of somebody. */
export async function progress(): Promise<Progress> {
  if (!process.stderr.isTTY || 'CI' in process.env || process.env['TERM'] === 'dumb') return silent
  const { default: spin } = await import('yocto-spinner')
  // Signals are for whoever stages files to handle.
  const spinner = spin({ stream: process.stderr, handleSignals: false })
  return {
    show(phase) {
      spinner.text = words.get(phase) ?? `writing ${phase}`
      if (!spinner.isSpinning) spinner.start()
    },
    stop: () => void spinner.stop(),
  }
}

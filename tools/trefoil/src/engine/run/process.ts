import { spawn } from 'node:child_process'
import type { Environment } from '../cache.ts'

/** How a program ended. Of what it printed, only the last part is kept. */
export type Ending =
  | { readonly kind: 'exit'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'no start'; readonly reason: string }
  | { readonly kind: 'time is up' }

interface Call {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly environment: Environment
  /** In milliseconds; then it is killed. */
  readonly timeLimit: number
}

const kept = 100_000

/** Runs a program to its end and never throws: that it cannot be started is an ending too. */
export function run({ program, args, folder, environment, timeLimit }: Call): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    const printed = { stdout: '', stderr: '' }
    const listen = (name: keyof typeof printed) => (chunk: string) => void (printed[name] = (printed[name] + chunk).slice(-kept))
    child.stdout.setEncoding('utf8').on('data', listen('stdout'))
    child.stderr.setEncoding('utf8').on('data', listen('stderr'))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      // What it has started itself may hold on to the pipes; nobody waits for that.
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ kind: 'time is up' })
    }, timeLimit)
    const end = (ending: Ending): void => {
      clearTimeout(timer)
      resolve(ending)
    }
    child.on('error', ({ message }) => end({ kind: 'no start', reason: message }))
    child.on('close', (code, signal) => {
      const stderr = signal === null ? printed.stderr : `${printed.stderr}\nended by ${signal}`
      end({ kind: 'exit', code: code ?? 1, stdout: printed.stdout, stderr })
    })
  })
}

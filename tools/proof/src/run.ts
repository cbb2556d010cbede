import { spawn } from 'node:child_process'

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Command {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Milliseconds after which it is killed; what hangs may not listen to more than that. */
  readonly timeout?: number
  /** Told what runs. */
  readonly onStart?: (pid: number) => void
}

/** Runs a command to its end and gives what it printed; a command that fails is an answer, not an error. */
export function run(command: string, args: readonly string[], { cwd, env = {}, timeout = 240_000, onStart }: Command): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      timeout,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    if (child.pid !== undefined) onStart?.(child.pid)
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
  })
}

/** As {@link run}, for commands that must succeed: throws with all that was printed. */
export async function succeed(command: string, args: readonly string[], options: Command): Promise<Ran> {
  const ran = await run(command, args, options)
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ran.status}\n${ran.stdout}\n${ran.stderr}`)
  return ran
}

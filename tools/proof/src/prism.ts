import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root } from './places.ts'
import { freePort } from './port.ts'

export interface Prism {
  readonly port: number
  close(): void
}

/** Starts Prism on loopback: it answers from the document, and refuses requests that the document does not allow. */
export async function startPrism(documentFile: string): Promise<Prism> {
  const port = await freePort()
  const child = spawn(join(root, 'node_modules/.bin/prism'), ['mock', '-h', '127.0.0.1', '-p', String(port), documentFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  })
  await listening(child)
  return { port, close: () => void child.kill() }
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Prism is listening')) resolve()
    })
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.on('close', () => reject(new Error(`Prism did not start:\n${printed}`)))
  })
}

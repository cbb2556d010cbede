// What is packed is compiled from nothing: no module that went away stays in dist.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

for (const name of ['dist', 'tsconfig.tsbuildinfo']) rmSync(join(import.meta.dirname, '..', name), { recursive: true, force: true })

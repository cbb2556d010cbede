// The packed tool carries the runtime's sources: it vendors them into what it generates.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const source = join(import.meta.dirname, '../../../packages/runtime/src')
const copy = join(import.meta.dirname, '../runtime')
rmSync(copy, { recursive: true, force: true })
cpSync(source, copy, { recursive: true })

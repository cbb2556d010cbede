import { argv, stdout } from 'node:process'
import { judged } from './judged.ts'

/** Judges one document: `child NAME FILE`. A process of its own, so that a large document's memory goes with it. */
const [name = '', file = ''] = argv.slice(2)
stdout.write(JSON.stringify(await judged({ name, file })))

import { argv, stdout } from 'node:process'
import type { Report } from './outcome.ts'
import { withPrism } from './prism.ts'
import { reasons, withServer } from './server.ts'

/** Calls every operation of Harbour: of Prism, and of a server for what Prism cannot. Run: node main.ts PRISM SERVER */
const [prism = '', server = ''] = argv.slice(2)
const report: Report = { prism: await withPrism(prism), server: await withServer(server), reasons }
stdout.write(JSON.stringify(report))

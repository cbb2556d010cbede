import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { text } from 'node:stream/consumers'

/**
 * Writes the files of standard input to a folder, in a process of its own: one that is killed at the nth call of a
 * function of fs, or one that has no special rights.
 */
const [out = '', call = '', at = ''] = process.argv.slice(2)
const wanted: unknown = JSON.parse(await text(process.stdin))

let calls = 0
const dieAtCall = (target: object): object =>
  new Proxy(target, {
    apply: (method, self, args) => {
      calls += 1
      if (calls === Number(at)) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(method as () => unknown, self, args)
    },
  })
if (at !== '') Object.assign(fs, { [call]: dieAtCall(Reflect.get(fs, call)) })
syncBuiltinESMExports()

const { apply } = await import('../../src/write/apply.ts')
const { plan } = await import('../../src/write/plan.ts')
if (call === 'as-nobody' && process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
const output = Object.entries(wanted as Record<string, string>).map(([path, text]) => ({ path, text }))
await apply(plan({ out, output, beside: [], yielding: new Set() }), new AbortController().signal)

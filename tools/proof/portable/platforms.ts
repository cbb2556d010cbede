import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { noBrowser, withPage } from '../src/browser.ts'
import { bundled } from '../src/bundle.ts'
import { succeed } from '../src/run.ts'
import { serve } from './server.ts'
import type { Origins, Outcome } from './suite.ts'

/** Somewhere that the client runs. */
export interface Platform {
  readonly name: string
  /** Why it cannot be tried here. */
  readonly missing?: string
  readonly outcomes: (suite: Suite) => Promise<readonly Outcome[]>
}

interface Suite {
  readonly origins: Origins
  /** The suite as one module without imports, which exports `outcomes`. */
  readonly code: string
}

const node = (name: string, command: string): Platform => ({
  name,
  ...(!existsSync(command) && { missing: `${name} for Linux is not installed` }),
  outcomes: async ({ code, origins }) => {
    const script = `${code}\nprocess.stdout.write(JSON.stringify(await outcomes(${JSON.stringify(origins)})))`
    const { stdout } = await succeed(command, ['--input-type=module', '--eval', script], { cwd: import.meta.dirname, timeout: 60_000 })
    const parsed: readonly Outcome[] = JSON.parse(stdout)
    return parsed
  },
})

const installed = (name: string): string => join(import.meta.dirname, '../node_modules', name, 'bin/node')

const browser: Platform = {
  name: 'Chromium',
  ...(noBrowser !== undefined && { missing: noBrowser }),
  outcomes: async ({ origins }) =>
    withPage(`${origins.own}/suite`, async (page) => {
      await page.waitForFunction('globalThis.outcomes !== undefined')
      const found: readonly Outcome[] = JSON.parse(
        String(await page.evaluate(`outcomes(${JSON.stringify(origins)}).then((all) => JSON.stringify(all))`)),
      )
      return found
    }),
}

export const platforms: readonly Platform[] = [
  node('Node 20', installed('node-20')),
  node('Node 22', installed('node-22')),
  node('Node 24', process.execPath),
  browser,
]

/** Bundles the suite, and serves it and what it asks for from two origins while something is done with them. */
export async function withSuite<T>(act: (suite: Suite) => Promise<T>): Promise<T> {
  const { code } = await bundled(`export { outcomes } from './suite.ts'`, import.meta.dirname, 'readable')
  const own = await serve(pageOf(code))
  const other = await serve('')
  try {
    return await act({ code: inline(code), origins: { own: own.origin, other: other.origin } })
  } finally {
    own.close()
    other.close()
  }
}

/** The module without its export, so that more can follow in the same scope. */
const inline = (code: string): string => code.replace(/export \{[^}]*\};?\s*$/, '')

const pageOf = (code: string): string =>
  `<!doctype html><meta charset="utf-8"><title>suite</title><script type="module">${inline(code)}\nglobalThis.outcomes = outcomes</script>`

import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`)

/** Why there is no browser here; undefined where there is one. */
export const noBrowser: string | undefined = existsSync(executable) ? undefined : 'there is no /usr/bin/chromium; CHROMIUM names another'

/** Opens a page in Chromium, does something with it, and ends the browser. */
export async function withPage<T>(url: string, act: (page: Page) => Promise<T>): Promise<T> {
  const launched = await chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--no-first-run', ...quiet] })
  try {
    const page = await launched.newPage()
    await page.goto(url)
    return await act(page)
  } finally {
    await launched.close()
  }
}

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { noBrowser, withPage } from '../src/browser.ts'
import { bundled } from '../src/bundle.ts'
import { listen } from '../src/port.ts'

/** The fixtures as a bundler takes them, and in a browser. */

const here = import.meta.dirname

test.each([
  ['the main entry knows neither fast-check nor msw', `export * from '@trefoil-metal/fixtures'`, ['fast-check', 'MSW', 'trefoil']],
  [
    'an arbitrary brings no other',
    `export { arbitraryHref } from '@trefoil-metal/fixtures/fast-check'`,
    ['contact_email', 'MSW', 'waiting_on_customer_vlan'],
  ],
  [
    'a handler brings no other',
    `export { getVirtualCircuitHandler } from '@trefoil-metal/fixtures/msw'`,
    ['/virtual-circuits/{id}/', 'deleteVirtualCircuit', '/organizations/', 'fast-check'],
  ],
])('%s', async (_, entry, absent) => {
  const { code } = await bundled(entry, here, 'readable')
  expect(code.length).toBeGreaterThan(500)
  expect(absent.filter((text) => code.includes(text))).toEqual([])
})

const script = `
import { setupWorker } from 'msw/browser'
import { ApiClient, ApiException, getInterconnection } from '@trefoil-metal/client'
import { getInterconnectionHandler, handlers } from '@trefoil-metal/fixtures/msw'

const server = location.origin + '/metal'
const worker = setupWorker(...handlers({ server }))
const get = () => getInterconnection(new ApiClient({ host: server, apiKey: { x_auth_token: 'k' } }), { connection_id: 'a' })
export async function outcomes() {
  await worker.start({ quiet: true })
  const { name } = await get()
  worker.use(getInterconnectionHandler({ server, status: 404, body: { errors: ['gone'] } }))
  const error = await get().catch((thrown) => thrown)
  return [name, error instanceof ApiException, error.status, error.body]
}
globalThis.outcomes = outcomes
`

test.skipIf(noBrowser !== undefined)(
  `handlers answer in a browser${noBrowser === undefined ? '' : ` (skipped: ${noBrowser})`}`,
  async () => {
    const { code } = await bundled(script, here, 'readable')
    const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'))
    const server = createServer(({ url = '' }, response) => {
      const [type, text] =
        url === '/'
          ? ['text/html', `<!doctype html><script type="module" src="/page.js"></script>`]
          : ['text/javascript', url === '/page.js' ? code : worker]
      if (['/', '/page.js', '/mockServiceWorker.js'].includes(url))
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text)
      else response.writeHead(404).end()
    })
    const port = await listen(server)
    try {
      const got = await withPage(`http://127.0.0.1:${port}/`, async (page) => {
        await page.waitForFunction('globalThis.outcomes !== undefined')
        return page.evaluate('outcomes()')
      })
      expect(got).toEqual(['Frankfurt office', true, 404, { errors: ['gone'] }])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  },
)

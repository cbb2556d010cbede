import { deepStrictEqual, strictEqual } from 'node:assert'
import { ApiClient, type ConfigurationOptions, filePapers, findBerth, forgetShip, getChart, listTides, reportShip } from '@harbour/client'
import { account } from '@harbour/client/auth'
import { clientCredentials, retry } from '@harbour/client/runtime'
import { regionHarbourExampleVersion } from '@harbour/client/servers'
import { type Deed, clientOf, id } from './deed.ts'

/** Who is let in with what: the first way whose credentials are all there. */
const letIn = (
  name: string,
  apiKey: ConfigurationOptions['apiKey'],
  call: (client: ApiClient) => Promise<unknown>,
  want: readonly string[],
): Deed => ({
  name: `${name} with ${Object.keys(apiKey ?? {}).join(' and ') || 'nothing'}`,
  run: async (host, seen) => {
    await call(clientOf(host, { apiKey }))
    const { headers, target } = await seen()
    const sent = ['authorization', 'x-harbour-key', 'cookie'].flatMap((header) =>
      headers[header] === undefined ? [] : [`${header}: ${headers[header]}`],
    )
    deepStrictEqual([...sent, ...(target.includes('key=') ? [target.replace(/.*\?/, '')] : [])], want)
  },
})

const report = (client: ApiClient): Promise<unknown> => reportShip(client, { body: { name: 'Marigold' } })
const forget = (client: ApiClient): Promise<unknown> => forgetShip(client, { id })
const find = (client: ApiClient): Promise<unknown> => findBerth(client, { id: 'east-3' })
const pilot = `authorization: Basic ${btoa('name:password')}`

export const security: readonly Deed[] = [
  letIn('reportShip', { harbourKey: 'k', pilot: 'name:password' }, report, [pilot, 'x-harbour-key: k']),
  letIn('reportShip', { harbourKey: 'k' }, report, []),
  letIn('reportShip', { harbourKey: 'k', account: 'a' }, report, ['authorization: Bearer a']),
  letIn('forgetShip', { queryKey: 'q', cookieKey: 'c' }, forget, ['key=q']),
  letIn('forgetShip', { cookieKey: 'c' }, forget, ['cookie: harbour=c']),
  letIn('forgetShip', {}, forget, []),
  letIn('findBerth', {}, find, []),
  letIn('findBerth', { token: () => Promise.resolve('t') }, find, ['authorization: Bearer t']),
  {
    name: 'filePapers with a token of the server',
    run: async (host, seen) => {
      const token = clientCredentials({ ...account, tokenUrl: `${host}/token`, clientId: 'me', clientSecret: 's', scopes: ['papers'] })
      const body = { kind: 'crew', scan: new Blob(['x']) }
      await filePapers(clientOf(host, { apiKey: { account: token }, retry: retry() }), { id, body })
      strictEqual((await seen()).headers['authorization'], 'Bearer from-the-server')
    },
  },
]

/** Where a call goes that is not told where: to the document's server, the path's, or the operation's. */
const at = (name: string, call: (client: ApiClient) => Promise<unknown>, want: string): Deed => ({
  name,
  run: async () => {
    const asked: string[] = []
    const fetch = async (url: unknown): Promise<Response> => {
      asked.push(String(url))
      return Response.json({ id: 'east-3' })
    }
    await call(new ApiClient({ fetch })).catch(() => {})
    deepStrictEqual(asked, [want])
  },
})

const south = regionHarbourExampleVersion({ region: 'south', version: 'v2' })

export const servers: readonly Deed[] = [
  at('listTides at the first server', (client) => listTides(client), 'https://north.harbour.example/v1/tides'),
  at('findBerth at the operation’s', (client) => findBerth(client, { id: 'a-1' }), 'https://search.harbour.example/all/berths/a-1'),
  at('getChart at the path’s', (client) => getChart(client, { name: 'a' }), 'https://charts.harbour.example/charts/a'),
  at('getChart at another', (client) => getChart(client, { name: 'a' }, { server: south }), 'https://south.harbour.example/v2/charts/a'),
]

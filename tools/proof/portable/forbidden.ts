import { ApiClient, asText, cookie, followRedirects, header, rawAs } from '../../../packages/runtime/src/http/index.ts'
import { call, sending, thrownBy, nameOf, statusOf, type Row, at, Differs } from './asking.ts'

const streamOf = (...chunks: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })

/** What a browser forbids, where servers differ: the guide of each client lists the same. */
export const forbidden: readonly Row[] = [
  [
    'a cookie: browsers send none',
    async (o) => (await call({ parameters: { c: cookie } })(at(o), { c: 'v' }))?.headers['cookie'],
    new Differs(undefined, 'c=v'),
  ],
  [
    'a header that is the browser’s own: it leaves it out',
    async (o) => (await call({ parameters: { Date: header } })(at(o), { Date: 'today' }))?.headers['date'],
    new Differs(undefined, 'today'),
  ],
  [
    'a stream up: browsers refuse it over HTTP/1.1',
    async (o) => {
      const got = sending({ body: rawAs('application/octet-stream') })(at(o), { body: streamOf('a', 'b') })
      return got.then((echo) => echo?.body, nameOf)
    },
    new Differs('TypeError', btoa('ab')),
  ],
  [
    'a redirect: browsers do not show where it leads',
    async (o) => statusOf(await thrownBy(call({ path: '/redirect' })(at(o)))),
    new Differs(0, 302),
  ],
  [
    'a redirect that is followed',
    async (o) => call({ path: '/redirect' })(at(o), {}, { fetch: followRedirects() }).then((echo) => echo?.target, statusOf),
    new Differs(0, '/echo'),
  ],
  [
    'headers of another origin: browsers show those that it exposes',
    async ({ other }) => {
      const { headers } = await call({ path: '/headed' }).answer(new ApiClient({ host: other }))
      return [headers.get('x-hidden'), headers.get('x-shown')]
    },
    new Differs([null, '1'], ['1', '1']),
  ],
  [
    'an origin that does not let others in: browsers refuse its answers',
    async ({ other }) => call({ path: '/closed', answers: { 200: asText } })(new ApiClient({ host: other })).then(String, nameOf),
    new Differs('TypeError', 'closed'),
  ],
]

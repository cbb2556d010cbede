export interface RedirectOptions {
  /** Origins that a redirect may lead to, beside the one that was called: they get all headers, keys too. */
  readonly allow?: readonly string[]
  /** What each request is made with. */
  readonly fetch?: typeof fetch
}

const redirected: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * A fetch that follows redirects within the origin that was called, and to others that are allowed: 303, and 301 or 302
 * of a POST, with GET (Fetch, section 4.5, HTTP-redirect fetch). A redirect elsewhere stays the answer. Browsers do not
 * show where one leads: there none is followed.
 */
export function followRedirects({ allow = [], fetch = globalThis.fetch }: RedirectOptions = {}): typeof globalThis.fetch {
  return async (input, init = {}) => {
    let url = new URL(input instanceof Request ? input.url : input)
    let next: RequestInit = { ...init, redirect: 'manual' }
    const origins = [url.origin, ...allow.map((origin) => new URL(origin).origin)]
    for (let followed = 0; ; followed++) {
      const response = await fetch(url.href, next)
      const target = targetOf(response, url)
      if (!target || !origins.includes(target.origin) || followed === 20 || next.body instanceof ReadableStream) return response
      await response.body?.cancel()
      url = target
      next = methodAfter(response.status, next)
    }
  }
}

function targetOf({ status, headers }: Response, url: URL): URL | undefined {
  const location = headers.get('location')
  return redirected.has(status) && location !== null && URL.canParse(location, url.href) ? new URL(location, url) : undefined
}

function methodAfter(status: number, init: RequestInit): RequestInit {
  const turnsToGet = status === 303 ? init.method !== 'HEAD' : status < 303 && init.method === 'POST'
  if (!turnsToGet) return init
  const headers = new Headers(init.headers)
  headers.delete('content-type')
  return { ...init, method: 'GET', headers, body: null }
}

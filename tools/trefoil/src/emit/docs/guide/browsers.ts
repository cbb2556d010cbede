import type { Api } from '../../../model/api.ts'
import { always } from '../section.ts'
import { blocks, table } from '../table.ts'
import type { GuideSection } from './section.ts'

/** What a browser forbids. The rows of the portable suite say the same of a real one. */
export const browsers: GuideSection = {
  heading: 'Browsers',
  applies: always,
  text: ({ api }) =>
    blocks(
      'The client runs wherever `fetch` does. A browser keeps some things to itself:',
      table(
        ['What', 'In a browser'],
        [
          [
            'Cookies',
            "A script cannot send any: parameters and keys in cookies are left out. The browser sends its own where `fetch` is told so: ``fetch: (url, init) => fetch(url, { ...init, credentials: 'include' })``.",
          ],
          ['Headers such as `Date`, `Host` and `Origin`', 'Are left out, or the browser’s own are sent.'],
          ['Redirects', 'Where one leads is not shown: the answer has the status 0, and `followRedirects` follows none.'],
          ['Streams as a body', 'Are refused with a `TypeError` over HTTP/1.1, and by some browsers always. A `Blob` is sent everywhere.'],
          [
            'Headers of an answer of another origin',
            'Are null unless the server names them in `Access-Control-Expose-Headers`; `Retry-After` and `Link` are among them.',
          ],
          ['Answers of another origin', 'Are refused unless the server allows the page’s origin (CORS).'],
        ],
      ),
      asked(api),
    ),
}

/** What of that this API asks for. */
function asked({ groups, securitySchemes }: Api): string | undefined {
  const isCookie = (place: { readonly in: string }): boolean => place.in === 'cookie'
  const parameters = groups.some(({ operations }) => operations.some((operation) => operation.parameters.some(isCookie)))
  const keys = securitySchemes.some((scheme) => scheme.kind === 'apiKey' && isCookie(scheme))
  const what = [...(parameters ? ['parameters'] : []), ...(keys ? ['keys'] : [])]
  return what.length > 0 ? `This API has ${what.join(' and ')} in cookies.` : undefined
}

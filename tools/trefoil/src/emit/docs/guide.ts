import { anchors } from './anchors.ts'
import { browsers } from './guide/browsers.ts'
import { calls, errors, options } from './guide/calls.ts'
import { bytes } from './guide/downloads.ts'
import type { Guide, GuideSection } from './guide/section.ts'
import { credentials, servers } from './guide/setting-up.ts'
import { middleware, redirects, retries } from './guide/resilience.ts'
import { pages } from './guide/pages.ts'
import { streams } from './guide/streams.ts'
import { tests, validation } from './guide/values.ts'
import { blocks } from './table.ts'

/** What all operations have in common, in this order. */
const sections: readonly GuideSection[] = [
  calls,
  errors,
  options,
  servers,
  credentials,
  retries,
  redirects,
  pages,
  streams,
  bytes,
  middleware,
  validation,
  tests,
  browsers,
]

const title = 'Guide'

/** The page that tells how the client is used, below the notice that it is generated. */
export function guidePage(guide: Guide): string {
  const shown = sections.filter(({ applies }) => applies(guide.api))
  const found = anchors([title, ...shown.map(({ heading }) => heading)])
  return blocks(
    `# ${title}`,
    shown.map(({ heading }, index) => `- [${heading}](#${found[index + 1]})`).join('\n'),
    ...shown.flatMap(({ heading, text }) => [`## ${heading}`, text(guide)]),
    guide.links.index('Back to README'),
  )
}

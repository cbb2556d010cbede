import { posix } from 'node:path'
import { anchors } from '../../trefoil/src/emit/docs/anchors.ts'
import type { Pages } from './pages.ts'

/** Where pages of a repository link to: whether there is such a file or folder, by its path from the root. */
export interface Links {
  readonly checked: number
  readonly dead: readonly string[]
}

const inFences = /^```.*?^```$/gms
const inCode = /(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/g
const link = /\]\((?![a-z]+:)([^)\s]*)\)/g
const headingLine = /^#{1,6} +(.*)$/gm

/** Looks up each link within the repository, with its fragment. */
export function linksIn(pages: Pages, isThere: (path: string) => boolean): Links {
  const all = [...pages].flatMap(([path, text]) => [...outsideOfCode(text).matchAll(link)].map(([, target = '']) => ({ path, target })))
  return {
    checked: all.length,
    dead: all.filter(({ path, target }) => !leads(pages, isThere, path, target)).map(({ path, target }) => `${path}: ${target}`),
  }
}

const outsideOfCode = (text: string): string => text.replaceAll(inFences, '').replaceAll(inCode, '')

function leads(pages: Pages, isThere: (path: string) => boolean, from: string, link: string): boolean {
  const [path = '', fragment] = link.split('#')
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path))
  if (!isThere(target)) return false
  return fragment === undefined || fragmentsOf(pages.get(target) ?? '').includes(fragment)
}

/** The fragments of a page: of its headings, as GitHub makes them. */
function fragmentsOf(text: string): readonly string[] {
  const headings = [...text.replaceAll(inFences, '').matchAll(headingLine)].map(([, heading = '']) => plain(heading))
  return anchors(headings)
}

/** A heading as it is read: without the marks of code and links, and without escapes. */
const plain = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replaceAll(/\\(.)/g, '$1')

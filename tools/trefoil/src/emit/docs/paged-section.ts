import type { Pagination } from '../../model/api.ts'
import { pagedNamesOf } from '../../model/names.ts'
import { markdownCode } from '../kit/escape.ts'
import { callText } from './argument.ts'
import { type Example, importLine } from './example.ts'
import type { Section } from './section.ts'
import { clientLines } from './security.ts'
import { blocks, fenced } from './table.ts'

/** How one gets at what is on the pages that follow. */
export const pagedSection: Section = {
  heading: 'Pages',
  applies: ({ pagination }) => pagination !== undefined,
  text: (section) => {
    const { operation, links } = section
    const names = pagedNamesOf(operation)
    return blocks(
      `${markdownCode(names.items)} iterates over the items of all pages, and ${markdownCode(names.pages)} over the pages, from the one that the parameters say. A page is fetched when it is asked for, ${operation.pagination ? follows(operation.pagination) : ''}. The class has methods of the same names. More in the ${links.guide('guide', 'pages')}.`,
      fenced(itemsProgram(section)),
    )
  },
}

/** A program that prints the items of all pages. */
export function itemsProgram({ api, operation, scope }: Pick<Example, 'api' | 'operation' | 'scope'>): string {
  const { items } = pagedNamesOf(operation)
  return [
    importLine(scope, ['ApiClient', items]),
    '',
    ...clientLines(api, operation),
    '',
    `for await (const item of ${callText(items, operation, ['client'])}) console.log(item)`,
  ].join('\n')
}

/** How pages follow each other, in words. */
function follows(pagination: Pagination): string {
  const until =
    'size' in pagination && pagination.size !== undefined
      ? `until one has fewer items than ${markdownCode(pagination.size)} says`
      : 'until one has no items'
  const more = pagination.next === undefined ? until : `while there is something at ${markdownCode(pagination.next)}`
  switch (pagination.style) {
    case 'page':
      return `by the number in ${markdownCode(pagination.parameter)}, ${more}`
    case 'offset':
      return `by the number of items before it in ${markdownCode(pagination.parameter)}, ${more}`
    case 'cursor':
      return `by ${markdownCode(pagination.parameter)} from ${markdownCode(pagination.next)} of the page before it`
    case 'link':
      return `by the link ${pagination.next === undefined ? 'in the `Link` header' : `at ${markdownCode(pagination.next)}`} of the page before it`
  }
}

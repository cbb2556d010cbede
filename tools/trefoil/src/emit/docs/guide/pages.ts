import type { Api, Operation } from '../../../model/api.ts'
import { pagedNamesOf } from '../../../model/names.ts'
import { markdownCode } from '../../kit/escape.ts'
import { itemsProgram } from '../paged-section.ts'
import { blocks, fenced } from '../table.ts'
import type { GuideSection } from './section.ts'

const paged = ({ groups }: Api): readonly Operation[] =>
  groups.flatMap(({ operations }) => operations.filter(({ pagination }) => pagination !== undefined))

export const pages: GuideSection = {
  heading: 'Pages',
  applies: (api) => paged(api).length > 0,
  text: (guide) => {
    const all = paged(guide.api)
    const [operation] = all
    if (operation === undefined) return ''
    return blocks(
      `Operations whose answers are pages have two more functions each: ${all.map((one) => markdownCode(pagedNamesOf(one).items)).join(', ')} iterate over items, and those that end in \`Pages\` over the bodies of the pages.`,
      fenced(itemsProgram({ ...guide, operation })),
      'Each page is a call of its own, with the options of the first; what goes wrong is thrown into the loop. Leaving the loop asks for no more pages. A link to the next page that leads to another origin is an error, so that no key goes there.',
    )
  },
}

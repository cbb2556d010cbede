import { operationNamesOf } from '../../../model/names.ts'
import { stringLiteral } from '../../kit/escape.ts'
import { always } from '../section.ts'
import { blocks } from '../table.ts'
import { packageName, printed, programOf } from './calls.ts'
import type { Guide, GuideSection } from './section.ts'

export const validation: GuideSection = {
  heading: 'Validation',
  applies: always,
  text: (guide) =>
    blocks(
      `The client takes the server’s word for what is in a body. \`validate\` holds what is sent and what comes back against schemas: those of ${packageName(guide.scope, 'validators')}, or any others that are Standard Schemas. A request that does not fit is not sent; either is thrown as a \`ValidationError\` with its \`issues\`.`,
      checked(guide),
    ),
}

function checked(guide: Guide): string | undefined {
  if (guide.told === undefined) return undefined
  const { validation: schemas } = operationNamesOf(guide.told.operation)
  return blocks(
    programOf(guide, {
      imports: [
        `import { validate } from ${stringLiteral(`${guide.scope}/client/runtime`)}`,
        `import { ${schemas} } from ${stringLiteral(`${guide.scope}/validators`)}`,
      ],
      lines: (name, one) => printed(name, one, `{ validate: validate(${schemas}) }`),
    }),
    'For all operations at once, give `validate: validate((operation) => validations[operation])` to `ApiClient`: `validations` has the schemas of each, and so all that the document says is bundled.',
  )
}

export const tests: GuideSection = {
  heading: 'Tests',
  applies: always,
  text: (guide) =>
    blocks(
      `${packageName(guide.scope, 'fixtures')} has values for every schema and answer, and request handlers for [Mock Service Worker](https://mswjs.io), so that code which uses the client can be tested without a server.`,
      mocked(guide),
    ),
}

function mocked(guide: Guide): string | undefined {
  const { told, scope } = guide
  if (told === undefined) return undefined
  return programOf(guide, {
    imports: [`import { handlers } from ${stringLiteral(`${scope}/fixtures/msw`)}`, "import { setupServer } from 'msw/node'"],
    lines: (name, one) => [`const server = setupServer(...handlers())`, 'server.listen()', ...printed(name, one), 'server.close()'],
  })
}

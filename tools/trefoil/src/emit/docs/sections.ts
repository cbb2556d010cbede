import { requestBody } from './body-section.ts'
import { callbackList, linkList } from './consequences.ts'
import { everyAnswer } from './every-answer.ts'
import { exampleProgram } from './example.ts'
import { returnType } from './content.ts'
import { pagedSection } from './paged-section.ts'
import { mediaTypesOf, parameterTable } from './parameters.ts'
import { responseHeaders, responseTable } from './responses.ts'
import { always, type Section } from './section.ts'
import { authorization, exampleList } from './security.ts'
import { blocks, fenced } from './table.ts'

/** All that is said of an operation, in this order. What only some have stands among the others where it belongs. */
export const sections: readonly Section[] = [
  {
    heading: 'Example',
    applies: always,
    text: (section) => blocks(exampleList(section.operation.security), fenced(exampleProgram(section))),
  },
  { heading: 'Parameters', applies: always, text: parameterTable },
  requestBody,
  { heading: 'Return type', applies: always, text: ({ operation, links }) => returnType(operation, links) },
  everyAnswer,
  pagedSection,
  {
    heading: 'Authorization',
    applies: always,
    text: ({ operation: { security }, links, schemeAnchor }) => authorization({ security, links, anchor: schemeAnchor }),
  },
  { heading: 'HTTP request headers', applies: always, text: ({ operation }) => mediaTypesOf(operation) },
  { heading: 'HTTP response details', applies: always, text: responseTable },
  responseHeaders,
  {
    heading: 'Links',
    applies: ({ responses }) => responses.some(({ links }) => links.length > 0),
    text: ({ operation, places }) => linkList(operation, places),
  },
  {
    heading: 'Callbacks',
    applies: ({ callbacks }) => callbacks.length > 0,
    text: ({ operation, links, places }) => callbackList(operation, links, places),
  },
]

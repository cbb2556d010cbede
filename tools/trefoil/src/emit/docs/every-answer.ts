import type { Operation, Response } from '../../model/api.ts'
import { stringLiteral } from '../kit/escape.ts'
import { callText } from './argument.ts'
import { isSuccess, plainType } from './content.ts'
import { type Example, functionOf, importLine } from './example.ts'
import { clientLines } from './security.ts'
import type { Section } from './section.ts'
import { blocks, fenced } from './table.ts'

const successes = (operation: Operation): readonly Response[] => operation.responses.filter((response) => isSuccess(operation, response))

/** Where a success is more than its body: one of several, or with headers that the document speaks of. */
export const everyAnswer: Section = {
  heading: 'Every answer',
  applies: (operation) => {
    const all = successes(operation)
    return all.length > 1 || all.some(({ headers }) => headers.length > 0)
  },
  text: (section) =>
    blocks(
      'The function’s `answer` gives status, headers and body, of errors too; `status` tells which types they have.',
      fenced(program(section)),
    ),
}

function program({ api, operation, scope }: Example): string {
  const { name, imported } = functionOf(operation)
  return [
    importLine(scope, ['ApiClient', imported]),
    '',
    ...clientLines(api, operation),
    '',
    callText(`const answer = await ${name}.answer`, operation, ['client']),
    ...operation.responses
      .filter(({ status }) => /^\d+$/.test(status))
      .map((response, index) => `${index === 0 ? '' : 'else '}if (answer.status === ${response.status}) ${told(operation, response)}`),
  ].join('\n')
}

/** A line of a program for an answer of this status: its headers, and its body. */
function told(operation: Operation, response: Response): string {
  const type = plainType(operation, response)
  const [header] = response.headers
  const given = [
    ...(header === undefined ? [] : [`answer.headers.get(${stringLiteral(header.name)})`]),
    ...(type === 'undefined' ? [] : ['answer.body']),
  ]
  return `console.log(${given.join(', ') || 'answer.status'})${type === undefined || type === 'undefined' ? '' : ` // ${type}`}`
}

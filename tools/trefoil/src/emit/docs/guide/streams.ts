import type { Api, Operation } from '../../../model/api.ts'
import { receivable } from '../../../model/wire/media.ts'
import { markdownCode, stringLiteral } from '../../kit/escape.ts'
import { callText } from '../argument.ts'
import { givesItems } from '../content.ts'
import { functionOf, importLine } from '../example.ts'
import { clientLines } from '../security.ts'
import { blocks, fenced } from '../table.ts'
import type { Guide, GuideSection } from './section.ts'

const streaming = ({ groups }: Api): readonly Operation[] => groups.flatMap(({ operations }) => operations.filter(givesItems))

const givesEvents = (operation: Operation): boolean =>
  operation.responses.some((response) => receivable(response, operation).some(({ kind }) => kind === 'events'))

export const streams: GuideSection = {
  heading: 'Streams',
  applies: (api) => streaming(api).length > 0,
  text: (guide) => {
    const all = streaming(guide.api)
    const [first] = all
    const events = all.find(givesEvents)
    return blocks(
      `${all.map(({ name }) => markdownCode(name)).join(', ')} ${all.length === 1 ? 'gives its items' : 'give their items'} as they come. Leaving the loop, or aborting the \`signal\`, ends the connection.`,
      first && fenced(program(guide, first, 'once')),
      events &&
        blocks(
          'A stream of events that ends or breaks is not over. `reconnecting` connects again, after the last event that was seen, until the loop is left or the `signal` aborts:',
          fenced(program(guide, events, 'again')),
        ),
    )
  },
}

function program({ api, scope }: Guide, operation: Operation, connecting: 'once' | 'again'): string {
  const { name, imported } = functionOf(operation)
  const call =
    connecting === 'once'
      ? `await ${callText(name, operation, ['client'])}`
      : `reconnecting${callText('', operation, [name, 'client'], ['{ delay: 1_000 }'])}`
  return [
    importLine(scope, ['ApiClient', imported]),
    ...(connecting === 'again' ? [`import { reconnecting } from ${stringLiteral(`${scope}/client/runtime`)}`] : []),
    '',
    ...clientLines(api, operation),
    '',
    `for await (const item of ${call}) {`,
    '  console.log(item)',
    '  break // when it is enough',
    '}',
  ].join('\n')
}

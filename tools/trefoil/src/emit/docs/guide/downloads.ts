import type { Api, Operation } from '../../../model/api.ts'
import { markdownCode, stringLiteral } from '../../kit/escape.ts'
import { callText } from '../argument.ts'
import { isSuccess, plainType } from '../content.ts'
import { functionOf, importLine } from '../example.ts'
import { clientLines } from '../security.ts'
import { blocks, fenced } from '../table.ts'
import type { Guide, GuideSection } from './section.ts'

/** The operations that give bytes, and nothing else. */
const downloads = ({ groups }: Api): readonly Operation[] => groups.flatMap(({ operations }) => operations.filter(givesBytes))

function givesBytes(operation: Operation): boolean {
  const all = operation.responses.filter((response) => isSuccess(operation, response))
  return all.length > 0 && all.every((response) => plainType(operation, response) === 'Blob')
}

export const bytes: GuideSection = {
  heading: 'Bytes',
  applies: (api) => downloads(api).length > 0,
  text: (guide) => {
    const all = downloads(guide.api)
    const [first] = all
    return blocks(
      `${all.map(({ name }) => markdownCode(name)).join(', ')} ${all.length === 1 ? 'gives' : 'give'} a \`Blob\`, once all of it has come. \`streamed\` gives a stream of it instead, for what is too large to be kept. It is to be read to its end, or cancelled.`,
      first && fenced(program(guide, first)),
    )
  },
}

function program({ api, scope }: Guide, operation: Operation): string {
  const { name, imported } = functionOf(operation)
  return [
    importLine(scope, ['ApiClient', imported]),
    `import { streamed } from ${stringLiteral(`${scope}/client/runtime`)}`,
    '',
    ...clientLines(api, operation),
    '',
    callText(`const stream = await streamed(${name})`, operation, ['client']),
    'const reader = stream.getReader()',
    'for (let part = await reader.read(); !part.done; part = await reader.read()) console.log(part.value.length)',
  ].join('\n')
}

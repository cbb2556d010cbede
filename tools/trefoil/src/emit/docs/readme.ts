import type { Api } from '../../model/api.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { bothWays, errorLines, functionOf, importLine, indented } from './example.ts'
import { clientLines } from './security.ts'
import { blocks, fenced } from './table.ts'
import type { Told } from './telling.ts'

/** README.md of the client: what it is, and how it is used, on one screen. */
export function readme(api: Api, scope: string, told: Told | undefined): string {
  const name = `${scope}/client`
  return `${blocks(
    `# ${markdownText(name)}`,
    `The client of ${markdownText(api.title) || markdownText(api.name)}: typed calls over \`fetch\`, as functions that tree-shake and as classes. It has no dependency, and runs wherever \`fetch\` does.`,
    `    npm install ${name}`,
    told && fenced(program(api, scope, told)),
    'A call gives the body of a success and throws an `ApiException` for any other answer; `.answer(client, parameters)` gives every documented answer, told apart by `status`. Keys are in nothing that is printed, and go nowhere but to the host: a redirect is an answer, and followed only with `followRedirects`.',
    `Retries, timeouts, middleware, validation and more are imported from ${markdownCode(`${name}/runtime`)} by those that use them: the [guide](docs/Guide.md) tells how. All operations, models and security schemes: [docs](docs/README.md). Types alone: ${markdownCode(`${name}/types`)}.`,
  )}\n`
}

function program(api: Api, scope: string, { group, operation }: Told): string {
  const { imported } = functionOf(operation)
  const errors = errorLines(operation)
  return [
    importLine(scope, ['ApiClient', group.name, imported, ...errors.names]),
    '',
    ...clientLines(api, operation),
    '',
    'try {',
    ...bothWays({ group, operation }).flatMap(indented),
    '} catch (error) {',
    ...errors.lines.flatMap(indented),
    '}',
  ].join('\n')
}

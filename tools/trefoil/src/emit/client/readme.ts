import type { Api, Operation, SecurityScheme } from '../../model/api.ts'
import { markdownText, propertyKey, stringLiteral } from '../kit/escape.ts'
import type { EmittedFile } from '../kit/file.ts'
import { compare } from '../../order.ts'
import { isPlain } from './values.ts'

/** README.md: what it is, and how it is used, on one screen. */
export function readme(api: Api, scope: string): EmittedFile {
  const name = `${scope}/client`
  const text = `# ${markdownText(name)}

The client of ${markdownText(api.title) || markdownText(api.name)}: typed calls over \`fetch\`, as functions that tree-shake and as classes. It has no dependency, and runs wherever \`fetch\` does.
${example(api, name)}
A function gives the body of a success and throws an \`ApiException\` for any other answer; \`.answer(client, parameters)\` gives every documented answer, told apart by \`status\`. The last argument of a call holds \`signal\`, \`timeout\` (milliseconds), \`headers\` and \`server\` for that call alone.

\`Configuration\` takes \`host\`, \`apiKey\` and \`apiKeyPrefix\` by the name of a security scheme (a key, or a function that gives one), \`headers\`, \`fetch\`, \`timeout\` and what follows. Keys are in nothing that is printed of it, and go nowhere but to the host: a redirect is an answer, and followed only with \`followRedirects\`.

More is imported by those that use it:

\`\`\`ts
import { ApiClient } from ${stringLiteral(name)}
import { clientCredentials, followRedirects, hooks, retry, validate } from ${stringLiteral(`${name}/runtime`)}

export const client = new ApiClient({
  retry: retry({ retries: 3, timeout: 10_000 }), // what is safe to repeat: idempotent methods, or any with an idempotencyKey
  middleware: [hooks({ before: ({ operation, method }) => console.debug(method, operation.id) })], // each try
  validate: validate(() => undefined), // schemas by operation, of any Standard Schema library
  fetch: followRedirects(), // within the origin, and to those that it allows
  apiKey: { oauth: clientCredentials({ tokenUrl: 'https://login.example/token', clientId: '…', clientSecret: '…' }) },
})
\`\`\`

All operations, models and security schemes: [docs](docs/README.md). Types alone: \`${markdownText(name)}/types\`.
`
  return { path: 'README.md', text }
}

/** An operation that is called without a body, the simpler its parameters the better. */
function simplest({ groups }: Api): { readonly group: string; readonly operation: Operation } | undefined {
  const all = groups.flatMap((group) => group.operations.map((operation) => ({ group: group.name, operation })))
  const isSimple = ({ parameters, body }: Operation): boolean =>
    !body?.required && required(parameters).every(({ schema }) => isString(schema.kind) && isPlain(schema))
  return all.find(({ operation }) => operation.method === 'GET' && isSimple(operation)) ?? all.find(({ operation }) => isSimple(operation))
}

const required = (parameters: Operation['parameters']): Operation['parameters'] => parameters.filter((parameter) => parameter.required)
const isString = (kind: string): boolean => kind === 'string' || kind === 'any'

function example(api: Api, name: string): string {
  const found = simplest(api)
  if (found === undefined) return ''
  const { group, operation } = found
  const given = required(operation.parameters).map(({ member }) => `${propertyKey(member)}: ${stringLiteral('…')}`)
  const args = given.length > 0 ? `{ ${given.join(', ')} }` : ''
  return `
\`\`\`ts
import { ${['ApiClient', group, operation.name, 'isApiException'].toSorted(compare).join(', ')} } from ${stringLiteral(name)}

const client = new ApiClient(${credentials(api.securitySchemes)})

try {
  const result = await ${operation.name}(client${args === '' ? '' : `, ${args}`})
  const same = await new ${group}(client).${operation.name}(${args})
} catch (error) {
  if (isApiException(error, ${operation.name})) console.error(error.status, error.body)
  else throw error
}
\`\`\`
`
}

function credentials([scheme]: readonly SecurityScheme[]): string {
  if (scheme === undefined || scheme.kind === 'mutualTLS') return ''
  return `{ apiKey: { ${propertyKey(scheme.key)}: 'YOUR_KEY' } }`
}

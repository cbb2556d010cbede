import { type NamedServer, serversIn } from '../../../model/servers.ts'
import { urlOf } from '../../../model/wire/server.ts'
import { markdownCode, propertyKey, stringLiteral } from '../../kit/escape.ts'
import { inline } from '../prose.ts'
import { always } from '../section.ts'
import { importLine } from '../example.ts'
import { blocks, fenced, table } from '../table.ts'
import { packageName } from './calls.ts'
import type { Guide, GuideSection } from './section.ts'

export const servers: GuideSection = {
  heading: 'Servers',
  applies: always,
  text: (guide) =>
    blocks(
      guide.api.servers.length === 0
        ? 'The document names no server: give `host` to `ApiClient`.'
        : 'The first of these is called, or an operation’s own, unless `host` of `ApiClient` or `server` of a call says otherwise: either takes any URL.',
      guide.api.servers.length === 0
        ? undefined
        : table(
            ['URL', 'Description'],
            guide.api.servers.map((server) => [
              markdownCode(urlOf(server)),
              [inline(server.name), inline(server.description)].filter(Boolean).join(': '),
            ]),
          ),
      ...chosen(guide),
    ),
}

/** The servers that have names in code. */
function chosen({ api, scope }: Guide): readonly string[] {
  const all = serversIn(api)
  const [first] = all
  if (first === undefined) return []
  const given = first.variables.map(({ name, default: value }) => `${propertyKey(name)}: ${stringLiteral(value)}`)
  const host = given.length === 0 ? first.constant : `${first.constant}({ ${given.join(', ')} })`
  return [
    `${packageName(scope, 'client/servers')} has a constant for each, or a function of its variables, which have types:`,
    fenced(
      [
        importLine(scope, ['ApiClient']),
        `import { ${first.constant} } from ${stringLiteral(`${scope}/client/servers`)}`,
        '',
        `const host = ${host}`,
        'export const client = new ApiClient({ host })',
      ].join('\n'),
    ),
    table(
      ['In code', 'URL', 'Of'],
      all.map(({ constant, url, operations }) => [
        markdownCode(constant),
        markdownCode(url),
        operations.length === 0 ? 'all' : operations.map(markdownCode).join(', '),
      ]),
    ),
    ...variables(all),
  ]
}

function variables(all: readonly NamedServer[]): readonly string[] {
  const rows = all.flatMap(({ constant, variables: own }) => own.map((variable) => ({ constant, variable })))
  if (rows.length === 0) return []
  return [
    table(
      ['Of', 'Variable', 'Default', 'Values', 'Description'],
      rows.map(({ constant, variable: { name, default: given, enum: values, description } }) => [
        markdownCode(constant),
        markdownCode(name),
        markdownCode(given),
        values.map(markdownCode).join(', ') || 'any',
        inline(description),
      ]),
    ),
  ]
}

export const credentials: GuideSection = {
  heading: 'Credentials',
  applies: ({ securitySchemes }) => securitySchemes.length > 0,
  text: ({ links }) =>
    blocks(
      'A credential stands in `apiKey` by the name of its security scheme, one of `SecurityName`: a string, or a function that gives one, or a promise of one, and is asked before each try. What stands before a key, if it needs anything, goes into `apiKeyPrefix`. Nothing that is printed of a client shows any of it.',
      'Of the ways in that an operation has, the first one is used whose credentials are all there; if there is none, it is called without.',
      `Each scheme has an example: ${links.index('Authorization', 'authorization')}.`,
    ),
}

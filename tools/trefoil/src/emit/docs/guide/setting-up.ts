import type { Api } from '../../../model/api.ts'
import { markdownCode } from '../../kit/escape.ts'
import { urlOf } from '../../kit/server.ts'
import { inline } from '../prose.ts'
import { always } from '../section.ts'
import { blocks, table } from '../table.ts'
import type { GuideSection } from './section.ts'

export const servers: GuideSection = {
  heading: 'Servers',
  applies: always,
  text: ({ api }) =>
    blocks(
      api.servers.length === 0
        ? 'The document names no server: give `host` to `ApiClient`.'
        : 'The first of these is called, unless `host` of `ApiClient` or `server` of a call says otherwise: either takes any URL.',
      api.servers.length === 0
        ? undefined
        : table(
            ['URL', 'Description'],
            api.servers.map((server) => [
              markdownCode(urlOf(server)),
              [inline(server.name), inline(server.description)].filter(Boolean).join(': '),
            ]),
          ),
      ...variables(api),
    ),
}

function variables({ servers: all }: Api): readonly string[] {
  const rows = all.flatMap((server) => server.variables.map((variable) => ({ server, variable })))
  if (rows.length === 0) return []
  return [
    table(
      ['URL', 'Variable', 'Default', 'Values', 'Description'],
      rows.map(({ server, variable: { name, default: given, enum: values, description } }) => [
        markdownCode(server.url),
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
      'A credential stands in `apiKey` by the name of its security scheme: a string, or a function that gives one, or a promise of one, and is asked before each try. What stands before a key, if it needs anything, goes into `apiKeyPrefix`. Nothing that is printed of a client shows any of it.',
      'Of the ways in that an operation has, the first one is used whose credentials are all there; if there is none, it is called without.',
      `Each scheme has an example: ${links.index('Authorization', 'authorization')}.`,
    ),
}

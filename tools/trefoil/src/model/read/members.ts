import type { Log } from './log.ts'
import { entries, type ObjectPlace } from './place.ts'
import { quoted } from './read.ts'

/** The objects of OpenAPI whose members are checked. Schemas have their own table. */
export type ObjectKind =
  | 'The document'
  | 'A path item'
  | 'An operation'
  | 'A parameter'
  | 'A request body'
  | 'A media type'
  | 'A response'
  | 'A header'
  | 'A security scheme'
  | 'A server'
  | 'A variable of a server'

interface Members {
  readonly known: string
  /** What is read but changes nothing yet. */
  readonly unhandled?: string
}

const table: Readonly<Record<ObjectKind, Members>> = {
  'The document': {
    known: 'openapi info servers paths components security tags externalDocs jsonSchemaDialect',
    unhandled: 'webhooks',
  },
  'A path item': { known: '$ref summary description servers parameters get put post delete options head patch trace' },
  'An operation': {
    known: 'tags summary description externalDocs operationId parameters requestBody responses deprecated security servers',
    unhandled: 'callbacks',
  },
  'A parameter': {
    known: 'name in description required deprecated style explode allowReserved schema content example examples',
    unhandled: 'allowEmptyValue',
  },
  'A request body': { known: 'description content required' },
  'A media type': { known: 'schema example examples', unhandled: 'encoding' },
  'A response': { known: 'description headers content', unhandled: 'links' },
  'A header': { known: 'description required deprecated style explode schema content example examples' },
  'A security scheme': { known: 'type description name in scheme bearerFormat flows openIdConnectUrl' },
  'A server': { known: 'url description variables' },
  'A variable of a server': { known: 'enum default description' },
}

/** Reports the members of an OpenAPI object that it does not have, and those that nothing comes of yet. */
export function checkMembers(log: Log, place: ObjectPlace, kind: ObjectKind): void {
  const { known, unhandled = '' } = table[kind]
  for (const { key, value, pointer } of entries(place)) {
    if (key.startsWith('x-') || known.split(' ').includes(key)) continue
    if (!unhandled.split(' ').includes(key))
      log.warning({
        code: 'TF3003',
        at: pointer,
        message: `${kind} has no member ${quoted(key)}; it changes nothing`,
        fix: 'Correct its spelling, remove it, or begin its name with "x-".',
      })
    else if (value !== false)
      log.warning({
        code: 'TF3306',
        at: pointer,
        message: `${quoted(key)} is not handled yet; nothing is generated from it`,
        fix: 'Nothing has to be done; what is generated is right without it.',
      })
  }
}

import type { Api } from '../../model/api.ts'
import { incomingOf } from '../../model/incoming.ts'
import type { Schema } from '../../model/schema.ts'
import { whole } from '../../model/wire/media.ts'

/** What an API sends that posts all of its webhooks to one place. */
export interface AnyWebhook {
  readonly type: string
  readonly validator: string
  /** What the body of any of them can be. */
  readonly schema: Schema
}

/** The bodies of all webhooks together, as far as they are JSON; nothing where none has such a body. */
export function anyWebhook(api: Pick<Api, 'webhooks' | 'schemas' | 'groups'>): AnyWebhook | undefined {
  const contents = api.webhooks.flatMap(({ body }) => (body ? whole(body).filter(({ kind }) => kind === 'json') : []))
  const bodies = distinct(contents.map(({ content }) => content.schema))
  const [first, ...others] = bodies
  if (first === undefined) return undefined
  const names = takenIn(api)
  let type = 'AnyWebhookBody'
  while (names.has(type)) type = `${type}_`
  return { type, validator: `${type}Schema`, schema: others.length === 0 ? first : anyOf(first, bodies) }
}

/** What has a validator of this name already: a schema, or the body of one request. */
const takenIn = (api: Pick<Api, 'webhooks' | 'schemas' | 'groups'>): ReadonlySet<string> =>
  new Set([
    ...api.schemas.map(({ name }) => name),
    ...[...incomingOf(api), ...api.groups.flatMap(({ operations }) => operations)].map(({ typeName }) => `${typeName}Body`),
  ])

/** Each named schema once. */
const distinct = (all: readonly Schema[]): readonly Schema[] => [
  ...new Map(all.map((schema) => [schema.kind === 'reference' ? schema.target : schema, schema])).values(),
]

const anyOf = ({ pointer }: Schema, of: readonly Schema[]): Schema => ({
  kind: 'anyOf',
  keyword: 'anyOf',
  of,
  pointer,
  annotations: { deprecated: false, readOnly: false, writeOnly: false, examples: [] },
})

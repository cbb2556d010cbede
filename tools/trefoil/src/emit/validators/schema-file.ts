import type { NamedSchema } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { ObjectSchema, Schema } from '../../model/schema.ts'
import type { Direction } from '../../model/verdict/verdict.ts'
import { type Code, join } from '../kit/code.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { arrow, call, type Layout } from '../kit/layout.ts'
import { type Context, modulePath, runtime } from './context.ts'
import { pendingIn } from './cycles.ts'
import { expression } from './expression.ts'
import { declaration, type PackageContext, pure } from './package-context.ts'

/** The module of a named schema: its validator, and that of its form for requests where it has one. */
export function schemaFile(named: NamedSchema, shared: PackageContext): EmittedFile {
  const { type, schema, writableType, writableSchema } = namesOf(named)
  const isPending = pendingIn(named)
  const declare = (name: string, of: string, direction: Direction): Code =>
    declaration(name, shared.clientType(of), value(named, { ...shared, direction, isPending, binary: named.input ? 'file' : 'text' }))
  const forms = [declare(schema, type, 'response'), shared.writable.has(named) && declare(writableSchema, writableType, 'request')]
  return moduleFile({ path: `${modulePath(named)}.ts`, source: shared.source, body: join(forms, '\n\n') })
}

/** Members of an object may be getters, which wait for what is not there yet; anything else waits as a whole. */
function value({ schema }: NamedSchema, context: Context): Layout {
  const { isPending } = context
  const waits = schema.kind === 'object' ? beyondMembers(schema).some(isPending) : isPending(schema)
  if (waits) return pure(call(runtime('lazy', 'lazy'), [arrow(expression(schema, { ...context, isPending: () => false }))]))
  return schema.kind === 'reference' ? expression(schema, context) : pure(expression(schema, context))
}

const beyondMembers = ({ patterns, additional, propertyNames }: ObjectSchema): readonly Schema[] => [
  ...patterns.map(({ schema }) => schema),
  additional,
  ...(propertyNames ? [propertyNames] : []),
]

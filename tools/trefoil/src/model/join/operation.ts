import type { SurfaceOperation } from '../../engine/surface.ts'
import type { NamelessExchange } from '../operation/exchange.ts'
import { quoted } from '../read/read.ts'

/** Where the engine sees an operation in another way than the document, in sentences. */
export const differences = (operation: NamelessExchange, engine: SurfaceOperation): readonly string[] => [
  ...ofParameters(operation, engine),
  ...ofBody(operation, engine),
  ...ofStatuses(operation, engine),
]

function ofParameters({ parameters, ignored }: NamelessExchange, engine: SurfaceOperation): readonly string[] {
  const seen = new Map(engine.parameters.map(({ id, required }) => [id, required]))
  const own = new Set([...parameters.map(({ id }) => id), ...ignored.parameters])
  const extra = engine.parameters.filter(({ id }) => !own.has(id))
  return [
    ...parameters.flatMap(({ id, name, required }) => {
      const engineRequired = seen.get(id)
      if (engineRequired === undefined) return [`The engine does not see the parameter ${quoted(name)}`]
      return engineRequired === required
        ? []
        : [`The engine sees the parameter ${quoted(name)} as ${engineRequired ? 'required' : 'optional'}`]
    }),
    ...(extra.length > 0 ? [`The engine sees ${extra.length} parameters more than the document has`] : []),
  ]
}

function ofBody({ body, ignored }: NamelessExchange, engine: SurfaceOperation): readonly string[] {
  if (ignored.body || engine.body === (body !== undefined)) return []
  return [engine.body ? 'The engine sees a request body that the document does not have' : 'The engine does not see the request body']
}

function ofStatuses({ responses }: NamelessExchange, engine: SurfaceOperation): readonly string[] {
  const own = new Set(responses.map(({ status }) => status))
  const seen = new Set(engine.statuses.map((status) => (status === 'default' ? status : status.toUpperCase())))
  const missing = [...own].filter((status) => !seen.has(status))
  const extra = [...seen].filter((status) => !own.has(status))
  return [
    ...(missing.length > 0 ? [`The engine does not see the responses ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`The engine sees responses that the document does not have: ${extra.join(', ')}`] : []),
  ]
}

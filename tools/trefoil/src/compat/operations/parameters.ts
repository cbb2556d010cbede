import type { Parameter } from '../../model/api.ts'
import { isText } from '../../model/wire/media.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import { pairsOf } from '../match/pairs.ts'
import type { Place } from '../place.ts'
import { schemaChanges } from '../walk/schemas.ts'
import { describedChanges } from './context.ts'

/** Parameters of both sides of an operation. */
export interface ParameterLists {
  readonly before: readonly Parameter[]
  readonly after: readonly Parameter[]
  /** The names in the templates of the paths, in their order. */
  readonly segments: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** The key that a consumer knows a parameter by. */
  readonly key: (parameter: Parameter) => string
}

/** What is called with: parameter by parameter. The place is that of the operation. */
export function parameterChanges({ before, after, segments, key }: ParameterLists, placeOf: (of: string) => Place): readonly Change[] {
  const olds = new Set(before)
  const segment = (parameter: Parameter): string | undefined => {
    const index = parameter.in === 'path' ? segments[olds.has(parameter) ? 'before' : 'after'].indexOf(parameter.name) : -1
    return index === -1 ? undefined : `${index}`
  }
  const shared = ({ pointer }: Parameter): string | undefined => (pointer.startsWith('/components/') ? pointer : undefined)
  const { both, removed, added } = pairsOf(before, after, [({ in: where, name }) => `${where} ${name}`, key, segment, shared])
  return [
    ...both.flatMap((pair) => pairChanges(pair.before, pair.after, key, placeOf(words(pair.after)))),
    ...removed.map((parameter) => {
      const text = `the ${words(parameter)} is gone`
      return changed(placeOf(''), { code: 'parameter-removed', side: 'before', pointer: parameter.pointer, text })
    }),
    ...added.map((parameter) => {
      const code = parameter.required ? 'required-parameter-added' : 'parameter-added'
      return changed(placeOf(''), { code, side: 'after', pointer: parameter.pointer, text: `the ${words(parameter)} is new` })
    }),
  ]
}

const words = ({ in: where, name }: Parameter): string => (where === 'querystring' ? 'query as a whole' : `${where} parameter ${name}`)

function pairChanges(before: Parameter, after: Parameter, key: ParameterLists['key'], place: Place): readonly Change[] {
  const { pointer } = after
  const found = (code: Parameters<typeof changed>[1]['code'], text: string): Change =>
    changed(place, { code, side: 'after', pointer, text })
  const isRenamed = key(before) !== key(after)
  const isMoved = before.in !== after.in
  const isStyled = (!isMoved && styleOf(before) !== styleOf(after)) || (before.name !== after.name && !isRenamed)
  return [
    ...(isRenamed ? [found('parameter-renamed', `it is ${JSON.stringify(key(after))} now, and was ${JSON.stringify(key(before))}`)] : []),
    ...(isMoved ? [found('parameter-moved', `it stands in the ${after.in} now, and stood in the ${before.in}`)] : []),
    ...(isStyled ? [found('parameter-style-changed', styleText(before, after))] : []),
    ...requirement(before, after, found),
    ...describedChanges(before, after, pointer, place),
    ...schemaChanges(before.schema, after.schema, isText(before) && isText(after) ? { ...place, types: 'hidden' } : place),
  ]
}

function requirement(
  before: Parameter,
  after: Parameter,
  found: (code: 'parameter-required' | 'parameter-optional', text: string) => Change,
): readonly Change[] {
  if (before.required === after.required) return []
  return [
    after.required ? found('parameter-required', 'it has to be given now') : found('parameter-optional', 'it need not be given any more'),
  ]
}

/** All that says how it is written; what stands for itself in another place is said there. */
const styleOf = ({ in: where, style, explode, allowReserved, mediaType, encodings }: Parameter): string =>
  JSON.stringify([
    mediaType === undefined ? [usual(where, style), explode] : mediaType,
    allowReserved,
    encodings.map(({ pointer: _pointer, ...rest }) => rest),
  ])

const usual = (where: Parameter['in'], style: Parameter['style']): string =>
  style === 'simple' || (style === 'form' && where !== 'path' && where !== 'header') ? 'usual' : style

function styleText(before: Parameter, after: Parameter): string {
  if (before.name !== after.name) return `it is sent as ${JSON.stringify(after.name)}, and was sent as ${JSON.stringify(before.name)}`
  const way = ({ style, explode, mediaType }: Parameter): string => mediaType ?? `${style}${explode ? ', exploded' : ''}`
  return way(before) === way(after) ? 'it is written otherwise' : `it is written as ${way(after)}, and was as ${way(before)}`
}

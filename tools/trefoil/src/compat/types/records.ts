import { type Affixes, hasAffixes } from '../../model/pattern/affixes.ts'
import type { KeyedShape, RecordShape, Shape } from './shape.ts'

/** Whether one type fits where another is asked for. */
export type Fit = (from: Shape, to: Shape) => boolean

/** All that was known of it is there, and is no less certain. */
export function isReadAs(from: RecordShape, to: RecordShape, fit: Fit): boolean {
  const hasMembers = [...to.members].every(([name, { required, shape }]) => {
    const own = from.members.get(name)
    return own !== undefined && (own.required || !required) && fit(own.shape, shape)
  })
  return (
    hasMembers &&
    (to.index === undefined || isIndexedBy(from, to.index, fit)) &&
    (to.keyed ?? []).every((asked) => isKeyedBy(from, asked, fit))
  )
}

/** Names of which nothing is said that the type says nothing of. */
function isKeyedBy(from: RecordShape, { names, shape }: KeyedShape, fit: Fit): boolean {
  const known = [
    ...(from.index ? [from.index] : []),
    ...(from.keyed ?? []).filter((own) => areWithin(names, own.names)).map((own) => own.shape),
  ]
  if (known.length > 0) return known.some((own) => fit(own, shape))
  if (from.declared === 'interface') return false
  return [...from.members].every(([name, member]) => !hasAffixes(name, names) || (member.required && fit(member.shape, shape)))
}

/** Whether names that begin and end so begin and end like others, too. */
const areWithin = (names: Affixes, others: Affixes): boolean =>
  names.prefix.startsWith(others.prefix) && names.suffix.endsWith(others.suffix)

function isIndexedBy(from: RecordShape, index: Shape, fit: Fit): boolean {
  if (from.index !== undefined) return fit(from.index, index)
  if (from.declared === 'interface') return false
  return [...from.members.values()].every(({ required, shape }) => required && fit(shape, index))
}

/** Whatever could be written can still be: a member that nobody knows any more is refused where it is written. */
export function isWrittenAs(from: RecordShape, to: RecordShape, fit: Fit): boolean {
  const isKnown = (shape: Shape, asked: Shape | undefined): boolean => asked !== undefined && fit(shape, asked)
  const keyedBy = (name: string): Shape | undefined => to.keyed?.find(({ names }) => hasAffixes(name, names))?.shape ?? to.index
  // An interface, which a value may have been declared by, does not fit an index signature.
  const isIndexed = from.index !== undefined || from.declared === 'inline' || to.index === undefined
  return (
    isIndexed &&
    [...to.members].every(([name, { required }]) => !required || from.members.get(name)?.required === true) &&
    [...from.members].every(([name, { shape }]) => isKnown(shape, to.members.get(name)?.shape ?? keyedBy(name))) &&
    (from.index === undefined || isKnown(from.index, to.index)) &&
    (from.keyed ?? []).every(({ names, shape }) => isKnown(shape, to.keyed?.find((one) => areWithin(names, one.names))?.shape ?? to.index))
  )
}

import type { RecordShape, Shape } from './shape.ts'

/** Whether one type fits where another is asked for. */
export type Fit = (from: Shape, to: Shape) => boolean

/** All that was known of it is there, and is no less certain. */
export function isReadAs(from: RecordShape, to: RecordShape, fit: Fit): boolean {
  const hasMembers = [...to.members].every(([name, { required, shape }]) => {
    const own = from.members.get(name)
    return own !== undefined && (own.required || !required) && fit(own.shape, shape)
  })
  return hasMembers && (to.index === undefined || isIndexedBy(from, to.index, fit))
}

function isIndexedBy(from: RecordShape, index: Shape, fit: Fit): boolean {
  if (from.index !== undefined) return fit(from.index, index)
  if (from.declared === 'interface') return false
  return [...from.members.values()].every(({ required, shape }) => required && fit(shape, index))
}

/** Whatever could be written can still be: a member that nobody knows any more is refused where it is written. */
export function isWrittenAs(from: RecordShape, to: RecordShape, fit: Fit): boolean {
  const isKnown = (shape: Shape, asked: Shape | undefined): boolean => asked !== undefined && fit(shape, asked)
  return (
    [...to.members].every(([name, { required }]) => !required || from.members.get(name)?.required === true) &&
    [...from.members].every(([name, { shape }]) => isKnown(shape, to.members.get(name)?.shape ?? to.index)) &&
    (from.index === undefined || isKnown(from.index, to.index))
  )
}

import type { Json } from './document.ts'

/** Text of a document in a message: on one line, and cut where it is long. */
export function quoted(value: Json): string {
  const printed = JSON.stringify(value)
  return printed.length > 80 ? `${printed.slice(0, 76)} ...` : printed
}

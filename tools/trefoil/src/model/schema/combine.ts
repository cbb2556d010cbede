import type { Pointer } from '../../spec/document.ts'
import type { Annotations, AnyOfSchema, Schema } from '../schema.ts'
import { annotated, isSilent, mergeAnnotations } from './annotations.ts'
import { bare, noAnnotations } from './conversion.ts'
import { mergeObjects } from './merge-objects.ts'

/** All of them: in the simplest form that admits the same values and keeps what each part says. */
export function allOf(parts: readonly Schema[], pointer: Pointer): Schema {
  const flat = parts.flatMap((part) => (part.kind === 'allOf' && isSilent(part.annotations) ? part.of : [part]))
  const nothing = flat.find(({ kind }) => kind === 'never')
  if (nothing) return nothing
  const [remarks, rules] = [flat.filter(({ kind }) => kind === 'any'), flat.filter(({ kind }) => kind !== 'any')]
  const said = remarks.map(({ annotations }) => annotations).reduce(mergeAnnotations, noAnnotations)
  const of = mergeObjects(withoutTwins(rules))
  const [first] = of
  if (first === undefined) return annotated({ kind: 'any', ...bare(pointer) }, said)
  return annotated(of.length === 1 ? first : { kind: 'allOf', pointer, annotations: directionOf(of), of }, said)
}

/** A part that is readOnly or writeOnly makes the whole so: it is said of one value. */
function directionOf(parts: readonly Schema[]): Annotations {
  const readOnly = parts.some(({ annotations }) => annotations.readOnly)
  const writeOnly = parts.some(({ annotations }) => annotations.writeOnly)
  return readOnly || writeOnly ? { ...noAnnotations, readOnly, writeOnly } : noAnnotations
}

/** At least one of them. With a discriminator each branch stays where it is: the mapping counts them. */
export function anyOf(schema: AnyOfSchema): Schema {
  if (schema.discriminator) return schema
  const possible = schema.of.filter(({ kind }) => kind !== 'never')
  const of = withoutTwins(possible)
  const [first] = of.length > 0 ? of : schema.of
  if (first === undefined || of.length > 1) return { ...schema, of }
  return annotated(first, schema.annotations)
}

export function not(of: Schema, pointer: Pointer): Schema {
  if (of.kind === 'any') return { kind: 'never', ...bare(pointer) }
  if (of.kind === 'never') return { kind: 'any', ...bare(pointer) }
  return { kind: 'not', ...bare(pointer), of }
}

/** A named schema counts once: to pass it twice is to pass it. */
function withoutTwins(schemas: readonly Schema[]): readonly Schema[] {
  const seen = new Set<unknown>()
  return schemas.filter((schema) => {
    if (schema.kind !== 'reference') return true
    const twin = seen.has(schema.target)
    seen.add(schema.target)
    return !twin
  })
}

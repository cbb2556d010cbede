import type { Document, Json } from '../../spec/document.ts'
import type { Log } from '../read/log.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, list, read, remarkOf, text } from '../read/read.ts'
import type { Annotations, Schema } from '../schema.ts'
import { noAnnotations } from './conversion.ts'
import { xmlOf } from './xml.ts'

/** What a schema says that no value can break (JSON Schema 2020-12 Validation, section 9; `example` is OpenAPI's). */
export function annotationsOf(reading: Reading, place: ObjectPlace): Annotations {
  const { log } = reading
  const title = remarkOf(log, place, 'title', text)
  const description = remarkOf(log, place, 'description', text)
  const given = member(place, 'default')
  const xml = xmlOf(place, reading)
  remarkOf(log, place, 'format', text)
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(given !== undefined && { default: given.value }),
    deprecated: remarkOf(log, place, 'deprecated', flag) ?? false,
    readOnly: remarkOf(log, place, 'readOnly', flag) ?? false,
    writeOnly: remarkOf(log, place, 'writeOnly', flag) ?? false,
    examples: examplesOf(log, place),
    ...(xml && { xml }),
  }
}

interface Reading {
  readonly log: Log
  readonly document: Document
}

function examplesOf(log: Log, place: ObjectPlace): readonly Json[] {
  const one = member(place, 'example')
  const many = read(log, place, { name: 'examples', shape: list, severity: 'warning' })
  return [...(one ? [one.value] : []), ...(many?.value ?? [])]
}

/** Both together; where they disagree the outer one, which is nearer to the reader, has the word. */
export function mergeAnnotations(outer: Annotations, inner: Annotations): Annotations {
  if (outer === noAnnotations) return inner
  if (inner === noAnnotations) return outer
  return {
    ...inner,
    ...outer,
    deprecated: outer.deprecated || inner.deprecated,
    readOnly: outer.readOnly || inner.readOnly,
    writeOnly: outer.writeOnly || inner.writeOnly,
    examples: outer.examples.length > 0 ? outer.examples : inner.examples,
  }
}

export const annotated = (schema: Schema, annotations: Annotations): Schema =>
  annotations === noAnnotations ? schema : { ...schema, annotations: mergeAnnotations(annotations, schema.annotations) }

/** Whether it says nothing at all. */
export const isSilent = ({ deprecated, readOnly, writeOnly, examples, ...said }: Annotations): boolean =>
  !deprecated && !readOnly && !writeOnly && examples.length === 0 && Object.keys(said).length === 0

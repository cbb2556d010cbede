import type { Schema, Xml } from '../../model/schema.ts'
import { markdownCode } from '../kit/escape.ts'
import { limitsOf } from '../kit/limits.ts'
import { inline } from './prose.ts'

/** What else is to be said of a schema, in words for a cell of a table: limits, formats, values, default, an example. */
export function notes(schema: Schema): readonly string[] {
  const { deprecated, readOnly, writeOnly, default: given, examples, xml } = schema.annotations
  const [example] = examples
  return [
    ...(deprecated ? ['**deprecated**'] : []),
    ...(readOnly ? ['only in responses'] : []),
    ...(writeOnly ? ['only in requests'] : []),
    ...limits(schema),
    ...(given === undefined ? [] : [`default ${json(given)}`]),
    ...(example === undefined ? [] : [`for example ${json(example)}`]),
    ...(xml ? xmlNotes(xml) : []),
  ]
}

/** How a value is written as XML: for the reader, as the client takes XML as text. */
export function xmlNotes({ node, name, prefix, namespace, wrapped }: Xml): readonly string[] {
  const called = [prefix, name].filter((word) => word !== undefined).join(':')
  const words = [
    ...(node === undefined ? [] : [node === 'none' ? 'no node of its own' : node]),
    ...(called === '' ? [] : [markdownCode(called)]),
    ...(namespace === undefined ? [] : [`of ${markdownCode(namespace)}`]),
    ...(wrapped ? ['wrapped'] : []),
  ]
  return words.length > 0 ? [`in XML ${words.join(' ')}`] : []
}

/** The constraints of a schema itself; a named one that it refers to has its own page. */
export const limits = (schema: Schema): readonly string[] => limitsOf(schema, markdownCode, (text) => inline(text) ?? '')

const json = (value: unknown): string => markdownCode(JSON.stringify(value))

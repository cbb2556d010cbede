import type { Body, Operation, Parameter } from '../../model/api.ts'
import { referencesIn } from '../../model/forms.ts'
import type { Schema } from '../../model/schema.ts'
import { verdict } from '../../model/verdict/verdict.ts'
import { type Sent, sent } from '../../model/wire/media.ts'
import { isSequence, itemSchemaOf } from '../../model/wire/sequences.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { contentKind } from './content.ts'
import { literal } from './literal.ts'
import { isBinary, isMembers, type Json, sample } from './sample.ts'

/** How long a line of an example may be. */
export const lineWidth = 100

/** A call of an operation in an example, with parameters, and perhaps others before and after them; on one line where it fits. */
export function callText(head: string, operation: Operation, before: readonly string[] = [], after: readonly string[] = []): string {
  const call = (width: number): readonly string[] => {
    const given = argument(operation, width)
    return [...before, ...(given === '' ? (after.length > 0 ? ['{}'] : []) : [given]), ...after]
  }
  const short = `${head}(${call(80).join(', ')})`
  if (short.includes('\n') || short.length <= lineWidth) return short
  if (after.length === 0) return `${head}(${call(0).join(', ')})`
  return [`${head}(`, ...call(80).map((text) => `  ${text},`), ')'].join('\n')
}

/** The object of parameters that an example calls an operation with: those that are required, those that the document has an example for, and the body. */
function argument({ parameters, body }: Operation, width: number): string {
  const entries = [
    ...parameters
      .filter(({ required, examples }) => required || examples.length > 0)
      .map((parameter) => entry(parameter.member, valueOf(parameter))),
    ...(body === undefined ? [] : [entry('body', bodyOf(body))]),
  ]
  return entries.length === 0 ? '' : braces(entries, width)
}

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `  ${line}`)

function braces(entries: readonly string[], width = 80): string {
  const short = `{ ${entries.join(', ')} }`
  if (short.length <= width && !short.includes('\n')) return short
  return ['{', ...entries.flatMap((text) => indented(`${text},`)), '}'].join('\n')
}

const entry = (name: string, expression: string): string => `${propertyKey(name)}: ${expression}`

/** More members and items than these are no example to read. */
const most = 5_000

/** How many members and items a value has in all, as far as that has to be known. */
const countUpTo = (value: Json, enough: number): number => {
  if (typeof value !== 'object' || value === null) return 1
  let count = 1
  for (const inner of Object.values(value)) {
    if (count > enough) break
    count += countUpTo(inner, enough - count)
  }
  return count
}

/**
 * A value as an expression. Of a schema that has no value, as each needs another within it, there is none with its type;
 * and what is too large stands for itself.
 */
function expression(schema: Schema, value: Json | undefined): string {
  if (value === undefined) return 'undefined'
  if (countUpTo(value, most) > most) return `JSON.parse('…')`
  const isEndless = referencesIn(schema).some(({ recursive }) => recursive) && verdict(schema, value, 'request') === false
  return isEndless ? `JSON.parse(${stringLiteral(JSON.stringify(value))})` : literal(value)
}

const valueOf = ({ schema, examples }: Parameter): string => expression(schema, sample(schema, examples))

function bodyOf(body: Body): string {
  const found = sent(body)
  if (found === undefined) return 'undefined'
  const { content } = found
  const given = sample(content.schema, content.examples)
  switch (contentKind(found)) {
    case 'value':
      return given !== undefined && content.mediaType.startsWith('multipart/')
        ? form(content.schema, given)
        : expression(content.schema, given)
    case 'text':
      return stringLiteral(typeof given === 'string' ? given : 'text')
    case 'bytes':
      return bytes
    case 'items':
      return itemsOf(found)
  }
}

/** A list of one item: what goes one after the other can be given at once. */
function itemsOf({ kind, content }: Sent): string {
  const item = isSequence(kind) ? sample(itemSchemaOf(kind, content), []) : undefined
  return item === undefined ? '[]' : literal([item])
}

const bytes = `new Blob(['bytes'])`

/** A form whose files, needed or not, are there: they are what one sends forms for. */
function form(schema: Schema, given: Json): string {
  if (schema.kind === 'reference') return form(schema.target.schema, given)
  const files = schema.kind === 'object' ? schema.properties.filter((property) => isBinary(property.schema)).map(({ name }) => name) : []
  if (files.length === 0 || !isMembers(given)) return literal(given)
  const fields = Object.entries(given).filter(([name]) => !files.includes(name))
  return braces([...fields.map(([name, value]) => entry(name, literal(value))), ...files.map((name) => entry(name, bytes))])
}

import type { Body, Group, Header, IncomingOperation, Operation, Parameter } from '../../model/api.ts'
import type { Annotations, AnyOfSchema, OneOfSchema, Property, Schema } from '../../model/schema.ts'
import { tsdoc } from '../kit/comment.ts'
import { commentLines } from '../kit/escape.ts'
import { limitsOf, ofAlternatives, rounded } from '../kit/limits.ts'
import { largest } from '../kit/extremes.ts'
import { toldValues } from '../kit/told-values.ts'

/** Text of the document as inline code of a comment. */
export function inCode(text: string): string {
  const flat = commentLines(text).join(' ')
  const fence = '`'.repeat(
    1 +
      largest(
        0,
        Array.from(flat.matchAll(/`+/g), ([run]) => run.length),
      ),
  )
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${flat}${pad}${fence}`
}

const inCodeJson = (value: unknown): string => inCode(JSON.stringify(value))

/** A short text and what follows from the schema, as one line where that is short. */
function withLimits(text: string | undefined, words: readonly string[]): readonly (string | undefined)[] {
  const more = sentence(words)
  const own = text?.trim() ?? ''
  if (own === '' || own.includes('\n') || own.length + more.length > 90) return [text, more]
  return more === '' ? [own] : [`${/[.!?]$/.test(own) ? own : `${own}.`} ${more}`]
}

const sentence = (words: readonly string[]): string => {
  const text = words.join(', ')
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** What the schema of a member or parameter says beside its type, which shows the values of an enum already. */
function limits(schema: Schema): readonly string[] {
  if (schema.kind === 'enum') return []
  if (schema.kind === 'anyOf' || schema.kind === 'oneOf') return ofValues(schema) ?? ofAlternatives(schema.of, limits)
  if (schema.kind === 'allOf') return [...new Set(schema.of.flatMap(limits))]
  const { pointer, annotations } = schema
  const hidesItems = schema.kind === 'array' && schema.items.kind === 'enum'
  return limitsOf(hidesItems ? { ...schema, items: { kind: 'any', pointer, annotations } } : schema, inCode, (text) => text)
}

/** What is said of each of the values that a type lists. */
function ofValues(schema: AnyOfSchema | OneOfSchema): readonly string[] | undefined {
  const told = toldValues(schema)?.filter(({ words }) => words !== '')
  return told && (told.length === 0 ? [] : [told.map(({ value, words }) => `${inCodeJson(value)}: ${words}`).join('; ')])
}

function tagsOf({ deprecated, default: given, examples }: Pick<Annotations, 'deprecated' | 'default' | 'examples'>): readonly string[] {
  return [
    ...(deprecated ? ['@deprecated'] : []),
    ...(given === undefined ? [] : [`@defaultValue ${rounded(given, inCode) ?? inCodeJson(given)}`]),
    // An editor shows what follows this tag as code.
    ...examples.map((example) => `@example ${commentLines(JSON.stringify(example)).join(' ')}`),
  ]
}

/** A title that says no more than the name, whatever its case and spaces, is left out. */
function titleOf(title: string | undefined, name: string): string | undefined {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  return title === undefined || letters(title) === letters(name) ? undefined : title
}

/** The comment of a named type. */
export function typeComment(schema: Schema, name: string): string {
  const { title, description } = schema.annotations
  return tsdoc({ paragraphs: [titleOf(title, name), ...withLimits(description, limits(schema))], tags: tagsOf(schema.annotations) })
}

/** The comment of a member of an object. */
export function memberComment({ name, schema }: Property): string {
  const { title, description, readOnly, writeOnly } = schema.annotations
  const ways = [...(readOnly ? ['only in responses'] : []), ...(writeOnly ? ['only in requests'] : [])]
  const paragraphs = [titleOf(title, name), ...withLimits(description, [...limits(schema), ...ways])]
  return tsdoc({ paragraphs, tags: tagsOf(schema.annotations) })
}

/** The comment of a parameter among those of an operation. */
export function parameterComment({ name, member, in: where, description, deprecated, schema, examples }: Parameter): string {
  const { annotations } = schema
  const wire = where === 'querystring' ? ['the whole query'] : name === member ? [] : [`${inCode(name)} in the ${where}`]
  return tsdoc({
    paragraphs: withLimits(description ?? annotations.description, [...limits(schema), ...wire]),
    tags: tagsOf({
      ...annotations,
      deprecated: deprecated || annotations.deprecated,
      examples: examples.length > 0 ? examples : annotations.examples,
    }),
  })
}

/** The comment of a header that a part of the body has. */
export const headerComment = ({ description, deprecated, schema }: Header): string =>
  tsdoc({ paragraphs: withLimits(description ?? schema.annotations.description, limits(schema)), tags: deprecated ? ['@deprecated'] : [] })

/** The comment of an operation: what it does, its request line, and where its page is. */
export function operationComment({ name, summary, description, method, path, deprecated }: Operation, page: string): string {
  return tsdoc({
    paragraphs: [summary, description === summary ? undefined : description, inCode(`${method} ${path}`)],
    tags: [`@see ${page}#${name.toLowerCase()}`, ...(deprecated ? ['@deprecated'] : [])],
  })
}

/** The comment of an operation's method in its API class. */
export const methodComment = ({ summary, description, method, path, deprecated }: Operation): string =>
  tsdoc({ paragraphs: [summary ?? description ?? inCode(`${method} ${path}`)], tags: deprecated ? ['@deprecated'] : [] })

/** The comment of a function, or method, that iterates over the pages of an operation or over their items. */
export const pagedComment = ({ name, deprecated }: Operation, of: 'pages' | 'items'): string =>
  tsdoc({
    paragraphs: [
      of === 'pages'
        ? `All pages of \`${name}\`, each fetched when it is asked for.`
        : `The items of all pages of \`${name}\`, one after the other.`,
    ],
    tags: deprecated ? ['@deprecated'] : [],
  })

/** The comment of the body among the parameters of an operation. */
export const bodyComment = ({ description }: Body): string => tsdoc({ paragraphs: [description] })

/** The comment of what the API sends. */
export const incomingComment = ({ key, summary, description, method, deprecated }: IncomingOperation): string =>
  tsdoc({
    paragraphs: [
      summary,
      description === summary ? undefined : description,
      `What the API sends for ${inCode(key)}, by ${inCode(method)}.`,
    ],
    tags: deprecated ? ['@deprecated'] : [],
  })

/** The comment of an API class. */
export const groupComment = ({ tag, summary, description }: Group): string =>
  tsdoc({
    paragraphs: [
      summary,
      description,
      `The operations ${tag === undefined ? 'without a tag' : `of ${tag}`}, with the client that they are called with.`,
    ],
  })

import type { Pagination, Parameter } from '../api.ts'
import type { Log } from '../read/log.ts'
import { quoted, type Read } from '../read/read.ts'
import type { Pointer, Schema } from '../schema.ts'
import { branches } from './branches.ts'
import { bodyOf, type PagedExchange, type Success, successesOf } from './body.ts'
import type { Declaration } from './declaration.ts'
import { defaultNumber, itemsOf, type Plain, plainKinds, takes } from './kinds.ts'
import { type Found, within } from './within.ts'

/** What a declaration is held against. */
interface Against {
  readonly operation: PagedExchange
  readonly log: Log
}

/** A declaration as it holds for the operation; undefined where it does not fit, which the log then says. */
export function fitted(declaration: Declaration, against: Against): Pagination | undefined {
  const { style, items, next, size, names } = declaration
  const { log } = against
  const kinds: readonly Plain[] = style === 'page' || style === 'offset' ? ['number'] : ['string', 'number']
  const parameters = declaration.parameters.map((name) => parameterFor(name, kinds, against))
  const limit = size && parameterFor(size, ['number'], against)
  const list = valueAt(items, against, { words: 'a list', fits: (schema) => itemsOf(schema) !== undefined })
  const link = next && valueAt(next, against, nextOf(style))
  const [parameter] = parameters
  const first = style === 'page' && parameter ? firstOf(declaration, parameter, against) : 0
  const isWhole = parameters.every((found) => found !== undefined) && (!size || limit) && (!next || link)
  if (!isWhole || !list || !parameter || first === undefined) return undefined
  const common = { items: items.value, names }
  if (next && size) reportSize(size, log)
  const more = next ? { next: next.value } : limit ? { size: limit.member } : {}
  switch (style) {
    case 'page':
      return { style, parameter: parameter.member, first, ...more, ...common }
    case 'offset':
      return { style, parameter: parameter.member, ...more, ...common }
    case 'cursor':
      return next && { style, parameter: parameter.member, next: next.value, ...common }
    case 'link':
      return { style, parameters: parameters.flatMap((found) => found?.member ?? []), ...(next && { next: next.value }), ...common }
  }
}

function reportSize({ pointer }: Read<string>, log: Log): void {
  const message = '"size" changes nothing beside "next", which says whether there are more pages'
  log.warning({ code: 'TF3503', at: pointer, message, fix: 'Remove one of the two.' })
}

interface Wanted {
  readonly words: string
  readonly fits: (schema: Schema) => boolean
}

/** What the pointer to the next page has to lead to. */
function nextOf(style: Pagination['style']): Wanted {
  switch (style) {
    case 'page':
    case 'offset':
      return { words: 'a value', fits: () => true }
    case 'cursor':
      return { words: 'a string or a number', fits: (schema) => plainKinds(schema) !== undefined }
    case 'link':
      return { words: 'a string', fits: (schema) => [...(plainKinds(schema) ?? ['number'])].every((kind) => kind === 'string') }
  }
}

function valueAt(pointer: Read<Pointer>, { operation, log }: Against, { words, fits }: Wanted): Found | undefined {
  const body = bodyOf(operation)
  if (body === undefined) return undefined
  const found = within(body, pointer.value)
  if ('missing' in found) {
    const lacking = successesOf(operation).find(({ schema }) => 'missing' in within({ schema, maybe: false }, pointer.value))
    log.error({ code: 'TF3503', at: pointer.pointer, ...lackingWords(found.missing, lacking, operation) })
    return undefined
  }
  if (fits(found.schema)) return found
  const message = `What stands at ${quoted(pointer.value)} in the body of a success need not be ${words}`
  log.error({
    code: 'TF3503',
    at: pointer.pointer,
    message,
    fix: `Let the pointer lead to ${words}, or correct the schema of what it leads to.`,
  })
  return undefined
}

/** What is said of a member that is not there: where there are several bodies, of which. */
function lackingWords(
  missing: Pointer,
  lacking: Success | undefined,
  operation: PagedExchange,
): { readonly message: string; readonly fix: string } {
  const path = 'what it leads through has to be among the properties of each schema that the body can have'
  if (lacking === undefined || successesOf(operation).length === 1)
    return { message: `The body of a success has no member at ${quoted(missing)}`, fix: `Correct the pointer; ${path}.` }
  const { status, mediaType } = lacking
  return {
    message: `The body of ${status} as ${quoted(mediaType)} has no member at ${quoted(missing)}`,
    fix: `Correct the pointer, or take the media type out of the answer, in an overlay if need be; ${path}.`,
  }
}

const words: Readonly<Record<Plain, string>> = { string: 'text', number: 'numbers' }

/** The parameter of that name; in the query, where there are several. */
function parameterFor({ value, pointer: at }: Read<string>, kinds: readonly Plain[], { operation, log }: Against): Parameter | undefined {
  const sent = operation.parameters.filter((parameter) => parameter.in !== 'querystring')
  const same = sent.filter(({ name }) => name === value)
  const found = same.find((parameter) => parameter.in === 'query') ?? same[0]
  if (found === undefined) {
    const known = sent.map(({ name }) => quoted(name)).join(', ')
    const fix =
      known === ''
        ? 'Describe it among the parameters of the operation.'
        : `Correct the name, or describe the parameter; there are ${known}.`
    log.error({ code: 'TF3503', at, message: `The operation has no parameter ${quoted(value)}`, fix })
    return undefined
  }
  if (kinds.some((kind) => takes(found.schema, kind))) return found
  const message = `The parameter ${quoted(value)} does not take any ${kinds.map((kind) => words[kind]).join(' or ')}`
  log.error({ code: 'TF3503', at, message, fix: 'Name another parameter, or correct the schema of this one.' })
  return undefined
}

/** The number that pages begin with: as declared, or the default of the parameter, or 1 where nothing speaks for 0. */
function firstOf({ first, parameters: [name] }: Declaration, { schema }: Parameter, { log }: Against): number | undefined {
  if (first) return first.value
  const given = defaultNumber(schema)
  if (given !== undefined) return given
  const mayBeZero = branches(schema).some((branch) => branch.kind === 'number' && branch.minimum === 0)
  if (!mayBeZero) return 1
  const message = 'Nothing says whether the first page is 0 or 1'
  log.error({ code: 'TF3503', ...(name && { at: name.pointer }), message, fix: 'Add "first": 0 or "first": 1.' })
  return undefined
}

import type { Operation, Pagination, Parameter } from '../../model/api.ts'
import { operationNamesOf, pagedNamesOf } from '../../model/names.ts'
import { bodyOf } from '../../model/pagination/body.ts'
import { defaultNumber, itemsOf, plainKinds, takes } from '../../model/pagination/kinds.ts'
import { type Found, within } from '../../model/pagination/within.ts'
import { type Code, code } from '../kit/code.ts'
import { isIdentifier, propertyKey, stringLiteral } from '../kit/escape.ts'
import { assignment, call, type Layout, layout } from '../kit/layout.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { printed } from '../kit/types/type.ts'
import { pagedComment } from './comments.ts'
import { type Context, placeOf, runtimeType, runtimeValue } from './context.ts'
import { successType } from './responses.ts'
import { serverValue } from './servers.ts'

/** An operation whose answers are pages. */
export type PagedOperation = Operation & { readonly pagination: Pagination }

export const isPaged = (operation: Operation): operation is PagedOperation => operation.pagination !== undefined

interface Surroundings {
  readonly context: Context
  readonly taken: ReadonlySet<string>
}

/** The functions that iterate over the pages of an operation and over their items, beside the operation itself. */
export function paginationCode(operation: PagedOperation, surroundings: Surroundings): Code {
  const { taken, context } = surroundings
  const names = pagedNamesOf(operation)
  const types = pagedTypes(operation, context)
  const pure = (name: string): Layout => ['/* @__PURE__ */ ', runtimeValue(name, taken)]
  const list = ['(body) => ', expression(valueIn(operation, operation.pagination.items))].join('')
  const of = (type: Code): Layout => [': ', runtimeType('Paged'), '<', operationNamesOf(operation).parameters, ', ', type.parts, '>']
  const constant = (name: string, type: Code, value: Layout): Code => layout(assignment([`export const ${name}`, of(type)], value))
  return code`
${pagedComment(operation, 'pages')}${constant(names.pages, types.page, call(pure('pages'), [operation.name, next(operation, surroundings)]))}

${pagedComment(operation, 'items')}${constant(names.items, types.item, call(pure('items'), [names.pages, list]))}
`
}

/** The types of a page and of an item. */
export function pagedTypes(operation: PagedOperation, context: Context): { readonly page: Code; readonly item: Code } {
  const items = itemsOf(valueIn(operation, operation.pagination.items).schema)
  if (items === undefined) throw new Error(`${operation.name} has no items`)
  return { page: successType(operation, context), item: printed(typeOf(items, placeOf('response', context)), 0) }
}

/** What the model has found to be there. */
function valueIn(operation: PagedOperation, pointer: string): Found {
  const body = bodyOf(operation)
  const found = body && within(body, pointer)
  if (found === undefined || 'missing' in found) throw new Error(`${operation.name} has nothing at ${pointer}`)
  return found
}

const parameterOf = ({ parameters }: Operation, member: string): Parameter | undefined => parameters.find((one) => one.member === member)

/** How the value is read from `body`. */
function expression({ steps }: Found): string {
  return steps.reduce((text, { name, maybe }) => {
    if (isIdentifier(name)) return `${text}${maybe ? '?.' : '.'}${name}`
    return `${text}${maybe ? '?.' : ''}[${stringLiteral(name)}]`
  }, 'body')
}

/** What leads from a page to the next one. */
function next(operation: PagedOperation, { taken }: Surroundings): Layout {
  const { pagination } = operation
  const at = (pointer: string): string => expression(valueIn(operation, pointer))
  const by = (name: string, items: readonly Layout[]): Layout => call(['/* @__PURE__ */ ', runtimeValue(name, taken)], items)
  switch (pagination.style) {
    case 'page': {
      const { parameter, first } = pagination
      return by('byPage', [stringLiteral(parameter), more(operation, pagination, taken), ...(first === 1 ? [] : [String(first)])])
    }
    case 'offset': {
      const list = `(body) => ${at(pagination.items)}`
      const rule = pagination.next ?? pagination.size
      return by('byOffset', [
        stringLiteral(pagination.parameter),
        list,
        ...(rule === undefined ? [] : [more(operation, pagination, taken)]),
      ])
    }
    case 'cursor':
      return by('byCursor', [stringLiteral(pagination.parameter), `(body) => ${cursor(operation, pagination)}`])
    case 'link':
      return by('byLink', [
        linked(operation, pagination.parameters, taken),
        pagination.next === undefined ? runtimeValue('nextLink', taken) : `({ body }) => ${at(pagination.next)}`,
        serverValue(operation, taken),
      ])
  }
}

type Counted = Extract<Pagination, { readonly style: 'page' | 'offset' }>

/** What says that there are more: a member of the body, a page that is full, or items at all. */
function more(operation: PagedOperation, { next, size, items }: Counted, taken: ReadonlySet<string>): Layout {
  if (next !== undefined) return `(body) => ${expression(valueIn(operation, next))}`
  const list = expression(valueIn(operation, items))
  const parameter = size === undefined ? undefined : parameterOf(operation, size)
  if (parameter === undefined) return `(body) => ${list}`
  const usual = defaultNumber(parameter.schema)
  const value = usual === undefined ? '' : ` = ${usual}`
  const key = parameter.member === 'size' ? 'size' : `${propertyKey(parameter.member)}: size`
  return [`(body, { ${key}${value} }) => `, call(runtimeValue('isFull', taken), [list, 'size'])]
}

/** The cursor, made into what the parameter takes where it is something else. */
function cursor(operation: PagedOperation, { parameter, next }: Extract<Pagination, { readonly style: 'cursor' }>): string {
  const found = valueIn(operation, next)
  const schema = parameterOf(operation, parameter)?.schema
  const text = expression(found)
  if (schema === undefined || [...(plainKinds(found.schema) ?? [])].every((kind) => takes(schema, kind))) return text
  return takes(schema, 'string') ? `${text}${found.maybe ? '?.' : '.'}toString()` : `(${text} ? Number(${text}) : undefined)`
}

/** The parameters that a link says, by member. */
function linked(operation: PagedOperation, members: readonly string[], taken: ReadonlySet<string>): Layout {
  const entries = members.flatMap((member, index): Layout => {
    const parameter = parameterOf(operation, member)
    if (parameter === undefined) return []
    const read = runtimeValue(takes(parameter.schema, 'string') ? 'textIn' : 'numberIn', taken)
    return [index > 0 ? ', ' : '', `${propertyKey(member)}: `, read, `(${stringLiteral(parameter.name)})`]
  })
  return ['{ ', ...entries, ' }']
}

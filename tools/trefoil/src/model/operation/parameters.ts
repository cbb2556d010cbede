import type { Body, Parameter } from '../api.ts'
import { membersOf } from '../names.ts'
import { elements, member, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, list, quoted } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { parameterAt, type LoneParameter } from './parameter.ts'

/** The parameters of a path item or of an operation, each name and place once. */
export function parametersAt(place: ObjectPlace, conversion: Conversion): readonly LoneParameter[] {
  const found = member(place, 'parameters')
  const given = found && expect(conversion.log, found, list)
  const seen = new Set<string>()
  return (given ? elements(given) : []).flatMap((element) => {
    const parameter = lone(element, conversion)
    if (parameter === undefined) return []
    if (seen.has(keyOf(parameter))) reportTwin(element, parameter, conversion)
    if (seen.has(keyOf(parameter))) return []
    seen.add(keyOf(parameter))
    return [parameter]
  })
}

function lone(element: Place, conversion: Conversion): LoneParameter | undefined {
  const place = resolve(element, conversion)
  return place && parameterAt(place, conversion)
}

function reportTwin({ pointer }: Place, { name, in: where }: LoneParameter, { log }: Conversion): void {
  const message = `The ${where} parameter ${quoted(name)} stands here twice`
  log.error({ code: 'TF3303', at: pointer, message, fix: 'Remove one of the two.' })
}

/** Names of headers have no case (RFC 9110, section 5.1). */
export const keyOf = ({ name, in: where }: Pick<Parameter, 'name' | 'in'>): string =>
  `${where} ${where === 'header' ? name.toLowerCase() : name}`

const described: ReadonlySet<string> = new Set(['header accept', 'header content-type', 'header authorization'])

/** Whether it is a parameter at all: three headers are described elsewhere (OpenAPI 3.0.3, section 4.7.12.1). */
export function isSent(parameter: LoneParameter, { log }: Conversion): boolean {
  if (!described.has(keyOf(parameter))) return true
  log.warning({
    code: 'TF3303',
    at: parameter.pointer,
    message: `OpenAPI ignores a header parameter ${quoted(parameter.name)}`,
    fix: 'Remove it: content types and security schemes say what this header is.',
  })
  return false
}

/** Those of the path item and of the operation, which replace those of the same name and place. */
export function joined(shared: readonly LoneParameter[], own: readonly LoneParameter[]): readonly LoneParameter[] {
  const replaced = new Set(own.map(keyOf))
  return [...shared.filter((parameter) => !replaced.has(keyOf(parameter))), ...own]
}

const precedence = ['path', 'query', 'querystring', 'header', 'cookie'] as const

/**
 * Gives each its key in the object of parameters. Of several with one wire name the first by place keeps it, and the
 * place is added to the others; what the request body takes goes before them.
 */
export function withMembers(parameters: readonly LoneParameter[], body: Body | undefined): readonly Parameter[] {
  const taken = new Set(['__proto__', ...(body ? membersOf(body) : [])])
  const members = new Map<LoneParameter, string>()
  for (const where of precedence)
    for (const parameter of parameters.filter((parameter) => parameter.in === where)) {
      const key = free(parameter, taken)
      taken.add(key)
      members.set(parameter, key)
    }
  return parameters.map((parameter) => ({ ...parameter, member: members.get(parameter) ?? parameter.name }))
}

function free({ name, in: where }: LoneParameter, taken: ReadonlySet<string>): string {
  let key = name
  while (taken.has(key)) key = `${key}_${where}`
  return key
}

/** Reports a whole query that stands beside another one, or beside parts of a query (OpenAPI 3.2.0, section "Parameter Object"). */
export function checkQuery(parameters: readonly LoneParameter[], { log }: Conversion): void {
  const [first, ...others] = parameters.filter((parameter) => parameter.in === 'querystring')
  if (first === undefined) return
  for (const { pointer } of [...others, ...parameters.filter((parameter) => parameter.in === 'query')])
    log.error({
      code: 'TF3303',
      at: pointer,
      message: `${quoted(first.name)} is the whole query; nothing else can stand there`,
      fix: 'Make this a part of its content, or make both parameters of the query.',
    })
}

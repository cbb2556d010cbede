import type { Pagination } from '../api.ts'
import { entries, member, type ObjectPlace, type Place } from '../read/place.ts'
import { count, expect, object, quoted, read, type Read, type Shape, text, textsOf } from '../read/read.ts'
import type { Log } from '../read/log.ts'
import { reservedExports, reservedMethods, reservedNames, reservedWords } from '../reserved-names.ts'
import { isName } from '../naming/words.ts'
import type { Pointer } from '../schema.ts'

export type Style = Pagination['style']

/** How pages follow each other as it is written down, before anybody has looked at the operation. */
export interface Declaration {
  readonly place: ObjectPlace
  readonly style: Style
  /** The parameters that say which page, by their names on the wire. */
  readonly parameters: readonly Read<string>[]
  readonly items: Read<Pointer>
  readonly next?: Read<Pointer>
  readonly size?: Read<string>
  readonly first?: Read<number>
  readonly names: Pagination['names']
}

/** The members of a declaration, beside those of all styles. */
const members: Readonly<Record<Style, { readonly needed: readonly string[]; readonly optional: readonly string[] }>> = {
  page: { needed: ['parameter'], optional: ['next', 'size', 'first'] },
  offset: { needed: ['parameter'], optional: ['next', 'size'] },
  cursor: { needed: ['parameter', 'next'], optional: [] },
  link: { needed: ['parameters'], optional: ['next'] },
}
const always = { needed: ['style', 'items'], optional: ['names'] } as const
const styles = Object.keys(members).join(', ')

const pointer: Shape<Pointer> = {
  words: 'a JSON pointer into the body, such as "/links/next" ("" is the body itself)',
  is: (value): value is Pointer => typeof value === 'string' && /^(?:\/(?:[^~]|~[01])*)?$/s.test(value),
}
const style: Shape<Style> = {
  words: `one of ${styles}`,
  is: (value): value is Style => typeof value === 'string' && Object.hasOwn(members, value),
}

/** Reads a declaration. Undefined where it is not whole; the log says so, and which of its members mean nothing. */
export function declarationAt(place: Place, log: Log): Declaration | undefined {
  const found = expect(log, place, object)
  const chosen = found && (needed(found, 'style', log), read(log, found, { name: 'style', shape: style }))
  if (found === undefined || chosen === undefined) return undefined
  const rule = members[chosen.value]
  const missing = [...always.needed, ...rule.needed].filter((name) => name !== 'style' && !needed(found, name, log))
  const known = [...always.needed, ...always.optional, ...rule.needed, ...rule.optional]
  const strange = entries(found).filter(({ key }) => !known.includes(key))
  for (const { key, pointer: at } of strange) reportUnknown(key, at, { style: chosen.value, known }, log)
  const parameters = parametersIn(found, rule.needed, log)
  const items = read(log, found, { name: 'items', shape: pointer })
  const next = read(log, found, { name: 'next', shape: pointer })
  const size = read(log, found, { name: 'size', shape: text })
  const first = read(log, found, { name: 'first', shape: count })
  const names = namesIn(found, log)
  if (missing.length > 0 || parameters === undefined || items === undefined || names === undefined) return undefined
  return {
    place: found,
    style: chosen.value,
    parameters,
    items,
    ...(next && { next }),
    ...(size && { size }),
    ...(first && { first }),
    names,
  }
}

function needed(place: ObjectPlace, name: string, log: Log): boolean {
  if (member(place, name) !== undefined) return true
  log.error({
    code: 'TF3502',
    at: place.pointer,
    message: `The pagination has no ${quoted(name)}`,
    fix: name === 'style' ? `Add "style": one of ${styles}.` : `Add ${quoted(name)}: ${meanings[name] ?? ''}.`,
  })
  return false
}

const meanings: Readonly<Record<string, string>> = {
  items: 'the JSON pointer of the list in the body, such as "/data"; "" where the body is the list',
  parameter: 'the name of the parameter that says which page',
  parameters: 'a list of the names of the parameters that are taken from the link to the next page',
  next: 'the JSON pointer of the cursor in the body, such as "/next_cursor"',
}

function reportUnknown(
  key: string,
  at: Pointer,
  { style: of, known }: { readonly style: Style; readonly known: readonly string[] },
  log: Log,
): void {
  log.error({
    code: 'TF3501',
    at,
    message: `A pagination of style ${quoted(of)} has no member ${quoted(key)}`,
    fix: `Correct or remove it; there are ${known.join(', ')}.`,
  })
}

function parametersIn(place: ObjectPlace, needed: readonly string[], log: Log): readonly Read<string>[] | undefined {
  if (!needed.includes('parameters')) {
    const only = read(log, place, { name: 'parameter', shape: text })
    return only && [only]
  }
  const several = textsOf(log, place, 'parameters')
  if (several?.length !== 0) return several
  const at = member(place, 'parameters')?.pointer ?? place.pointer
  log.error({ code: 'TF3502', at, message: '"parameters" is empty', fix: `Make it ${meanings['parameters']}.` })
  return undefined
}

/** The names that are chosen for the functions; undefined where one cannot be used. */
function namesIn(place: ObjectPlace, log: Log): Pagination['names'] | undefined {
  const found = read(log, place, { name: 'names', shape: object })
  if (found === undefined) return member(place, 'names') === undefined ? {} : undefined
  const strange = entries(found).filter(({ key }) => key !== 'pages' && key !== 'items')
  for (const { key, pointer: at } of strange)
    log.error({ code: 'TF3501', at, message: `The names of a pagination have no member ${quoted(key)}`, fix: 'There are pages, items.' })
  const pages = nameAt(found, 'pages', log)
  const items = nameAt(found, 'items', log)
  if (strange.length > 0 || pages === false || items === false) return undefined
  if (pages && pages.value === items?.value) {
    log.error({
      code: 'TF3203',
      at: items.pointer,
      message: `Pages and items are both called ${quoted(items.value)}`,
      fix: 'Choose two names.',
    })
    return undefined
  }
  return { ...(pages && { pages: pages.value }), ...(items && { items: items.value }) }
}

function nameAt(place: ObjectPlace, name: string, log: Log): Read<string> | undefined | false {
  const found = read(log, place, { name, shape: text })
  if (found === undefined) return member(place, name) === undefined ? undefined : false
  const { value } = found
  const isTaken = reservedWords.has(value) || reservedMethods.has(value) || reservedExports.has(value) || reservedNames.client.has(value)
  if (isName(value) && !isTaken) return found
  const message = `${quoted(value)} cannot be the name of a function of the client`
  log.error({ code: 'TF3203', at: found.pointer, message, fix: 'Choose letters, digits and underscores, and no word that is taken.' })
  return false
}

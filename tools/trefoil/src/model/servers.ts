import { groupBy } from '../group-by.ts'
import { idOf } from '../spec/pointer.ts'
import type { Api, Server, ServerVariable } from './api.ts'
import { camelCase, capital, isName } from './naming/words.ts'
import { reservedExports, reservedWords } from './reserved-names.ts'

/** A server that can be chosen, for all operations or for some. */
export interface NamedServer extends Server {
  /** Unique among the servers, and legal in TypeScript. */
  readonly constant: string
  /** Those of its variables that stand in its URL. */
  readonly variables: readonly ServerVariable[]
  /** The names of the operations that it is for; none where it is for all that have none of their own. */
  readonly operations: readonly string[]
}

/**
 * All servers of a document, those of its paths and operations too, each once; none where there is nothing to choose
 * from: the one server that there is has no variables.
 */
export function serversIn({ servers, groups }: Pick<Api, 'servers' | 'groups'>): readonly NamedServer[] {
  const own = groups.flatMap(({ operations }) => operations.flatMap(({ name, servers }) => servers.map((server) => ({ server, name }))))
  const uses = groupBy([...servers.map((server) => ({ server, name: undefined })), ...own], ({ server }) => meaning(server))
  const all = [...uses.values()].flatMap((same) => {
    const [first] = same
    const isForAll = same.some(({ name }) => name === undefined)
    return first ? [{ ...inUrl(first.server), operations: isForAll ? [] : [...new Set(same.flatMap(({ name }) => name ?? []))] }] : []
  })
  if (all.length === 1 && all.every(({ variables, operations }) => variables.length + operations.length === 0)) return []
  const counts = groupBy(all, wantedName)
  return all.map((server) => {
    const wanted = wantedName(server)
    const isAlone = counts.get(wanted)?.length === 1 && !taken.has(wanted)
    return { ...server, constant: isAlone ? wanted : `${wanted}${capital(idOf(meaning(server)))}` }
  })
}

/** What the module of the servers exports besides. */
const taken: ReadonlySet<string> = new Set(['origins'])

/** Servers with the same URL and variables are one. */
const meaning = ({ url, variables }: Server): string =>
  JSON.stringify([url, variables.map((variable) => [variable.name, variable.default, variable.enum])])

const inUrl = (server: Server): Server => ({
  ...server,
  variables: server.variables.filter(({ name }) => server.url.includes(`{${name}}`)),
})

/** What the document calls it, or the words of its URL: an addition elsewhere does not change it. */
function wantedName({ name, url }: Pick<Server, 'name' | 'url'>): string {
  const words = camelCase(name ?? '') || camelCase(url.replace(/^[a-z][a-z\d+.-]*:\/\//i, ''))
  const isLegal = isName(words) && !reservedWords.has(words) && !reservedExports.has(words)
  if (isLegal) return words
  return words === '' ? 'server' : `server${capital(words)}`
}

/** How many addresses a server may come to, and all of them still be listed. */
const most = 100

/** The origins (RFC 6454) that a server can have; undefined where its variables leave them open, or they are too many. */
export function originsOf({ url, variables }: Server): readonly string[] | undefined {
  const [beginning = ''] = /^[^/]*\/\/[^/]*/.exec(url.replace(/\{[^{}]*\}/g, (name) => name.replaceAll('/', ''))) ?? []
  const chosen = variables.filter(({ name }) => beginning.includes(`{${name.replaceAll('/', '')}}`))
  if (beginning === '') return url.startsWith('{') ? undefined : []
  if (chosen.some((variable) => variable.enum.length === 0)) return undefined
  let all = [beginning]
  for (const { name, enum: values } of chosen) {
    if (all.length * values.length > most) return undefined
    all = all.flatMap((text) => values.map((value) => text.replaceAll(`{${name.replaceAll('/', '')}}`, value)))
  }
  return all.every((text) => URL.canParse(text)) ? all.map((text) => new URL(text).origin).filter((origin) => origin !== 'null') : undefined
}

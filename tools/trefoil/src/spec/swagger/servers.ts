import { quoted } from '../quoted.ts'
import { read, text, texts, type TextPlace } from './expect.ts'
import { member, type ObjectPlace, type Place } from './place.ts'
import { make, makeList, refuseValue, remarkValue, write, type Made, type Upgrading } from './upgrading.ts'

/** The servers of the document: its host and base path, by each of its schemes (OpenAPI 3.0.3, section 4.7.5). */
export function serversInto(to: Made, upgrading: Upgrading): void {
  const { root } = upgrading
  const host = hostOf(root, upgrading)
  const path = read(root, 'basePath', text, upgrading)
  const schemes = texts(root, 'schemes', upgrading) ?? []
  reportSchemes(schemes, host, upgrading)
  const base = path && basePath(path, upgrading)
  if (host) urlsInto(to, urlsOf(schemes, host, base ?? ''), upgrading)
  else if (path && base) urlsInto(to, [{ url: base, from: path }], upgrading)
}

/** Those of an operation that has schemes of its own. */
export function ownServersInto(to: Made, operation: ObjectPlace, upgrading: Upgrading): void {
  const schemes = texts(operation, 'schemes', upgrading) ?? []
  if (schemes.length === 0) return
  // What is wrong with these two is said at the document.
  const silent: Upgrading = { ...upgrading, report: () => undefined }
  const host = hostOf(upgrading.root, silent)
  const path = read(upgrading.root, 'basePath', text, silent)
  reportSchemes(schemes, host, upgrading)
  if (host) urlsInto(to, urlsOf(schemes, host, (path && basePath(path, silent)) ?? ''), upgrading)
}

interface Url {
  readonly url: string
  readonly from: Place
}

function urlsInto(to: Made, urls: readonly Url[], upgrading: Upgrading): void {
  const [first] = urls
  if (first === undefined) return
  const servers = makeList(to, 'servers', first.from, upgrading)
  for (const [index, { url, from }] of urls.entries()) write(make(servers, index, from, upgrading), 'url', url, from, upgrading)
}

/** How fetch reaches a server; the others come after these. */
const fetched = ['http', 'https']
const known = [...fetched, 'ws', 'wss']

function urlsOf(schemes: readonly TextPlace[], host: TextPlace, path: string): readonly Url[] {
  const usable = schemes.filter(({ value }) => known.includes(value))
  const ordered = [...usable.filter(({ value }) => fetched.includes(value)), ...usable.filter(({ value }) => !fetched.includes(value))]
  const given = ordered.map((scheme): Url => ({ url: `${scheme.value}://${host.value}${path}`, from: scheme }))
  return given.length > 0 ? given : [{ url: `https://${host.value}${path}`, from: host }]
}

function reportSchemes(schemes: readonly TextPlace[], host: TextPlace | undefined, upgrading: Upgrading): void {
  for (const scheme of schemes) {
    const { value } = scheme
    if (!known.includes(value))
      refuseValue(scheme, { code: 'TF1202', message: `${quoted(value)} is no scheme`, fix: `Use one of ${known.join(', ')}.` }, upgrading)
    else if (!fetched.includes(value))
      remarkValue(
        scheme,
        { code: 'TF1201', message: `A client that uses fetch reaches no server by ${quoted(value)}`, fix: onlyFetched },
        upgrading,
      )
  }
  const [first] = schemes
  const given = member(upgrading.root, 'host', upgrading)
  if (first && given === undefined) remarkValue(first, { code: 'TF1203', ...noHost }, upgrading)
  if (host && schemes.length === 0) remarkValue(host, { code: 'TF1204', ...noScheme }, upgrading)
}

const onlyFetched = 'Add http or https, if the server can be reached so.'
const noHost = {
  message: '"schemes" changes nothing: the document names no "host"',
  fix: 'Add "host", or configure the server in the client.',
}
const noScheme = { message: 'The document does not say by which scheme its host is reached; https is taken', fix: 'Add "schemes".' }

function hostOf(root: ObjectPlace, upgrading: Upgrading): TextPlace | undefined {
  const host = read(root, 'host', text, upgrading)
  if (host === undefined || (host.value !== '' && !/[/?#@{}\\\s]/.test(host.value))) return host
  const message = `"host" is the name of a host, with a port or without, and not ${quoted(host.value)}`
  const fix = 'Put scheme and path into "schemes" and "basePath"; Swagger 2.0 has no templates here.'
  refuseValue(host, { code: 'TF1202', message, fix }, upgrading)
  return undefined
}

/** Without a slash at its end, for each path begins with one. */
function basePath(place: TextPlace, upgrading: Upgrading): string {
  const { value } = place
  if (/[{}]/.test(value))
    refuseValue(
      place,
      { code: 'TF1201', message: 'Swagger 2.0 has no templates in "basePath"', fix: 'Write them into the paths.' },
      upgrading,
    )
  const isRooted = value === '' || value.startsWith('/')
  const message = '"basePath" has to begin with a slash; one is taken to be there'
  if (!isRooted) remarkValue(place, { code: 'TF1202', message, fix: 'Write a slash before it.' }, upgrading)
  return (isRooted ? value : `/${value}`).replace(/\/$/, '')
}

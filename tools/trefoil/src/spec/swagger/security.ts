import { quoted } from '../quoted.ts'
import { objects, read, text, type TextPlace } from './expect.ts'
import { convertMembers, kind, type Kind } from './members.ts'
import { member, type Entry, type ObjectPlace } from './place.ts'
import { keep, make, refuse, refuseValue, remark, section, write, type Made, type Upgrading } from './upgrading.ts'

/** The security definitions of the document (Swagger 2.0, "Security Scheme Object"). */
export function securityInto(root: ObjectPlace, upgrading: Upgrading): void {
  for (const entry of objects(root, 'securityDefinitions', upgrading)) schemeInto(section('securitySchemes', upgrading), entry, upgrading)
}

const scheme: Kind = kind('A security scheme', { kept: 'description', read: 'type name in flow authorizationUrl tokenUrl scopes' })

function schemeInto(to: Made, entry: Entry & ObjectPlace, upgrading: Upgrading): void {
  const type = needed(entry, 'type', upgrading)
  if (type === undefined) return
  const made = make(to, entry.key, entry, upgrading)
  convertMembers(entry, made, scheme, upgrading)
  const convert = types[type.value]
  if (Object.hasOwn(types, type.value) && convert) convert(made, entry, type, upgrading)
  else refuseValue(type, notAmong(type, types, 'type of a security scheme'), upgrading)
}

const notAmong = (given: TextPlace, known: object, words: string) =>
  ({
    code: 'TF1202',
    message: `${quoted(given.value)} is no ${words} of Swagger 2.0`,
    fix: `Use one of ${Object.keys(known).join(', ')}.`,
  }) as const

function needed(place: ObjectPlace, name: string, upgrading: Upgrading): TextPlace | undefined {
  if (member(place, name, upgrading)) return read(place, name, text, upgrading)
  refuse(place, { code: 'TF1202', message: `The security scheme has no ${quoted(name)}`, fix: `Add ${quoted(name)}.` }, upgrading)
  return undefined
}

type Convert = (made: Made, place: ObjectPlace, type: TextPlace, upgrading: Upgrading) => void

const types: Readonly<Record<string, Convert>> = {
  basic: (made, place, type, upgrading) => {
    write(made, 'type', 'http', type, upgrading)
    write(made, 'scheme', 'basic', type, upgrading)
    reportIdle(place, [], upgrading)
  },
  apiKey: (made, place, type, upgrading) => {
    keep(made, 'type', type, upgrading)
    const name = needed(place, 'name', upgrading)
    const where = needed(place, 'in', upgrading)
    if (name) keep(made, 'name', name, upgrading)
    if (where && !Object.hasOwn(keyPlaces, where.value)) refuseValue(where, notAmong(where, keyPlaces, 'place of a key'), upgrading)
    else if (where) keep(made, 'in', where, upgrading)
    reportIdle(place, ['name', 'in'], upgrading)
  },
  oauth2: (made, place, type, upgrading) => {
    keep(made, 'type', type, upgrading)
    flowInto(made, place, upgrading)
  },
}

const keyPlaces = { header: true, query: true }

interface Flow {
  /** What OpenAPI 3.0 calls it (section 4.7.28). */
  readonly name: string
  readonly urls: readonly string[]
}

const flows: Readonly<Record<string, Flow>> = {
  implicit: { name: 'implicit', urls: ['authorizationUrl'] },
  password: { name: 'password', urls: ['tokenUrl'] },
  application: { name: 'clientCredentials', urls: ['tokenUrl'] },
  accessCode: { name: 'authorizationCode', urls: ['authorizationUrl', 'tokenUrl'] },
}

function flowInto(made: Made, place: ObjectPlace, upgrading: Upgrading): void {
  const given = needed(place, 'flow', upgrading)
  if (given === undefined) return
  const flow = Object.hasOwn(flows, given.value) ? flows[given.value] : undefined
  if (flow === undefined) {
    refuseValue(given, notAmong(given, flows, 'flow of OAuth'), upgrading)
    return
  }
  const to = make(make(made, 'flows', given, upgrading), flow.name, given, upgrading)
  for (const name of flow.urls) {
    const url = needed(place, name, upgrading)
    if (url) keep(to, name, url, upgrading)
  }
  const scopes = member(place, 'scopes', upgrading)
  if (scopes) keep(to, 'scopes', scopes, upgrading)
  else write(to, 'scopes', {}, place, upgrading)
  reportIdle(place, ['flow', 'scopes', ...flow.urls], upgrading)
}

/** Members of the other types of schemes. */
function reportIdle(place: ObjectPlace, known: readonly string[], upgrading: Upgrading): void {
  for (const name of ['name', 'in', 'flow', 'authorizationUrl', 'tokenUrl', 'scopes']) {
    const found = known.includes(name) ? undefined : member(place, name, upgrading)
    const message = `A security scheme of this type has no ${quoted(name)}; it changes nothing`
    if (found) remark(found, { code: 'TF1203', message, fix: 'Remove it, or correct the type.' }, upgrading)
  }
}

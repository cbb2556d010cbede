import { bodyInto, payloadInto } from './body.ts'
import { expect, object } from './expect.ts'
import { convertMembers, kind, type Kind, type Rule } from './members.ts'
import { mediaTypesOf } from './media-types.ts'
import { isOrdinary, parameterInto, parametersInto, useOf, usesIn, type Use } from './parameters.ts'
import { entries, type Entry } from './place.ts'
import { responseInto, responsesInto } from './responses.ts'
import { ownServersInto } from './servers.ts'
import { keep, make, section, type Made, type Upgrading } from './upgrading.ts'

/** Converts the paths (Swagger 2.0, "Paths Object"). */
export const pathsRule: Rule = (entry, to, upgrading) => {
  const paths = expect(entry, object, upgrading)
  if (paths === undefined) return
  const made = make(to, 'paths', paths, upgrading)
  for (const path of entries(paths, upgrading))
    if (path.key.startsWith('x-')) keep(made, path.key, path, upgrading)
    else pathInto(made, path, upgrading)
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

function pathInto(to: Made, entry: Entry, upgrading: Upgrading): void {
  const place = expect(entry, object, upgrading)
  if (place === undefined) return
  const made = make(to, entry.key, place, upgrading)
  const shared = usesIn(place, upgrading)
  const operations = methods.map((method): [string, Rule] => [method, (each, item) => operationInto(item, each, shared, upgrading)])
  const pathItem = kind('A path item', { kept: '$ref', read: 'parameters', rules: Object.fromEntries(operations) })
  parametersInto(made, shared, place, upgrading)
  convertMembers(place, made, pathItem, upgrading)
}

const operation: Kind = kind('An operation', {
  kept: 'tags summary description externalDocs operationId deprecated security',
  read: 'consumes produces schemes parameters responses',
})

function operationInto(to: Made, entry: Entry, shared: readonly Use[], upgrading: Upgrading): void {
  const place = expect(entry, object, upgrading)
  if (place === undefined) return
  const made = make(to, entry.key, place, upgrading)
  convertMembers(place, made, operation, upgrading)
  const own = usesIn(place, upgrading)
  parametersInto(made, own, place, upgrading)
  payloadInto(made, place, shared, own, upgrading)
  responsesInto(made, place, upgrading)
  ownServersInto(made, place, upgrading)
}

/** Converts the shared parameters of the document. Those of forms become members of each form that has them. */
export const parametersRule: Rule = (entry, _to, upgrading) => {
  const consumes = mediaTypesOf(upgrading.root, 'consumes', upgrading)
  for (const one of sharedIn(entry, upgrading)) {
    const use = useOf(one, upgrading)
    if (use?.in === 'body') bodyInto(section('requestBodies', upgrading), one.key, use.place, consumes, upgrading)
    else if (use && isOrdinary(use)) parameterInto(section('parameters', upgrading), one.key, use, upgrading)
  }
}

/** Converts the shared responses of the document. */
export const responsesRule: Rule = (entry, _to, upgrading) => {
  const produces = mediaTypesOf(upgrading.root, 'produces', upgrading)
  for (const one of sharedIn(entry, upgrading)) responseInto(section('responses', upgrading), one, produces, upgrading)
}

function sharedIn(entry: Entry, upgrading: Upgrading): readonly Entry[] {
  const found = expect(entry, object, upgrading)
  return found ? entries(found, upgrading) : []
}

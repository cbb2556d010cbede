import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Pointer } from '../document.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { isObject } from '../json.ts'
import { expect, object } from './expect.ts'
import { movedTo, settleReferences } from './hoist.ts'
import { convertMembers, kind, type Kind, type Rule } from './members.ts'
import { parametersRule, pathsRule, responsesRule } from './paths.ts'
import { entries, member, type ObjectPlace } from './place.ts'
import { schemaInto } from './schema.ts'
import { securityInto } from './security.ts'
import { serversInto } from './servers.ts'
import { section, write, type Made, type Upgrading } from './upgrading.ts'

export interface Upgraded extends Bundle {
  /** Where that is now which stands at a pointer of the Swagger document. */
  readonly moved: (pointer: Pointer) => Pointer
}

/**
 * Makes an OpenAPI 3.0 document of a Swagger 2.0 one that is in one piece. Where each part of it was written stays known,
 * and what cannot be said in OpenAPI 3.0 is reported, as is what has no meaning in Swagger 2.0.
 */
export function upgrade({ root, origins }: Bundle, report: (diagnostics: readonly Diagnostic[]) => void): Upgraded {
  if (!isObject(root)) return { root, origins, moved: (pointer) => pointer }
  const place: ObjectPlace = { value: root, pointer: '', origin: origins.at([]) }
  const made: Made = { value: {}, pointer: '', origin: place.origin }
  const components: Made = { value: {}, pointer: '/components', origin: place.origin }
  const upgrading: Upgrading = {
    root: place,
    components,
    origins,
    report,
    moved: new Map(),
    schemas: new Set(),
    references: [],
    copies: 0,
  }
  write(made, 'openapi', '3.0.3', member(place, 'swagger', upgrading) ?? place, upgrading)
  serversInto(made, upgrading)
  convertMembers(place, made, document, upgrading)
  securityInto(place, upgrading)
  settleReferences(upgrading)
  if (Object.keys(components.value).length > 0) write(made, 'components', components.value, place, upgrading)
  return { root: made.value, origins: origins.within(made.value), moved: (pointer) => movedTo(pointer, upgrading) }
}

const definitions: Rule = (entry, _to, upgrading) => {
  const found = expect(entry, object, upgrading)
  for (const one of found ? entries(found, upgrading) : []) schemaInto(section('schemas', upgrading), one.key, one, upgrading)
}

const document: Kind = kind('A document', {
  kept: 'info tags externalDocs security',
  read: 'swagger host basePath schemes consumes produces securityDefinitions',
  rules: { paths: pathsRule, definitions, parameters: parametersRule, responses: responsesRule },
})

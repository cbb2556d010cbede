import { dirname, resolve } from 'node:path'
import type { Pointer } from '../../spec/document.ts'
import { child, pointerOfRef, valueAt } from '../../spec/pointer.ts'
import type { Link, Response } from '../api.ts'
import { quoted } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import type { NamelessOperation } from './operations.ts'

/**
 * Says where the links of answers lead (OpenAPI 3.0.3, section 4.7.20). The log gets those that lead nowhere, and values
 * for parameters that are not there.
 */
export function linker(
  operations: readonly NamelessOperation[],
  conversion: Conversion,
): (responses: readonly Response[]) => readonly Response[] {
  const find = finder(operations, conversion)
  return (responses) =>
    responses.map((response) =>
      response.links.length === 0 ? response : { ...response, links: response.links.map((link) => leading(link, find(link), conversion)) },
    )
}

type Find = (link: Link) => NamelessOperation | undefined

/** By operationId or, where the link has one, by reference. */
function finder(operations: readonly NamelessOperation[], conversion: Conversion): Find {
  const byId = new Map(operations.toReversed().map((operation) => [operation.operationId, operation]))
  const byPointer = new Map(
    operations.flatMap((operation) => [[operation.described, operation] as const, [operation.pointer, operation] as const]),
  )
  return (link) => {
    if (!isByReference(link, conversion)) return byId.get(link.names)
    const pointer = pointerIn(link, conversion)
    return pointer === undefined ? undefined : byPointer.get(pointer)
  }
}

const reference = ({ pointer }: Link): Pointer => child(pointer, 'operationRef')

const isByReference = (link: Link, { document }: Conversion): boolean => valueAt(document.root, reference(link)) === link.names

/** The place in this document that a reference means. One with a path may name the document itself. */
function pointerIn(link: Link, { document }: Conversion): Pointer | undefined {
  const [path = '', fragment = ''] = link.names.split(/#(.*)/s)
  const { file } = document.position(reference(link))
  const from = document.files.includes(file) ? file : document.file
  const isHere = path === '' || (!URL.canParse(path) && resolve(dirname(from), path) === document.file)
  return isHere ? pointerOfRef(`#${fragment}`) : undefined
}

function leading(link: Link, target: NamelessOperation | undefined, conversion: Conversion): Link {
  if (target === undefined) {
    const at = isByReference(link, conversion) ? reference(link) : child(link.pointer, 'operationId')
    const fix = 'Name an operation of this document, by its operationId or by a reference such as #/paths/~1things/get.'
    conversion.log.warning({ code: 'TF3308', at, message: `The link leads to no operation of this document: ${quoted(link.names)}`, fix })
    return link
  }
  reportParameters(link, target, conversion)
  return { ...link, target: target.id }
}

/** A place may stand before the name of a parameter: `path.id`. */
function reportParameters({ pointer, parameters }: Link, target: NamelessOperation, { log }: Conversion): void {
  const known = new Set(target.parameters.flatMap(({ name, in: where }) => [name, `${where}.${name}`]))
  for (const { name } of parameters.filter((parameter) => !known.has(parameter.name)))
    log.warning({
      code: 'TF3308',
      at: child(child(pointer, 'parameters'), name),
      message: `The link has a value for ${quoted(name)}, and ${target.method} ${target.path} has no such parameter`,
      fix: 'Correct the name, or remove it.',
    })
}

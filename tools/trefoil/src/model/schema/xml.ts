import type { Document } from '../../spec/document.ts'
import { checkMembers } from '../read/members.ts'
import type { Log } from '../read/log.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, object, quoted, read, remarkOf, text } from '../read/read.ts'
import { remarkSince32 } from '../read/since.ts'
import type { Xml } from '../schema.ts'

interface Reading {
  readonly log: Log
  readonly document: Document
}

const nodes: readonly NonNullable<Xml['node']>[] = ['element', 'attribute', 'text', 'cdata', 'none']

/** The XML Object of a schema (OpenAPI 3.0.3, section 4.7.26; 3.2.0, section "XML Object"). */
export function xmlOf(place: ObjectPlace, reading: Reading): Xml | undefined {
  const { log } = reading
  const found = read(log, place, { name: 'xml', shape: object, severity: 'warning' })
  if (found === undefined) return undefined
  checkMembers(reading, found, 'An XML object')
  const word = (name: 'name' | 'namespace' | 'prefix'): Partial<Record<'name' | 'namespace' | 'prefix', string>> => {
    const value = remarkOf(log, found, name, text)
    return value === undefined ? {} : { [name]: value }
  }
  const node = nodeOf(found, reading)
  const wrapped = remarkOf(log, found, 'wrapped', flag) ?? false
  return { ...(node && { node }), ...word('name'), ...word('namespace'), ...word('prefix'), wrapped }
}

/** Since 3.2 `nodeType` says it; before that there were elements and attributes. */
function nodeOf(found: ObjectPlace, reading: Reading): Xml['node'] {
  const { log } = reading
  const given = remarkSince32(reading, found, 'nodeType', text)
  const attribute = remarkOf(log, found, 'attribute', flag)
  const node = nodes.find((known) => known === given)
  if (given !== undefined && node === undefined)
    log.warning({
      code: 'TF3106',
      at: member(found, 'nodeType')?.pointer ?? found.pointer,
      message: `${quoted(given)} is no node of XML and changes nothing`,
      fix: `Use one of ${nodes.join(', ')}.`,
    })
  return node ?? (attribute === true ? 'attribute' : undefined)
}

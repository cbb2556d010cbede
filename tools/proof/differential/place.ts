import { isList, isObject } from '../conformance/schemas.ts'
import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { child, pointerOfRef, valueAt } from '../../trefoil/src/spec/pointer.ts'
import { in2020 } from '../src/in-2020.ts'

interface Root {
  readonly root: JsonObject
  readonly dialect: Dialect
}

/** A schema where it stands in a document: what is written there in JSON, without any model of it. What has been found stays known. */
export class Place {
  readonly pointer: string
  /** As the document has it. */
  readonly schema: Json
  /** Its keywords, as 2020-12 has them. */
  readonly keywords: JsonObject
  private readonly document: Root
  private readonly inners = new Map<string, Place | undefined>()
  private readonly lists = new Map<string, readonly Place[]>()
  private readonly maps = new Map<string, ReadonlyMap<string, Place>>()

  constructor(document: Root, pointer: string, schema: Json = valueAt(document.root, pointer) ?? true) {
    this.document = document
    this.pointer = pointer
    this.schema = schema
    this.keywords = isObject(schema) ? in2020(schema, document.dialect) : schema === false ? { not: {} } : {}
  }

  /** Where the reference leads. */
  get target(): Place | undefined {
    const { $ref } = this.keywords
    const pointer = typeof $ref === 'string' ? pointerOfRef($ref) : undefined
    return pointer === undefined ? undefined : known(this.inners, '$ref', () => new Place(this.document, pointer))
  }

  /** The schema of a keyword. */
  inner(keyword: string): Place | undefined {
    return known(this.inners, keyword, () => {
      const schema = this.keywords[keyword]
      return schema === undefined ? undefined : new Place(this.document, child(this.pointer, keyword), schema)
    })
  }

  /** The schemas of a keyword that has a list of them. */
  listed(keyword: string): readonly Place[] {
    return known(this.lists, keyword, () => {
      const schemas = this.keywords[keyword]
      const pointer = child(this.pointer, keyword)
      return isList(schemas) ? schemas.map((schema, index) => new Place(this.document, child(pointer, index), schema)) : []
    })
  }

  /** The schemas of a keyword that has them by name. */
  mapped(keyword: string): ReadonlyMap<string, Place> {
    return known(this.maps, keyword, () => {
      const schemas = this.keywords[keyword]
      const pointer = child(this.pointer, keyword)
      const entries = Object.entries(isObject(schemas) ? schemas : {})
      return new Map(entries.map(([name, schema]) => [name, new Place(this.document, child(pointer, name), schema)]))
    })
  }
}

function known<T>(all: Map<string, T>, name: string, find: () => T): T {
  const before = all.get(name)
  if (before !== undefined) return before
  const found = find()
  all.set(name, found)
  return found
}

/** The objects of OpenAPI that references stand in or lead to, and the schema. */
export type Kind =
  | 'openapi'
  | 'components'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'requestBody'
  | 'responses'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'callback'
  | 'example'
  | 'link'
  | 'securityScheme'
  | 'schema'

/** What stands under a field: an object of a kind, an array of them, or an object with them under any key. */
export interface Child {
  readonly kind: Kind
  readonly form: 'one' | 'list' | 'map'
}

interface Shape {
  readonly fields: ReadonlyMap<string, Child>
  /** What stands under every other key that is no extension. */
  readonly others?: Child
}

const one = (kind: Kind): Child => ({ kind, form: 'one' })
const list = (kind: Kind): Child => ({ kind, form: 'list' })
const map = (kind: Kind): Child => ({ kind, form: 'map' })

const fields = (table: Readonly<Record<string, Child>>): Shape => ({ fields: new Map(Object.entries(table)) })
const keys = (others: Child): Shape => ({ fields: new Map(), others })

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

const parameter = fields({ schema: one('schema'), content: map('mediaType'), examples: map('example') })

/**
 * Where references can stand, OpenAPI 3.0 to 3.2 and JSON Schema 2020-12 (with the keywords of earlier drafts that hold
 * schemas). Everything else is data: a `$ref` in an example, an enum or an extension is no reference.
 */
export const shapes: Readonly<Record<Kind, Shape>> = {
  openapi: fields({ paths: one('paths'), webhooks: map('pathItem'), components: one('components') }),
  components: fields({
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  }),
  paths: keys(one('pathItem')),
  pathItem: fields({
    parameters: list('parameter'),
    additionalOperations: map('operation'),
    ...Object.fromEntries(methods.map((method) => [method, one('operation')])),
  }),
  operation: fields({
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: one('responses'),
    callbacks: map('callback'),
  }),
  parameter,
  header: parameter,
  requestBody: fields({ content: map('mediaType') }),
  responses: keys(one('response')),
  response: fields({ headers: map('header'), content: map('mediaType'), links: map('link') }),
  mediaType: fields({
    schema: one('schema'),
    itemSchema: one('schema'),
    examples: map('example'),
    encoding: map('encoding'),
    prefixEncoding: list('encoding'),
    itemEncoding: one('encoding'),
  }),
  encoding: fields({
    headers: map('header'),
    encoding: map('encoding'),
    prefixEncoding: list('encoding'),
    itemEncoding: one('encoding'),
  }),
  callback: keys(one('pathItem')),
  example: fields({}),
  link: fields({}),
  securityScheme: fields({}),
  schema: fields({
    properties: map('schema'),
    patternProperties: map('schema'),
    dependentSchemas: map('schema'),
    $defs: map('schema'),
    definitions: map('schema'),
    allOf: list('schema'),
    anyOf: list('schema'),
    oneOf: list('schema'),
    prefixItems: list('schema'),
    items: one('schema'),
    additionalItems: one('schema'),
    additionalProperties: one('schema'),
    unevaluatedItems: one('schema'),
    unevaluatedProperties: one('schema'),
    contains: one('schema'),
    propertyNames: one('schema'),
    contentSchema: one('schema'),
    not: one('schema'),
    if: one('schema'),
    then: one('schema'),
    else: one('schema'),
  }),
}

/** How the documents of a version are laid out. */
export interface Layout {
  readonly shapes: Readonly<Record<Kind, Shape>>
  /**
   * Where components of a kind are kept: the path to what holds them. A kind without a section has no Reference Object, or
   * none that all versions have: what such a reference leads to is put in its place.
   */
  readonly sections: ReadonlyMap<Kind, readonly string[]>
  readonly naming: Naming
}

/** Whether schemas have names of their own that count, by `$id`, `$self` and `$dynamicRef`: since OpenAPI 3.1. */
export type Naming = 'by identifier' | 'by file'

const sectionsOf = (names: Readonly<Record<string, Kind>>, around: readonly string[]): Layout['sections'] =>
  new Map(Object.entries(names).map(([name, kind]) => [kind, [...around, name]]))

const openapi: Layout = {
  shapes,
  sections: sectionsOf(
    {
      schemas: 'schema',
      responses: 'response',
      parameters: 'parameter',
      examples: 'example',
      requestBodies: 'requestBody',
      headers: 'header',
      securitySchemes: 'securityScheme',
      links: 'link',
      callbacks: 'callback',
    },
    ['components'],
  ),
  naming: 'by identifier',
}

/**
 * Swagger 2.0: schemas, parameters and responses stand at the root. That it has no references in `items` of parameters and
 * headers is said when it is upgraded; they are followed all the same.
 */
const swagger: Layout = {
  shapes: {
    ...shapes,
    openapi: fields({ paths: one('paths'), definitions: map('schema'), parameters: map('parameter'), responses: map('response') }),
    operation: fields({ parameters: list('parameter'), responses: one('responses') }),
    parameter: fields({ schema: one('schema'), items: one('schema') }),
    header: fields({ items: one('schema') }),
    response: fields({ schema: one('schema'), headers: map('header') }),
  },
  sections: sectionsOf({ definitions: 'schema', responses: 'response', parameters: 'parameter' }, []),
  naming: 'by file',
}

/** OpenAPI 3.0 has an extension for webhooks. */
const openapi30: Layout = {
  ...openapi,
  shapes: { ...shapes, openapi: { fields: new Map([...shapes.openapi.fields, ['x-webhooks', map('pathItem')]]) } },
  naming: 'by file',
}

export const layouts: Readonly<Record<'2.0' | '3.0' | '3.1', Layout>> = {
  '2.0': swagger,
  '3.0': openapi30,
  '3.1': openapi,
}

/** Whether a reference to such a thing stays one; the others are replaced by what they lead to. */
export const staysReference = ({ kind, form }: Child, { sections }: Layout): boolean => form === 'one' && sections.has(kind)

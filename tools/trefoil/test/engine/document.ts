import type { Dialect, Document, JsonObject } from '../../src/spec/document.ts'

const nowhere = { file: 'openapi.yaml', line: 1, column: 1, length: 1 }

/** A document that stands in one value; the engine looks at nothing else of it. */
export const documentOf = (root: JsonObject, dialect: Dialect = '3.0'): Document => ({
  root,
  dialect,
  file: 'openapi.yaml',
  files: ['openapi.yaml'],
  warnings: [],
  position: () => nowhere,
  valuePosition: () => nowhere,
  moved: (pointer) => pointer,
})

/** One with nothing but these components. */
export const withSchemas = (schemas: JsonObject, dialect: Dialect = '3.0'): Document => documentOf({ components: { schemas } }, dialect)

/** One with an operation for each of these answers; the path says which: `/0`, `/1`. */
export const withAnswers = (...schemas: readonly JsonObject[]): Document =>
  documentOf({
    paths: Object.fromEntries(
      schemas.map((schema, index) => [`/${index}`, { get: { operationId: `get${index}`, responses: { 200: content(schema) } } }]),
    ),
  })

export const content = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } })

/** Where the schema of such an answer stands. */
export const answerPointer = (index: number): string => `/paths/~1${index}/get/responses/200/content/application~1json/schema`

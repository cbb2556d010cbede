/** A document of Swagger 2.0 with these members. */
export const swagger = (rest: object): object => ({ swagger: '2.0', info: { title: 'Test', version: '1' }, paths: {}, ...rest })

/** The document of OpenAPI 3.0 that it is to become. */
export const openapi = (rest: object): object => ({ openapi: '3.0.3', info: { title: 'Test', version: '1' }, paths: {}, ...rest })

export const done = { 200: { description: 'fine' } }

/** Paths with one operation. */
export const posting = (operation: object): object => ({ paths: { '/a': { post: { responses: done, ...operation } } } })

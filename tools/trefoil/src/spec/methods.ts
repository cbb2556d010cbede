/** The methods that have a field of their own in a path item (OpenAPI 3.0.3, section 4.7.9; 3.2.0, section "Path Item Object"). */
export const methodsWithField: readonly string[] = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE']
export const methodsWithFieldSince32: readonly string[] = [...methodsWithField, 'QUERY']

/** Whether a key of `additionalOperations` is a method (a token: RFC 9110, section 9.1) that stands at its place. */
export const isAdditionalMethod = (key: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(key) && !methodsWithFieldSince32.includes(key.toUpperCase())

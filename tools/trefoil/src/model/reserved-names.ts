/** Words that cannot name a variable, a function or a class in a module (ECMA-262, section 12.7.2; TypeScript's own types). */
export const reservedWords: ReadonlySet<string> = new Set(
  [
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for',
    'function if implements import in instanceof interface let new null package private protected public return static super switch this',
    'throw true try typeof undefined var void while with yield NaN Infinity',
    'any bigint boolean never number object string symbol unknown',
  ].flatMap((line) => line.split(' ')),
)

/** Members that an API class and its objects already have, or must not have: an object with `then` is taken for a promise. */
export const reservedMethods: ReadonlySet<string> = new Set(['client', 'constructor', 'then'])

/**
 * What the runtime that a package vendors exports beside what is generated, and the types that generated modules import
 * from it. Names of JavaScript's own globals are not among them: a schema may be called Error or Date.
 */
export const reservedNames: Readonly<Record<'client' | 'validators' | 'fixtures', ReadonlySet<string>>> = {
  client: new Set(
    [
      'ApiAnswer ApiClient ApiException ApiOperation AnswerOf CallOptions Configuration ConfigurationOptions Credential ErrorStatusOf',
      'ExceptionOf OperationShape Read Security StatusOf SuccessOf Write',
      'apiKeyCookie apiKeyHeader apiKeyQuery asBlob asFound asJson asNothing asText authorization basic bearer cookie cookieJoined',
      'cookieJson deepObject either every form formJoined header headerExploded headerJson isApiException json jsonAs label',
      'labelExploded matrix matrixExploded multipart mutualTls operation pathJson pipeDelimited queryJson rawAs reserved simple',
      'simpleExploded spaceDelimited textAs urlencoded',
    ].flatMap((line) => line.split(' ')),
  ),
  validators: new Set(),
  fixtures: new Set(),
}

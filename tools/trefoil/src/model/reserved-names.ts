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

/** What no module may export: `import()` takes one with `then` for a promise. */
export const reservedExports: ReadonlySet<string> = new Set(['then'])

/**
 * What the packages export beside what is generated, from the runtime that they vendor. What generated modules import
 * beyond it gets another name there where its own is taken. Names of JavaScript's own globals are not among them: a
 * schema may be called Error or Date.
 */
export const reservedNames: Readonly<Record<'client' | 'validators' | 'fixtures', ReadonlySet<string>>> = {
  client: new Set([
    'AnswerOf',
    'ApiAnswer',
    'ApiClient',
    'ApiException',
    'ApiOperation',
    'CallOptions',
    'Configuration',
    'ConfigurationOptions',
    'ExceptionOf',
    'RawBody',
    'SecurityName',
    'SuccessOf',
    'isApiException',
  ]),
  validators: new Set(),
  fixtures: new Set(),
}

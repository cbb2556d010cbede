interface Refusal {
  readonly code: string
  readonly reason: string
}

/** Documents with a fault of their own that Trefoil refuses to guess about. Exactly these end with exit code 1. */
export const refusals: ReadonlyMap<string, Refusal> = new Map([
  ['3.0/response-http-behavior', { code: 'TF3304', reason: 'operations ask for a security scheme that the document does not have' }],
  [
    '3.0/schema-validation',
    { code: 'TF3104', reason: 'a pattern has an unescaped brace: no expression under the u flag, which JSON Schema asks for' },
  ],
  ['3.1/schema-validation-local', { code: 'TF3001', reason: 'exclusiveMinimum is a boolean, as in 3.0; in 3.1 it is a number' }],
  ['3.1/schema-validation-top-level', { code: 'TF3001', reason: 'exclusiveMinimum is a boolean, as in 3.0; in 3.1 it is a number' }],
])

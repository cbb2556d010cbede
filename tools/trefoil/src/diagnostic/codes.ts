/**
 * Every code and what it stands for. A code never changes its meaning and is never used again.
 * TF1 reading a document, TF2 the engine, TF3 the model, TF4 emitting, TF5 writing, TF6 the command line and config.
 */
export const codes = {
  TF1001: 'A file cannot be read',
  TF1002: 'A file is not valid YAML or JSON',
  TF1003: 'A $ref points to nothing',
  TF1004: 'A $ref leaves the root folder of the document',
  TF1005: 'The OpenAPI version is not supported',
  TF1101: 'An overlay is not valid',
  TF1102: 'An overlay action matches nothing',
} as const

export type DiagnosticCode = keyof typeof codes

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
  TF5001: 'The output folder cannot be written',
  TF5002: 'A file that was not generated stands where one is to be written',
  TF5003: 'A folder or a link stands where a file is to be written',
  TF5004: 'Two files would have one path, or a path leaves the output folder',
  TF5005: 'The manifest cannot be read',
  TF5006: 'Another run is writing to the same folder',
  TF5007: 'A project file was left as it is',
  TF6001: 'There is no config and no --spec',
  TF6002: 'The config cannot be loaded',
  TF6003: 'The config does not have the expected shape',
  TF6004: 'A pattern for overlays matches no file',
  TF6005: 'The version of the generated packages cannot be read',
  TF9000: 'The tool itself failed',
} as const

export type DiagnosticCode = keyof typeof codes

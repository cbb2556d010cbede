import type { DiagnosticCode } from '../../diagnostic/codes.ts'

/** Why a reference cannot be followed. */
export interface Refusal {
  readonly code: DiagnosticCode
  readonly message: string
  readonly fix: string
}

export const dangling = (ref: string, reason: string): Refusal => ({
  code: 'TF1003',
  message: `"${ref}" points to nothing: ${reason}`,
  fix: 'Correct the reference, or add what it names.',
})

export const circle = (ref: string): Refusal => ({
  code: 'TF1006',
  message: `"${ref}" leads back to itself and never to a value`,
  fix: 'Let one of the references on the way name a value.',
})

export const outside = (ref: string): Refusal => ({
  code: 'TF1004',
  message: `"${ref}" leads out of the folder of the document`,
  fix: 'Copy the file into the folder of the root file, or move the root file up.',
})

export const remote = (ref: string): Refusal => ({
  code: 'TF1007',
  message: `"${ref}" is not a file, and nothing is fetched`,
  fix: 'Copy what it names into the folder of the document and refer to the copy.',
})

export const illegible = (ref: string): Refusal => ({
  code: 'TF1003',
  message: `"${ref}" is not a URI reference: two hexadecimal digits must follow a percent sign`,
  fix: 'Write %25 for a percent sign.',
})

export const ambiguous = (ref: string): Refusal => ({
  code: 'TF1012',
  message: `"${ref}" is the name of several schemas`,
  fix: 'Let each $anchor stand once in a file, or once in what an $id begins.',
})

/** No refusal: the reference is followed. */
export const bypassing = (ref: string): Refusal => ({
  code: 'TF1014',
  message: `"${ref}" names nothing in the schema around it that has an $id; what it names in the file is taken`,
  fix: 'Remove the $id, or write the name of the file before the #.',
})

export const notText: Refusal = {
  code: 'TF1003',
  message: 'A $ref must be a string',
  fix: 'Write a path, a fragment such as #/components/schemas/Name, or both.',
}

import type { Check } from '../run.ts'

/** The check that a format makes, under its name in the document. */
export const format =
  (name: string, test: (text: string) => boolean): Check<string> =>
  ({ value, issues }) => {
    if (!test(value)) issues.push({ code: 'invalid_format', format: name, origin: 'string', input: value, continue: true })
  }

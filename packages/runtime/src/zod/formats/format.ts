import type { Check } from '../run.ts'

/** The check that a format makes, under its name in the document. Without a message zod says its own. */
export const format =
  (name: string, test: (text: string) => boolean, message?: string): Check<string> =>
  ({ value, issues }) => {
    if (!test(value)) issues.push({ code: 'invalid_format', format: name, message, origin: 'string', input: value, continue: true })
  }

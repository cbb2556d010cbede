import type { Api } from '../../../trefoil/src/model/api.ts'
import type { Direction } from '../../../trefoil/src/model/verdict/verdict.ts'
import type { Document } from '../../../trefoil/src/spec/document.ts'
import { type Exports, isValidator } from '../made.ts'
import { oraclesOf } from '../oracle.ts'
import type { Built } from './build.ts'
import type { Workshop } from './workshop.ts'

/** A scenario whose packages are there to be looked at. */
export interface Subject {
  readonly built: Built
  readonly api: Api
  readonly zod: Exports
  readonly mini: Exports
  /** Those of fast-check are among them. */
  readonly fixtures: Exports
  /** What ajv says, by pointer. */
  readonly oracle: Readonly<Record<Direction, ReturnType<typeof oraclesOf>>>
}

export const subjectOf = (built: Built, api: Api, document: Document, { load }: Workshop): Subject => ({
  built,
  api,
  zod: load(built, 'validators/src/index.ts'),
  mini: load(built, 'mini/src/index.ts'),
  fixtures: { ...load(built, 'fixtures/src/index.ts'), ...load(built, 'fixtures/src/fast-check/index.ts') },
  oracle: { request: oraclesOf(document, 'request'), response: oraclesOf(document, 'response') },
})

/** A value in a message. */
export const text = (value: unknown): string => JSON.stringify(value) ?? String(value)

export interface Judged {
  readonly success: boolean
  /** Path and message of the first issue. */
  readonly issue: string
}

/** What a validator says of a value. One that gives back another value than it got has not accepted it. */
export function judge(validator: unknown, value: unknown): Judged {
  if (!isValidator(validator)) throw new Error('There is no such validator')
  const { success, data, error } = validator.safeParse(value)
  if (success && text(data) !== text(value)) return { success: false, issue: `It gives ${text(data)}` }
  const [issue] = error?.issues ?? []
  return { success, issue: issue ? `${issue.path.map((key) => `/${String(key)}`).join('')} ${issue.message}`.trim() : '' }
}

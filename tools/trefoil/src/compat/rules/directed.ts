import type { AnswerCode, LimitCode, ParameterCode, RemarkCode, SchemaCode } from '../codes.ts'
import { answerRules } from './answers.ts'
import { limitRules } from './limits.ts'
import { parameterRules } from './parameters.ts'
import { remarkRules } from './remarks.ts'
import type { DirectedRule } from './rule.ts'
import { schemaRules } from './schemas.ts'

/** What changes where values stand. */
export type DirectedCode = SchemaCode | LimitCode | RemarkCode | ParameterCode | AnswerCode

export const directedRules: Readonly<Record<DirectedCode, DirectedRule>> = {
  ...schemaRules,
  ...limitRules,
  ...remarkRules,
  ...parameterRules,
  ...answerRules,
}

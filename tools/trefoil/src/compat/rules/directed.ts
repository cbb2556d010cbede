import type { LimitCode, RemarkCode, SchemaCode } from '../codes.ts'
import { limitRules } from './limits.ts'
import { remarkRules } from './remarks.ts'
import type { DirectedRule } from './rule.ts'
import { schemaRules } from './schemas.ts'

/** What changes where values stand. */
export type DirectedCode = SchemaCode | LimitCode | RemarkCode

export const directedRules: Readonly<Record<DirectedCode, DirectedRule>> = { ...schemaRules, ...limitRules, ...remarkRules }

import type { CallCode, IncomingCode, NameCode } from '../codes.ts'
import { callRules } from './calls.ts'
import { incomingRules } from './incoming.ts'
import { nameRules } from './names.ts'
import type { Rule } from './rule.ts'

/** What changes beside all values. */
export type FixedCode = NameCode | CallCode | IncomingCode

export const fixedRules: Readonly<Record<FixedCode, Rule>> = { ...nameRules, ...callRules, ...incomingRules }

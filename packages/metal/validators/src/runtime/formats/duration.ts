import type { Check } from '../run.ts'
import { format } from './format.ts'

const weeks = /^P\d+W$/
const parts = /^P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/

/** `duration` of RFC 3339, appendix A, where units may be left out between others. */
export const duration: Check<string> = /* @__PURE__ */ format('duration', (text) => weeks.test(text) || parts.test(text))

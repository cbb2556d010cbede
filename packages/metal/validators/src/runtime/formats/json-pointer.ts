import type { Check } from '../run.ts'
import { format } from './format.ts'

const pointer = /^(?:\/(?:[^~/]|~[01])*)*$/
const relative = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/
const fragment = /^#(?:\/(?:[\w.!$&'()*+,;:=@-]|%[\da-f]{2}|~[01])*)*$/i

/** RFC 6901, section 3. */
export const jsonPointer: Check<string> = /* @__PURE__ */ format('json-pointer', (text) => pointer.test(text))

/** Relative JSON Pointers, section 3. */
export const relativeJsonPointer: Check<string> = /* @__PURE__ */ format('relative-json-pointer', (text) => relative.test(text))

/** RFC 6901, section 6. */
export const jsonPointerUriFragment: Check<string> = /* @__PURE__ */ format('json-pointer-uri-fragment', (text) => fragment.test(text))

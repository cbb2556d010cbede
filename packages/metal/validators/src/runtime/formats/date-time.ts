import type { Check } from '../run.ts'
import { isDate } from './date.ts'
import { format } from './format.ts'
import { isLocalTime, isTime } from './time.ts'

/** `date-time` of RFC 3339, section 5.6; as its note allows, white space may stand for the T. */
const isDateTime =
  (isClock: (text: string) => boolean) =>
  (text: string): boolean =>
    isDate(text.slice(0, 10)) && /[t\s]/i.test(text.charAt(10)) && isClock(text.slice(11))

export const dateTime: Check<string> = /* @__PURE__ */ format('date-time', /* @__PURE__ */ isDateTime(isTime))
export const isoDateTime: Check<string> = /* @__PURE__ */ format('iso-date-time', /* @__PURE__ */ isDateTime(isLocalTime))

import type { Check } from '../run.ts'
import { format } from './format.ts'

const clock = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(z|[+-]\d\d(?::?\d\d)?)?$/i

/**
 * `partial-time` of RFC 3339, section 5.6, and an offset where there is one. As in ajv-formats, the offset may leave out
 * its colon or its minutes. A second 60 is the last one of a day in UTC (section 5.7).
 */
export function isLocalTime(text: string): boolean {
  const [, hour = '', minute = '', second = '', offset = 'z'] = clock.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false
  const zone = offsetMinutes(offset)
  if (zone === undefined) return false
  const sinceMidnight = Number(hour) * 60 + Number(minute) - zone
  return Number(second) < 60 || (sinceMidnight + 2880) % 1440 === 1439
}

function offsetMinutes(offset: string): number | undefined {
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', ''))]
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** `full-time` of RFC 3339, section 5.6: with an offset. */
export const isTime = (text: string): boolean => /z$|[+-]/i.test(text) && isLocalTime(text)

export const time: Check<string> = /* @__PURE__ */ format('time', isTime)
export const isoTime: Check<string> = /* @__PURE__ */ format('iso-time', isLocalTime)

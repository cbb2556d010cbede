import type { Check } from '../run.ts'
import { format } from './format.ts'

/** `full-date` of RFC 3339, section 5.6; the day exists in the calendar (section 5.7). */
export function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

export const date: Check<string> = /* @__PURE__ */ format('date', isDate)

import { canonical } from './canonical.ts'
import type { Check } from './run.ts'

/** No two elements are equal: `uniqueItems`. */
export const uniqueItems: Check<readonly unknown[]> = ({ value, issues }) => {
  const places = new Map<string, number>()
  for (const [index, item] of value.entries()) {
    const text = canonical(item)
    const first = places.get(text)
    if (first === undefined) places.set(text, index)
    else issues.push({ code: 'custom', message: `Must be unique, but equals item ${first}`, path: [index], input: item, continue: true })
  }
}

import type { Excerpt } from './scenario.ts'

/** Where the emitted text does not hold an excerpt. */
export function excerptFaults({ path, pieces }: Excerpt, output: ReadonlyMap<string, string>): readonly string[] {
  const whole = output.get(path)
  if (whole === undefined)
    return [`There is no ${path}; there are ${[...output.keys()].filter((one) => !one.includes('/runtime/')).join(', ')}`]
  let rest = squeezed(whole)
  for (const piece of pieces) {
    const at = rest.indexOf(squeezed(piece))
    if (at === -1) return [`${path} does not hold\n${piece}It is\n${whole}`]
    rest = rest.slice(at + squeezed(piece).length)
  }
  return []
}

/** Without layout, which is the formatter's in a scenario and the emitter's in what is emitted. */
const squeezed = (code: string): string =>
  code
    .replace(/\s+/g, '')
    .replace(/([=:(<,])[|&]/g, '$1')
    .replace(/,([)\]}>])/g, '$1')

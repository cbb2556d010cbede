import type { Diagnostic, Position } from './diagnostic.ts'

/** A diagnostic, and the other places where the same is to be said. */
export interface Told extends Diagnostic {
  readonly also: readonly Position[]
}

/**
 * Each thing once: a warning that holds for many places is one warning with a list of places, at the first of them. Errors
 * have to be mended one by one, and stay so, but for those that are the same to the letter.
 */
export function together(diagnostics: readonly Diagnostic[]): readonly Told[] {
  const told = new Map<string, { readonly diagnostic: Diagnostic; readonly places: Map<string, Position> }>()
  for (const diagnostic of diagnostics) {
    const { code, severity, message, fix, at } = diagnostic
    const key = JSON.stringify([code, severity, message, fix, ...(severity === 'error' ? [at] : [])])
    const same = told.get(key) ?? { diagnostic, places: new Map<string, Position>() }
    told.set(key, same)
    if (at !== undefined) same.places.set(JSON.stringify(at), at)
  }
  return [...told.values()].map(({ diagnostic, places }) => ({ ...diagnostic, also: [...places.values()].slice(1) }))
}

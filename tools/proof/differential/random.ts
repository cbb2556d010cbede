/** Draws that a text decides: the same ones for the same text. */
export interface Random {
  /** From 0 to less than 1. */
  readonly fraction: () => number
  /** Below a number. */
  readonly index: (count: number) => number
  readonly pick: <T>(values: readonly T[]) => T | undefined
  readonly chance: (share: number) => boolean
  /** Some of them, each once. */
  readonly some: <T>(values: readonly T[], count: number) => readonly T[]
}

/** The text is hashed (FNV-1a); what follows is mulberry32's sequence. */
export function randomFrom(text: string): Random {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const index = (count: number): number => Math.floor(fraction() * count)
  return {
    fraction,
    index,
    pick: (values) => values[index(values.length)],
    chance: (share) => fraction() < share,
    some: (values, count) => {
      const left = [...values]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(index(left.length), 1)).flat()
    },
  }
}

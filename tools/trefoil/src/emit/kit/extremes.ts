/** The largest of numbers, and of one more. However many there are: the arguments of `Math.max` have to fit on the stack. */
export const largest = (least: number, numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), least)

/** The smallest of numbers; infinite where there is none. */
export const smallest = (numbers: readonly number[]): number => numbers.reduce((least, number) => Math.min(least, number), Infinity)

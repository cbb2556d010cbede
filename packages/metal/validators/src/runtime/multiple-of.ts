import type { Check } from './run.ts'

/** A multiple as decimals have it: 0.3 is one of 0.1, and 9007199254740991 is none of 2. */
export const multipleOf =
  (divisor: number): Check<number> =>
  ({ value, issues }) => {
    if (!isMultiple(value, divisor)) issues.push({ code: 'not_multiple_of', origin: 'number', divisor, input: value, continue: true })
  }

function isMultiple(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0
  const [dividend, unit] = [decimal(value), decimal(divisor)]
  const shared = Math.min(dividend.exponent, unit.exponent)
  const scaled = ({ digits, exponent }: Decimal): bigint => digits * 10n ** BigInt(exponent - shared)
  return unit.digits !== 0n && scaled(dividend) % scaled(unit) === 0n
}

interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** The decimal that a number was most likely written as: the shortest that gives it. */
function decimal(value: number): Decimal {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length }
}

/** A number as an integer times a power of ten, as it is written: 0.05 is 5e-2 exactly. */
function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length }
}

/** Whether a number is a whole multiple of another one, as both are written (JSON Schema 2020-12 Validation, section 6.2.1). */
export function isMultiple(value: number, of: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return of !== 0 && value % of === 0
  const a = decimal(value)
  const b = decimal(of)
  const shift = a.exponent - b.exponent
  if (b.digits === 0n) return false
  if (shift >= 0) return (a.digits * 10n ** BigInt(shift)) % b.digits === 0n
  return a.digits % (b.digits * 10n ** BigInt(-shift)) === 0n
}

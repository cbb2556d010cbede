import { deepStrictEqual, strictEqual } from 'node:assert'
import * as validators from '@harbour/validators'

/** Holds a body against the validator of an operation's answer; where there is none, nothing may be there. */
export function judgeBody(operation: string, key: string, body: unknown): void {
  const name = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Response${key.charAt(0).toUpperCase()}${key.slice(1)}Schema`
  const found: unknown = Object.entries(validators).find(([exported]) => exported === name)?.[1]
  if (!isValidator(found)) {
    strictEqual(body, undefined, `${name} is not exported, and there is a body`)
    return
  }
  // Bytes are not looked into.
  if (body instanceof Blob) return
  deepStrictEqual(found.parse(body), body)
}

const isValidator = (value: unknown): value is { readonly parse: (value: unknown) => unknown } =>
  typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function'

import { expect, test } from 'vitest'
import type * as z from 'zod'

/** A schema, and values that it accepts and refuses. */
export type VerdictRow = readonly [name: string, schema: z.ZodType, accepted: readonly unknown[], refused: readonly unknown[]]

/** Tests each row: the verdicts, and that what is accepted comes out as it went in. */
export function testVerdicts(rows: readonly VerdictRow[]): void {
  test.each(rows)('%s', (_, schema, accepted, refused) => {
    for (const value of accepted) expect(schema.safeParse(value)).toStrictEqual({ success: true, data: value })
    for (const value of refused) expect([value, schema.safeParse(value).success]).toEqual([value, false])
  })
}

/** A schema, a value that it refuses, and what it says: path and message of each issue. */
export type ErrorRow = readonly [name: string, schema: z.ZodType, value: unknown, said: readonly string[]]

export function testErrors(rows: readonly ErrorRow[]): void {
  test.each(rows)('%s', (_, schema, value, said) => {
    const issues = schema.safeParse(value).error?.issues ?? []
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(said)
  })
}

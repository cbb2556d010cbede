import type { NumberSchema, StringSchema } from '../../model/schema.ts'
import { verdict } from '../../model/verdict/verdict.ts'

/** A plain number that the schema admits. */
export function leastNumber(schema: NumberSchema): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = 1 } = schema
  const low = minimum ?? exclusiveMinimum
  const candidates = [
    1,
    0,
    ...(low === undefined ? [] : [low, low + 1, Math.ceil(low / multipleOf) * multipleOf, (Math.floor(low / multipleOf) + 1) * multipleOf]),
    ...[maximum, exclusiveMaximum].flatMap((high) =>
      high === undefined ? [] : [high, high - 1, Math.floor(high / multipleOf) * multipleOf],
    ),
    multipleOf,
    -multipleOf,
    0.5,
    ...(low === undefined || maximum === undefined ? [] : [(low + maximum) / 2]),
  ]
  return candidates.find((value) => verdict(schema, value, 'request') === true) ?? 0
}

const byFormat: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uuid: '123e4567-e89b-42d3-a456-426614174000',
    date: '2024-05-01',
    time: '12:00:00Z',
    'date-time': '2024-05-01T12:00:00Z',
    duration: 'P1D',
    email: 'someone@example.com',
    hostname: 'example.com',
    ipv4: '192.0.2.1',
    ipv6: '2001:db8::1',
    uri: 'https://example.com',
    url: 'https://example.com',
    'uri-reference': '/path',
    'json-pointer': '/path',
    byte: 'dGV4dA==',
    regex: '.*',
  }),
)

/** Strings that common patterns admit. */
const common = ['string', 'a', 'A', 'Ab1', '1', '10', '12345', 'en', 'EUR', '+4912345678', '#a1b2c3', '10:00', '2024-05-01', '/path']

/** A plain string that the schema admits, unless it has a pattern that is out of the ordinary. */
export function leastString(schema: StringSchema): string {
  const { format = '', minLength = 0, maxLength = Infinity } = schema
  const padded = 'string'.repeat(Math.max(1, Math.ceil(Math.min(minLength, 600) / 6))).slice(0, Math.max(minLength, Math.min(6, maxLength)))
  const candidates = [byFormat.get(format) ?? 'string', padded, ...common, ...byFormat.values(), '']
  return candidates.find((value) => verdict(schema, value, 'request') === true) ?? 'string'
}

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { date } from '../../src/zod/formats/date.ts'
import { rows } from './formats.rows.ts'

/** Where we side with the specification against ajv-formats: format, text, our verdict, and why. */
const apart: readonly (readonly [format: string, text: string, verdict: boolean, why: string])[] = [
  ['email', '"joe bloggs"@example.com', true, 'RFC 5321, section 4.1.2: Quoted-string'],
  ['email', 'joe@[127.0.0.1]', true, 'RFC 5321, section 4.1.3: address literals'],
  ['email', 'joe@[IPv6:::1]', true, 'RFC 5321, section 4.1.3: address literals'],
  ['uri', 'about:', true, 'RFC 3986, section 3: hier-part may be path-empty'],
  ['uri', 'http://::1', false, 'RFC 3986, section 3.2.2: IPv6 stands in brackets'],
  ['uri-reference', '"', false, 'RFC 3986, section 3.3: no quotation marks'],
  ['uri-reference', '1a:b', false, 'RFC 3986, section 4.2: no colon in the first segment'],
  ['uri-template', '{a.b}', true, 'RFC 6570, section 2.3: dots in names'],
  ['uri-template', "a'b", true, 'RFC 6570, erratum 6937'],
  ['uri-template', '\u007f', false, 'RFC 6570, section 2.1: no control characters'],
  ['uuid', 'urn:uuid:00000000-0000-0000-0000-000000000000', false, 'RFC 4122, section 3: the prefix is that of the URN'],
  ['byte', 'QUJD\n%', false, 'RFC 4648, section 3.1: no line feeds'],
  ['time', '24:59:30+01:00', false, 'RFC 3339, section 5.6: hours go up to 23'],
]

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const accepts = (schema: z.ZodType, value: string): boolean => schema.safeParse(value).success

describe.each(Object.entries(rows))('%s', (format, { schema, accepted, refused, pieces }) => {
  const judge = ajv.compile({ format })
  test.each(accepted)('accepts %j', (value) => expect([accepts(schema, value), judge(value)]).toEqual([true, true]))
  test.each(refused)('refuses %j', (value) => expect([accepts(schema, value), judge(value)]).toEqual([false, false]))

  test('agrees with ajv-formats on texts put together from pieces', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))
    const agree = (value: string): boolean => accepts(schema, value) === judge(value) || (excused[format]?.(value, judge(value)) ?? false)
    fc.assert(fc.property(texts, agree), { numRuns: 3000, seed: 1 })
  })

  test('comes to an end on a long text that fails at its end', () => {
    for (const piece of pieces) {
      accepts(schema, `${piece.repeat(20_000)}\u0000`)
    }
  })
})

/** Whether a text is of those that the rows in `apart` speak of, given what ajv-formats says of it. */
const excused: Readonly<Record<string, (text: string, judged: boolean) => boolean>> = {
  time: (text) => /^(?:24|\d\d:60)/.test(text),
  'iso-time': (text) => /^(?:24|\d\d:60)/.test(text),
  // Of all that ajv-formats refuses, only a scheme without a path is accepted; where we refuse more, a URL has the say.
  uri: (text, judged) => (judged ? !URL.canParse(text) || /[[\]]|:\/\/[^/]*:/.test(text) : /^[^:/?#]+:(?:[?#]|$)/.test(text)),
  'uri-reference': (text, judged) => judged && /^[^/?#]*:|[[\]]|\/\/[^/]*:/.test(text),
}

test.each(apart)('%s of %j is %s, unlike ajv-formats: %s', (format, value, verdict) => {
  const { schema } = rows[format] ?? { schema: z.never() }
  expect([accepts(schema, value), ajv.compile({ format })(value)]).toEqual([verdict, !verdict])
})

test('every web address is a uri and a uri-reference', () => {
  const web = fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'ftp', 'x-y'] })
  const accepted = (text: string): boolean =>
    [rows.uri, rows['uri-reference']].every((row) => row !== undefined && accepts(row.schema, text))
  fc.assert(fc.property(web, accepted), { numRuns: 500, seed: 1 })
})

test('every day of the calendar is a date, and no other', () => {
  const unlike = [1900, 1999, 2000, 2024]
    .flatMap((year) => daysOf(year))
    .filter(([text, real]) => accepts(z.string().check(date), text) !== real)
  expect(unlike).toEqual([])
})

function daysOf(year: number): readonly (readonly [text: string, real: boolean])[] {
  const digits = (number: number): string => String(number).padStart(2, '0')
  return Array.from({ length: 14 * 33 }, (_, index) => {
    const [month, day] = [Math.floor(index / 33), index % 33]
    const real = new Date(Date.UTC(year, month - 1, day))
    return [`${year}-${digits(month)}-${digits(day)}`, real.getUTCMonth() === month - 1 && real.getUTCDate() === day]
  })
}

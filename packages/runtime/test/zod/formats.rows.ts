import * as z from 'zod'
import { date } from '../../src/zod/formats/date.ts'
import { dateTime, isoDateTime } from '../../src/zod/formats/date-time.ts'
import { duration } from '../../src/zod/formats/duration.ts'
import { email } from '../../src/zod/formats/email.ts'
import { jsonPointer, jsonPointerUriFragment, relativeJsonPointer } from '../../src/zod/formats/json-pointer.ts'
import { regex } from '../../src/zod/formats/regex.ts'
import { isoTime, time } from '../../src/zod/formats/time.ts'
import { uriTemplate } from '../../src/zod/formats/uri-template.ts'
import { uri, uriReference } from '../../src/zod/formats/uri.ts'
import { url } from '../../src/zod/formats/url.ts'

/** A format, and texts that are and are not of it. */
export interface Row {
  readonly schema: z.ZodType<string>
  readonly accepted: readonly string[]
  readonly refused: readonly string[]
  /** Text whose pieces, put together at random, are often almost of the format. */
  readonly pieces: readonly string[]
}

const text = z.string()
const long = 'x'.repeat(63)

export const rows: Readonly<Record<string, Row>> = {
  date: {
    schema: text.check(date),
    accepted: ['2024-02-29', '2000-02-29', '0000-01-01', '2023-12-31'],
    refused: [
      '2023-02-29',
      '1900-02-29',
      '2024-00-01',
      '2024-13-01',
      '2024-04-31',
      '2024-1-1',
      '2024-01-01Z',
      ' 2024-01-01',
      '',
      '٢٠٢٤-٠١-٠١',
    ],
    pieces: ['2024-', '1900-', '02-', '11-', '13-', '00', '29', '30', '31', '-', '1'],
  },
  time: {
    schema: text.check(time),
    accepted: [
      '00:00:00Z',
      '23:59:59.999z',
      '12:00:00+05:30',
      '12:00:00-0530',
      '12:00:00+05',
      '23:59:60Z',
      '15:59:60-08:00',
      '00:29:60+00:30',
    ],
    refused: [
      '12:00:00',
      '24:00:00Z',
      '12:60:00Z',
      '12:00:60Z',
      '12:00:61Z',
      '12:00Z',
      '12:00:00.Z',
      '12:00:00+24:00',
      '12:00:00+05:60',
      '',
    ],
    pieces: ['23:', '15:', '24:', '59:', '29:', '60:', '00', '60', '61', '.5', '.', 'Z', 'z', '+05', ':30', '-08:00', '+0030', '-24'],
  },
  'iso-time': {
    schema: text.check(isoTime),
    accepted: ['12:00:00', '12:00:00Z', '23:59:60'],
    refused: ['12:00', '12:00:60', '25:00:00', '+05:00'],
    pieces: ['23:', '15:', '24:', '59:', '29:', '60:', '00', '60', '61', '.5', '.', 'Z', 'z', '+05', ':30', '-08:00', '+0030', '-24'],
  },
  'date-time': {
    schema: text.check(dateTime),
    accepted: ['2024-02-29T12:00:00Z', '2024-02-29t12:00:00.123456789+01:00', '2024-02-29 12:00:00Z', '1990-12-31T23:59:60Z'],
    refused: [
      '2024-02-30T12:00:00Z',
      '2024-02-29T12:00:00',
      '2024-02-29',
      '2024-02-29T',
      '2024-02-29TT12:00:00Z',
      '2024-02-29T12:00:00Z ',
      '',
    ],
    pieces: ['2024-02-29', '2023-02-29', 'T', 't', ' ', '\n', '23:59:60', '12:30:00', 'Z', '+01:00', '+0100', '-', '.25'],
  },
  'iso-date-time': {
    schema: text.check(isoDateTime),
    accepted: ['2024-02-29T12:00:00', '2024-02-29T12:00:00Z'],
    refused: ['2024-02-29', '2024-02-29T12:00'],
    pieces: ['2024-02-29', '2023-02-29', 'T', 't', ' ', '\n', '23:59:60', '12:30:00', 'Z', '+01:00', '+0100', '-', '.25'],
  },
  duration: {
    schema: text.check(duration),
    accepted: ['P1Y', 'P1Y2M3DT4H5M6S', 'PT0S', 'P4W', 'P1M', 'PT1M'],
    refused: ['P', 'PT', 'P1', '1Y', 'P1D2H', 'P1S', 'PT1D', 'P1W1D', 'P2D1Y', 'P1.5Y', 'p1y', '-P1Y', ''],
    pieces: ['P', 'T', '1', '20', 'Y', 'M', 'D', 'H', 'S', 'W', '1Y', '2M', 'T3H', '.'],
  },
  email: {
    schema: text.check(email),
    accepted: ['a@b.co', "o'brien+tag@sub-1.example.org", '!#$%&*/=?^_`{|}~-@x.y', 'A.B@C.D'],
    refused: [
      'a',
      'a@b',
      '@b.co',
      'a@',
      'a@@b.co',
      '.a@b.co',
      'a.@b.co',
      'a..b@c.co',
      'a@-b.co',
      'a@b-.co',
      'a@b..co',
      'a b@c.co',
      'ä@b.co',
      '"a@b.co',
      'a@[127.0.0.256]',
      'a@[]',
    ],
    pieces: ['a', 'b1', '.', '-', '_', '+', '@', 'b.co', ' ', '(', 'A', '@x', '.com', 'é'],
  },
  hostname: {
    schema: z.hostname(),
    accepted: ['localhost', 'a.b-c.d1', 'EXAMPLE.org', '1.2.3', `${long}.${long}`, 'example.org.'],
    refused: ['', '-a', 'a-', 'a..b', 'a_b', 'a b', `${long}x`, `${long}.${long}.${long}.${long}`, 'é.org'],
    pieces: ['a', 'Z', '0', '-', '.', '_', long, 'ab.cd', ' '],
  },
  ipv4: {
    schema: z.ipv4(),
    accepted: ['0.0.0.0', '255.255.255.255', '127.0.0.1'],
    refused: ['256.0.0.1', '01.2.3.4', '1.2.3', '1.2.3.4.5', '1.2.3.4/8', '', '0x7f.0.0.1'],
    pieces: ['0', '1.', '25', '5', '.', '255.', '256', '00'],
  },
  ipv6: {
    schema: z.ipv6(),
    accepted: ['::', '::1', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'FE80::a'],
    refused: [
      '',
      ':',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '12345::',
      '::1.2.3',
      '::1.2.3.256',
      '::1%eth0',
      '[::1]',
      '::1/64',
      '::@1',
    ],
    pieces: ['0', 'a', 'f00', ':', '::', '1:2:3', '1.2.3.4', '.', '1:2:3:4:5:6', 'ffff:'],
  },
  uri: {
    schema: text.check(uri),
    accepted: [
      'http://a.b/c?d=e#f',
      'urn:a:b',
      'mailto:a@b.c',
      'http://[::1]:80/',
      'http://u:p@h:1',
      'http://[v1.x]/',
      'a:%20',
      'file:///x',
      "x:'()",
    ],
    refused: [
      '',
      'a',
      '/a',
      '//a/b',
      '#a',
      '?a',
      'http://a b',
      'http://[x]',
      'http://[::1',
      '1a:b',
      '::a',
      'a:%2',
      'a:é',
      'a:b\\c',
      'a:<b>',
      'a:#b#c',
    ],
    pieces: ['http', ':', '/', '//', 'a', '?', '#', '%2F', '@', '[::1]', '%', ' ', 'v1.', '[', '80', '.'],
  },
  'uri-reference': {
    schema: text.check(uriReference),
    accepted: ['', 'a', '/a/b', '//a/b', '../c', '#f', '?q', 'a;b=c', 'http://a.b/c', '%C3%A9'],
    refused: ['a b', '\\a', '#a#b', '#\\', '%', 'a[b]', '{a}', '<a>', 'é'],
    pieces: ['http:', '/', '//', 'a', '?', '#', '%2F', '@', '[::1]', '%', ' ', '[', '.', '\\'],
  },
  'uri-template': {
    schema: text.check(uriTemplate),
    accepted: ['', 'http://a/{b}', '{+a,b*}', '{a:3}', '{/x}{?q,r*}', 'é', '{%41}', '{,a}'],
    refused: ['{', '}', '{}', '{a', 'a}', '{a b}', '{a,}', '{a:0}', '{a*3}', '{{a}}', 'a b', '<a>', '{a,+b}'],
    pieces: ['{', '}', 'a', ',', ':3', '*', '+', '%2F', '%', ' ', '{a}', '{?b*}', '/'],
  },
  url: {
    schema: text.check(url),
    accepted: ['http://a.co', 'https://u:p@a-b.co:8080/x?y#z', 'ftp://8.8.8.8/', 'http://é.co', 'http://a@b@c.co', 'HTTP://A.CO'],
    refused: [
      '',
      'a.co',
      'http://a',
      'http://localhost',
      'http://10.0.0.1',
      'http://192.168.1.1',
      'http://a.co b',
      'http://a.c',
      'mailto:a@b.co',
      'http://a--b.co',
      'http://@a.co',
      'http://a.co:1',
    ],
    pieces: ['http://', 'ftp://', 'a', '.co', '8.8.8.8', '10.0.0.1', ':80', '/', '@', '-', ' ', 'é', ':'],
  },
  uuid: {
    schema: z.guid(),
    accepted: ['00000000-0000-0000-0000-000000000000', 'ABCDEFab-cdef-1234-9999-0123456789ab'],
    refused: [
      '',
      '00000000-0000-0000-0000-00000000000',
      '000000000000-0000-0000-000000000000',
      '{00000000-0000-0000-0000-000000000000}',
      'g0000000-0000-0000-0000-000000000000',
    ],
    pieces: ['00000000', '-', '-0aF0', '-1234-1234', '0123456789ab', 'g'],
  },
  byte: {
    schema: z.base64(),
    accepted: ['', 'QQ==', 'QUI=', 'QUJD', '+/+/'],
    refused: ['Q', 'QQ', 'QQ=', 'QUJD=', '====', 'Q-__', 'QUJD ', 'é'],
    pieces: ['A', 'Q', 'QUJD', '+', '/', '=', '==', '-', ' '],
  },
  regex: {
    schema: text.check(regex),
    accepted: ['', '^a{1,2}$', '(?<name>x)', '[^]', '\\p{L}'],
    refused: ['(', '[', '*', 'a{2,1}', '(?<n>a)(?<n>b)', 'a\\Z'],
    pieces: ['a', '(', ')', '[', ']', '*', '+', '?', '\\', 'Z', '{1}', '|', '^'],
  },
  'json-pointer': {
    schema: text.check(jsonPointer),
    accepted: ['', '/', '/a/b', '/a~0~1', '//', '/é'],
    refused: ['a', '/~', '/~2', '#/a', '/a~'],
    pieces: ['/', '~', '0', '1', 'a', '~0', '#', '2'],
  },
  'relative-json-pointer': {
    schema: text.check(relativeJsonPointer),
    accepted: ['0', '1/a', '0#', '120/~1'],
    refused: ['', '/a', '01', '0##', '-1', '0a', '1/~'],
    pieces: ['/', '~', '0', '1', 'a', '~0', '#', '2'],
  },
  'json-pointer-uri-fragment': {
    schema: text.check(jsonPointerUriFragment),
    accepted: ['#', '#/', '#/a%20b', '#/~0'],
    refused: ['', '/a', '#a', '#/~', '#/%2', '#/é'],
    pieces: ['#', '/', '~', '0', '1', 'a', '~0', '%20', '%'],
  },
}

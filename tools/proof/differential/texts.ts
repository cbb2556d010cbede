import { sample, stringMatching } from 'fast-check'

/**
 * Texts by format: those that most readings of it admit, and those that are wrong or nearly so. Where ajv-formats departs
 * from a specification, the rows of the runtime's own tests say what is right.
 */
interface Texts {
  readonly good: readonly string[]
  readonly odd: readonly string[]
}

const uuid = '61601d49-40b5-40dd-aeca-31b75a35f583'

const byFormat: ReadonlyMap<string, Texts> = new Map<string, Texts>([
  [
    'date-time',
    {
      good: ['2024-05-17T09:30:00Z', '2023-11-02T16:45:30.25+02:00', '2020-02-29T00:00:00Z'],
      odd: [
        '2024-05-17',
        '2024-05-17T09:30:00',
        '2023-02-29T00:00:00Z',
        '2024-05-17T24:00:00Z',
        '2024-05-17 09:30:00Z',
        '17 May 2024',
        'x2024-05-17T09:30:00Z',
      ],
    },
  ],
  [
    'date',
    {
      good: ['2024-05-17', '2020-02-29'],
      odd: ['2023-02-29', '2024-5-17', '2024-13-01', '2024-05-17T00:00:00Z', '17.05.2024', ' 2024-05-17'],
    },
  ],
  ['time', { good: ['09:30:00Z', '16:45:30.5+02:00'], odd: ['09:30', '25:00:00Z', '09:30:00', '09:30:60Z', '9:30:00Z'] }],
  ['duration', { good: ['P3DT4H', 'PT5M', 'P2W'], odd: ['P', '3 days', 'PT', 'P1W2D', 'P1S'] }],
  [
    'email',
    {
      good: ['ada@example.com', 'alan.t+x@mail.example.org'],
      odd: ['ada', '@example.com', 'ada@', 'ada@localhost', 'a b@example.com', 'ada@@example.com', '.ada@example.com'],
    },
  ],
  [
    'hostname',
    {
      good: ['example.com', 'a-1.example.org'],
      odd: ['-a.example.com', 'a..b', 'a_b.example.com', '', `${'a'.repeat(64)}.com`, 'exämple.com'],
    },
  ],
  ['ipv4', { good: ['192.0.2.10', '0.0.0.0'], odd: ['256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '192.0.2.10 '] }],
  [
    'ipv6',
    { good: ['2001:db8::1', '::', '::ffff:192.0.2.1'], odd: ['2001:db8', '1::2::3', '12345::', ':::', 'g::', 'fe80::1%eth0', '192.0.2.1'] },
  ],
  [
    'uri',
    {
      good: ['https://example.com/a?b=c#d', 'urn:isbn:0451450523', 'mailto:ada@example.com'],
      odd: [
        '/a/b',
        'example.com',
        'https://exa mple.com',
        'http://[::1',
        'https://example.com/%zz',
        '',
        '://',
        'https://example.com/{id}',
        'http:// x',
        'https://exämple.com',
        'a:\\b',
        '1a:b',
        'a_b:c',
        'https://example.com/a|b',
      ],
    },
  ],
  ['uri-reference', { good: ['/a/b', 'https://example.com/', '#x', ''], odd: ['a b', '\\a', 'http://[x]', '%', '{a}', '//a b/', '#a#b'] }],
  [
    'url',
    {
      good: ['https://example.com/a', 'http://a.example.org:8080/'],
      odd: [
        'example.com',
        'https://localhost',
        'https://10.0.0.1/',
        'gopher://example.com/',
        'https:// example.com',
        '',
        'https://example.com:1/',
      ],
    },
  ],
  [
    'uri-template',
    {
      good: ['https://example.com/{id}', '/a{?b,c}', '/a/{+path:3}/{x*}', ''],
      odd: ['/a/{', '/a/}', '/a/{b', '/{a b}', '/{}', '/a b', '/{a,}', '/{a:0}', '"', '/{/a}{#b}', '/{a*}{b', '/{%4x}'],
    },
  ],
  [
    'uuid',
    {
      good: [uuid, uuid.toUpperCase(), '00000000-0000-0000-0000-000000000000'],
      odd: [uuid.slice(1), `${uuid}0`, uuid.replaceAll('-', ''), `{${uuid}}`, uuid.replace('6', 'g'), `urn:uuid:${uuid}`],
    },
  ],
  ['byte', { good: ['aGVsbG8=', 'YQ==', ''], odd: ['aGVsbG8', '====', 'a', 'aGV sbG8=', 'aGVs_G8='] }],
  ['regex', { good: ['^a+$', '[a-z]{2}'], odd: ['(', '[', '*', 'a{2', '\\Z', '(?<a>b)\\k<a>'] }],
  ['json-pointer', { good: ['', '/a/b', '/a~1b/~0'], odd: ['a', '/a~', '/a~2', '#/a'] }],
  ['relative-json-pointer', { good: ['0', '1/a', '2#'], odd: ['/a', '-1', '01', '1#a', ''] }],
])

export const goodTexts = (format: string): readonly string[] => byFormat.get(format)?.good ?? []
export const oddTexts = (format: string): readonly string[] => [...(byFormat.get(format)?.odd ?? []), 'not of any format', '']

const matching = new Map<string, readonly string[]>()

/** Some texts that match an expression; none where fast-check cannot make any. */
export function textsMatching(pattern: string): readonly string[] {
  const known = matching.get(pattern)
  if (known) return known
  const texts = drawn(pattern)
  matching.set(pattern, texts)
  return texts
}

function drawn(pattern: string): readonly string[] {
  try {
    const expression = new RegExp(pattern, 'u')
    return sample(stringMatching(expression), { seed: 1, numRuns: 20 }).filter((text) => expression.test(text))
  } catch {
    // Not an expression under the u flag, or one that fast-check does not know: look-around, say.
    return []
  }
}

const points = (text: string): readonly string[] => Array.from(text)

/** The text with so many code points: cut, or repeated. */
export function resized(text: string, length: number): string {
  const given = points(text === '' ? 'text ' : text)
  return Array.from({ length }, (_, index) => given[index % given.length]).join('')
}

/** Texts near one that matches a pattern, and texts that few patterns match. */
export const nearTexts = (text: string): readonly string[] => [
  `${text}\n`,
  ` ${text}`,
  `${text}${text}`,
  text.slice(1),
  text.slice(0, -1),
  text.toUpperCase(),
  text.toLowerCase(),
  `${text.slice(0, 1)}\u{1f600}${text.slice(1)}`,
  '',
  ' ',
  '0',
  'x',
  '\n',
  '-',
  '\u{1f600}',
  'Not what it asks for!',
]

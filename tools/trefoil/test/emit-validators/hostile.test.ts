import { expect, test } from 'vitest'
import type { Schema } from '../../src/model/schema.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  body,
  group,
  json,
  named,
  never,
  object,
  operation,
  parameter,
  response,
  string,
  values,
} from './build.ts'
import { emitted, loaded, textOf, written } from './package.ts'

const payloads = [
  "'+(globalThis.pwned=1)+'",
  '"+(globalThis.pwned=1)+"',
  '`${globalThis.pwned=1}`',
  '*/globalThis.pwned=1/*',
  '\\',
  "\\'",
  '\n globalThis.pwned=1 //',
  '\r\u2028\u2029\u0000\u001b\u007f',
  '\u202e\u2066\ufeff\u200b',
  '\ud800',
  '\u{1f600}',
  ']}){(',
  '__proto__',
  'constructor',
  'then',
  '',
  '../../x',
  'get',
  '0',
  '-1',
  'x'.repeat(5_000),
] as const

const escaped = (text: string): string => text.replace(/[^\w]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
const own = (name: string, value: unknown): object => Object.fromEntries([[name, value]])

/** A schema with the text in one position, a value that it accepts, and one that it refuses. */
const positions: Readonly<Record<string, (text: string) => readonly [schema: Schema, accepted: unknown, refused: unknown]>> = {
  'member, required': (text) => [object(own(text, any()) as Record<string, Schema>), own(text, 1), {}],
  'member, closed': (text) => [
    object({}, { properties: [{ name: text, required: false, schema: string() }], additional: never() }),
    own(text, 'a'),
    own(text, 1),
  ],
  'only required': (text) => [object({}, { requiredOnly: [text] }), own(text, null), {}],
  'dependent member': (text) => [
    object({}, { dependentRequired: [{ name: text, requires: ['a'] }] }),
    { ...own(text, 1), a: 1 },
    own(text, 1),
  ],
  'required by another': (text) => [
    object({}, { dependentRequired: [{ name: 'a', requires: [text] }] }),
    { ...own(text, 1), a: 1 },
    { a: 1 },
  ],
  'pattern of members': (text) => [
    object({}, { patterns: [{ pattern: `^${escaped(text)}$`, schema: string() }] }),
    own(text, 'a'),
    own(text, 1),
  ],
  pattern: (text) => [string({ pattern: `^${escaped(text)}$` }), text, `${text}.`],
  'value of an enum': (text) => [values([text, 1]), text, `${text}.`],
  'values of an enum': (text) => [values([text, 'other']), text, `${text}.`],
  'inside a value of an enum': (text) => [values([[own(text, text) as { a: string }]]), [own(text, text)], [own(text, 1)]],
  'value of a tag': (text) => [
    anyOf([object({ kind: values([text]), a: any() }), object({ kind: values(['other one']) })]),
    { kind: text, a: 1 },
    { kind: text },
  ],
  'name of a tag': (text) => [
    anyOf(['a', 'b'].map((tag) => object({}, { properties: [{ name: text, required: true, schema: values([tag]) }] }))),
    own(text, 'a'),
    own(text, 'c'),
  ],
  'unknown format': (text) => [string({ format: text }), 'a', 1],
  annotations: (text) => [
    {
      ...string(),
      annotations: {
        title: text,
        description: text,
        deprecated: false,
        readOnly: false,
        writeOnly: false,
        examples: [text],
        default: text,
      },
    },
    'a',
    1,
  ],
}

const cases = Object.entries(positions).flatMap(([position, make]) => payloads.map((text) => ({ position, text, made: make(text) })))

test('text of a document is text, wherever it stands', async () => {
  const schemas = cases.map(({ made: [schema] }, index) => named(`Row${index}`, schema))
  const groups = payloads.map((text, index) =>
    group(`Group${index}`, [
      operation(`call${index}`, {
        description: text,
        parameters: [parameter(text, { member: text, required: true })],
        body: body(json(array(allOf([string(), values([text])])))),
        responses: [response('200', [{ mediaType: `text/plain; x=${text}`, schema: string(), examples: [text], encodings: [] }])],
      }),
    ]),
  )
  const files = emitted(api({ schemas, groups, title: payloads.join(' '), description: payloads.join(' ') }))
  const validators = loaded(await written(files))
  expect(Object.hasOwn(globalThis, 'pwned')).toBe(false)
  const wrong = cases.filter(({ made: [, accepted, refused] }, index) => {
    const judge = validators[`Row${index}Schema`]
    return judge?.safeParse(accepted).success !== true || judge.safeParse(refused).success
  })
  expect(wrong.map(({ position, text }) => [position, text])).toEqual([])
  for (const [index, text] of payloads.entries()) {
    const judge = validators[`Call${index}ParametersSchema`]
    const given = text === 'body' ? {} : { ...own(text, 'a'), body: [text] }
    expect([text, judge?.safeParse(given).success, judge?.safeParse({ body: [text] }).success]).toEqual([text, true, false])
  }
})

test('characters that hide or turn text around are escaped', () => {
  const text = textOf(api({ schemas: [named('Thing', values(payloads))] }), 'src/schemas/thing.ts')
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066\ufeff]/)
})

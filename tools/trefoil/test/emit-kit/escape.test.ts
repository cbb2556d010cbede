import { runInThisContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { commentLines, jsonText, markdownCode, markdownText, regexLiteral, stringLiteral, templateText } from '../../src/emit/kit/escape.ts'

/** Controls, marks of direction, breaks of lines, characters without a width, halves of characters. */
const hiding = [
  '\u0000',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2066',
  '\ufeff',
  '\ufff9',
  '\u{e0041}',
  '\ud800',
  '\udc00',
]
const isHidden = (text: string): boolean => /(?![\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)
const codeOf = (text: string): string => `U+${text.codePointAt(0)?.toString(16)}`

const evaluated = (code: string): unknown => runInThisContext(code)

describe('what hides or turns text around', () => {
  test.each(hiding.map((character) => [codeOf(character), character]))('%s', (_, character) => {
    const text = `a${character}b`
    const literal = stringLiteral(text)
    const json = jsonText({ [text]: [text] })
    const expression = regexLiteral(`^${text}$`)
    const template = `\`${templateText(text)}\``
    const printed = [literal, json, expression, template, ...commentLines(text), markdownText(text), markdownCode(text)]
    expect(printed.map(isHidden)).toEqual(printed.map(() => false))
    expect(evaluated(literal)).toBe(text)
    expect(evaluated(template)).toBe(text)
    expect(JSON.parse(json)).toEqual({ [text]: [text] })
    expect(evaluated(`${expression}.test(${literal})`)).toBe(true)
  })

  test('letters, emoji and what breaks lines in prose stay', () => {
    const text = 'naïve 日本 \u{1f600}'
    expect([stringLiteral(text), commentLines(`${text}\n\tb`), markdownText(`${text}\rb`)]).toEqual([
      `'${text}'`,
      [text, '\tb'],
      `${text} b`,
    ])
  })
})

test.each(['`', '${a}', '$', '$$', '\\', '\\${', '\\`', '{', '\n', "'"])('a text between backticks is the text: %j', (text) => {
  expect(evaluated(`\`${templateText(text)}\``)).toBe(text)
  expect(evaluated(`\`${templateText(text)}\${1}\``)).toBe(`${text}1`)
})

import { describe, expect, test } from 'vitest'
import type { Encoding, MemberEncoding, Operation } from '../../src/model/api.ts'
import { any, array, body, content, fileOf, integer, json, object, parameter, response, shapeOf, string } from './build.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const formData = 'multipart/form-data'
const encoding = (own: Partial<Encoding>): Encoding => ({ pointer: '', contentTypes: [], headers: [], ...own })
const member = (name: string, own: Partial<Encoding>): MemberEncoding => ({ name, ...encoding(own) })
const style = (own: Partial<NonNullable<Encoding['style']>>): Partial<Encoding> => ({
  style: { style: 'form', explode: false, allowReserved: false, ...own },
})

/** The `parameters` of an operation with a body. */
const written = (given: Partial<Operation>): string => /^parameters: \{ ?\n?([^]*?),? ?\n?\},$/m.exec(shapeOf(given))?.[1] ?? ''
const ofForm = (mediaType: string, ...encodings: readonly MemberEncoding[]): string =>
  written({ body: body([{ ...content(mediaType, object({ a: any() })), encodings }]) })

describe('how members of a form are written', () => {
  test.each<[string, string, MemberEncoding, string]>([
    ['a media type', urlencoded, member('a', { contentTypes: ['application/json'] }), "{ a: /* @__PURE__ */ fieldAs('application/json') }"],
    ['a style', urlencoded, member('a', style({ style: 'pipeDelimited' })), '{ a: pipeDelimited }'],
    ['an exploded one', urlencoded, member('a', style({ explode: true })), '{ a: form }'],
    ['one that joins', urlencoded, member('a', style({})), '{ a: formJoined }'],
    ['reserved characters', urlencoded, member('a', style({ allowReserved: true })), '{ a: /* @__PURE__ */ reserved(formJoined) }'],
    [
      'a style, whatever the media type',
      urlencoded,
      member('a', { contentTypes: ['a/b'], ...style({ style: 'deepObject' }) }),
      '{ a: deepObject }',
    ],
    ['a hostile name', urlencoded, member("'\n__proto__", style({})), "{ '\\'\\n__proto__': formJoined }"],
    ['__proto__', urlencoded, member('__proto__', style({})), "{ ['__proto__']: formJoined }"],
  ])('%s', (_, mediaType, given, want) => {
    expect(ofForm(mediaType, given)).toBe(`body: /* @__PURE__ */ urlencodedWith(${want})`)
  })

  test.each<[string, MemberEncoding, string]>([
    ['a media type', member('a', { contentTypes: ['image/*', 'image/png'] }), "{ a: /* @__PURE__ */ partAs('image/png') }"],
    ['a style', member('a', style({ style: 'spaceDelimited', allowReserved: true })), '{ a: /* @__PURE__ */ partStyled(spaceDelimited) }'],
  ])('in parts: %s', (_, given, want) => {
    expect(ofForm(formData, given)).toBe(`body: /* @__PURE__ */ multipartWith(${want})`)
  })

  test('as ever, where nothing else is said', () => {
    expect(ofForm(urlencoded)).toBe('body: urlencoded')
    expect(ofForm(formData, member('a', { contentTypes: ['image/*'] }))).toBe('body: multipart')
  })

  test.each<[string, Parameters<typeof parameter>[1], string]>([
    ['a whole query that is a form', { mediaType: urlencoded, encodings: [member('a', style({}))] }, 'queryForm({ a: formJoined })'],
    ['a whole query that is a plain form', { mediaType: urlencoded }, 'queryForm()'],
    ['a whole query that is JSON', { mediaType: 'application/json' }, "queryText('application/json')"],
  ])('%s', (_, own, want) => {
    expect(written({ parameters: [parameter('q', { in: 'querystring', ...own })] })).toBe(`q: /* @__PURE__ */ ${want}`)
  })

  test('parts without names', () => {
    const mixed = (parts?: NonNullable<Operation['body']>['contents'][number]['parts']): string =>
      written({ body: body([{ ...content('multipart/mixed', array(any())), ...(parts && { parts }) }]) })
    expect(mixed()).toBe("body: /* @__PURE__ */ partsOf('multipart/mixed')")
    const parts = { first: [encoding({}), encoding({ contentTypes: ['text/csv'] })], others: encoding({ contentTypes: ['image/png'] }) }
    expect(mixed(parts)).toBe("body: /* @__PURE__ */ partsOf('multipart/mixed', [undefined, 'text/csv'], 'image/png')")
  })
})

describe('parameters', () => {
  test.each<[string, Parameters<typeof parameter>[1], string]>([
    ['a cookie of style cookie', { in: 'cookie', style: 'cookie', explode: true, schema: array(string()) }, 'q: plainCookie'],
    ['one that joins', { in: 'cookie', style: 'cookie', explode: false, schema: array(string()) }, 'q: plainCookieJoined'],
    ['reserved characters in the path', { in: 'path', allowReserved: true }, 'q: /* @__PURE__ */ reservedInPath(simple)'],
    [
      'reserved characters in a cookie',
      { in: 'cookie', style: 'form', explode: true, allowReserved: true },
      'q: /* @__PURE__ */ reservedInCookie(cookie)',
    ],
    [
      'reserved characters in the query',
      { in: 'query', style: 'form', explode: true, allowReserved: true },
      'q: /* @__PURE__ */ reserved(form)',
    ],
  ])('%s', (_, own, want) => {
    expect(written({ parameters: [parameter('q', own)] })).toBe(want)
  })
})

test('several media types, as they are printed', () => {
  const text = fileOf('addThing', {
    parameters: [parameter('id')],
    path: '/{id}',
    body: body([json(string()), content('text/csv', string())]),
    responses: [response('200', { contents: [json(integer()), content('text/csv', string())] })],
  })
  expect(text.slice(text.indexOf('/** What a body'), text.indexOf('/**\n * `GET'))).toBe(`/** What a body can be, by its media type. */
export interface AddThingBodies {
  'application/json': string
  'text/csv': string
}

/** Parameters; without a \`contentType\` the body is the first one. */
export type AddThingParameters = {
  id: string
} & (
  | { contentType?: 'application/json'; body: AddThingBodies['application/json'] }
  | { contentType: 'text/csv'; body: AddThingBodies['text/csv'] }
)

/** Bodies by media type, where an answer has one of several. */
export interface AddThingContents {
  200: {
    'application/json': number
    'text/csv': string
  }
}

export interface AddThingResponses {
  200: number | string
}

`)
})

test('an operation with nothing but such a body', () => {
  const text = fileOf('addThing', { method: 'POST', body: body([json(string()), content('text/csv', string())]) })
  expect(text).toContain(`
export type AddThingParameters =
  | { contentType?: 'application/json'; body: AddThingBodies['application/json'] }
  | { contentType: 'text/csv'; body: AddThingBodies['text/csv'] }
`)
})

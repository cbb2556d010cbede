import { describe, expect, test } from 'vitest'
import {
  cookie,
  cookieJoined,
  cookieJson,
  deepObject,
  form,
  named,
  formJoined,
  header,
  headerExploded,
  headerJson,
  label,
  labelExploded,
  matrix,
  matrixExploded,
  operation,
  pathJson,
  pipeDelimited,
  queryJson,
  simple,
  simpleExploded,
  spaceDelimited,
  ApiClient,
  asNothing,
  type OperationShape,
  type Write,
} from '../../src/http/index.ts'
import { plainCookie, plainCookieJoined } from '../../src/http/plain-cookies.ts'
import { reserved, reservedInCookie, reservedInPath } from '../../src/http/reserved.ts'
import { answering, type Seen, server } from './server.ts'

const array = ['blue', 'black', 'brown']
const object = { R: 100, G: 200, B: 150 }

async function sent(shape: Partial<OperationShape>, parameters: object): Promise<Seen | undefined> {
  const { url, seen } = await server(answering(204))
  const call = operation<object, object>({ id: 'op', server: url, method: 'GET', path: '/', answers: { 204: asNothing }, ...shape })
  await call(new ApiClient(), parameters)
  return seen[0]
}

type Row = readonly [name: string, write: Write, value: unknown, want: string | undefined]

/** The table under "Style Examples" in the specification (3.0.4, 3.1.1); what it has as n/a is left out. */
describe('path', () => {
  const rows: readonly Row[] = [
    ['matrix', matrix, '', ';color'],
    ['matrix, exploded', matrixExploded, '', ';color'],
    ['matrix', matrix, 'blue', ';color=blue'],
    ['matrix', matrix, array, ';color=blue,black,brown'],
    ['matrix', matrix, object, ';color=R,100,G,200,B,150'],
    ['matrix, exploded', matrixExploded, 'blue', ';color=blue'],
    ['matrix, exploded', matrixExploded, array, ';color=blue;color=black;color=brown'],
    ['matrix, exploded', matrixExploded, object, ';R=100;G=200;B=150'],
    ['label', label, 'blue', '.blue'],
    ['label', label, array, '.blue,black,brown'],
    ['label', label, object, '.R,100,G,200,B,150'],
    ['label, exploded', labelExploded, 'blue', '.blue'],
    ['label, exploded', labelExploded, array, '.blue.black.brown'],
    ['label, exploded', labelExploded, object, '.R=100.G=200.B=150'],
    ['simple', simple, 'blue', 'blue'],
    ['simple', simple, array, 'blue,black,brown'],
    ['simple', simple, object, 'R,100,G,200,B,150'],
    ['simple, exploded', simpleExploded, 'blue', 'blue'],
    ['simple, exploded', simpleExploded, array, 'blue,black,brown'],
    ['simple, exploded', simpleExploded, object, 'R=100,G=200,B=150'],
    ['simple', simple, ['a/b', 'c,d'], 'a%2Fb,c%2Cd'],
    ['content', pathJson, { a: 1 }, '%7B%22a%22%3A1%7D'],
    ['allowReserved', reservedInPath(simple), ":/?#[]@!$&'()*+,;=% é%20", ":%2F%3F%23%5B%5D@!$&'()*+,;=%25%20%C3%A9%20"],
    ['allowReserved, exploded', reservedInPath(matrixExploded), { a: 'b/c;d' }, ';a=b%2Fc;d'],
    ['allowReserved, with an equals sign at the end', reservedInPath(matrix), ['a', 'b='], ';color=a,b='],
    ['allowReserved, exploded, with an equals sign at the end', reservedInPath(matrixExploded), ['b=', ''], ';color=b=;color'],
  ]
  test.each(rows)('%s: %j %j is %s', async (_, write, value, want) => {
    expect(await sent({ path: '/colors/{color}/end', parameters: { color: write } }, { color: value })).toMatchObject({
      target: `/colors/${want}/end`,
    })
  })

  test.each([
    ['simple', simple, []],
    ['simple', simple, ['..']],
    ['label', label, ''],
    ['label', label, '.'],
    ['label, exploded', labelExploded, ['', '']],
    ['matrix', matrix, {}],
  ])('%s, row %#, is refused', async (_, write, value) => {
    await expect(sent({ path: '/{color}', parameters: { color: write } }, { color: value })).rejects.toThrow(TypeError)
  })
})

describe('query', () => {
  const rows: readonly Row[] = [
    ['form', form, '', 'color='],
    ['form', form, 'blue', 'color=blue'],
    ['form', form, array, 'color=blue&color=black&color=brown'],
    ['form', form, object, 'R=100&G=200&B=150'],
    ['form, not exploded', formJoined, '', 'color='],
    ['form, not exploded', formJoined, 'blue', 'color=blue'],
    ['form, not exploded', formJoined, array, 'color=blue,black,brown'],
    ['form, not exploded', formJoined, object, 'color=R,100,G,200,B,150'],
    ['spaceDelimited', spaceDelimited, array, 'color=blue%20black%20brown'],
    ['spaceDelimited', spaceDelimited, object, 'color=R%20100%20G%20200%20B%20150'],
    ['pipeDelimited', pipeDelimited, array, 'color=blue%7Cblack%7Cbrown'],
    ['pipeDelimited', pipeDelimited, object, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['deepObject', deepObject, object, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
    ['content', queryJson, { a: [1] }, 'color=%7B%22a%22%3A%5B1%5D%7D'],
    ['a list without items', form, [], undefined],
    ['an object without members', formJoined, {}, undefined],
    ['null', form, null, undefined],
    ['members without a value', form, { a: null, b: undefined, c: 0 }, 'c=0'],
    ['false and zero', form, [false, 0], 'color=false&color=0'],
    ['delimiters in values', formJoined, ['a,b', 'c&d=e'], 'color=a%2Cb,c%26d%3De'],
    ['all of ASCII that is reserved', form, ":/?#[]@!$&'()*+,;=%", 'color=%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%25'],
    ['beyond ASCII', form, 'é €', 'color=%C3%A9%20%E2%82%AC'],
    ['allowReserved', reserved(form), ':/?#[]@!$&()*+,;=% é%20%zz', 'color=:/?%23[]@!$&()*+,;=%25%20%C3%A9%20%25zz'],
    ['allowReserved, in a list', reserved(formJoined), ['a/b', 'c d'], 'color=a/b,c%20d'],
  ]
  test.each(rows)('%s: %j %j is %s', async (_, write, value, want) => {
    const seen = await sent({ parameters: { color: write } }, { color: value })
    expect(seen?.target).toBe(want === undefined ? '/' : `/?${want}`)
  })

  test('a name is encoded, and may be another than that of its member', async () => {
    const parameters = { 'filter[a]': form, idInQuery: named('id', form) }
    expect(await sent({ parameters }, { 'filter[a]': 1, idInQuery: 2 })).toMatchObject({ target: '/?filter%5Ba%5D=1&id=2' })
  })

  test.each([
    ['form', form, [[1]]],
    ['form', form, { a: {} }],
    ['formJoined', formJoined, [{}]],
    ['deepObject', deepObject, { a: { b: 1 } }],
    ['deepObject', deepObject, ['a']],
    ['deepObject', deepObject, 'a'],
  ])('%s: what it does not define is refused: %j', async (_, write, value) => {
    await expect(sent({ parameters: { color: write } }, { color: value })).rejects.toThrow(/^"color" /)
  })
})

describe('header', () => {
  const rows: readonly Row[] = [
    ['simple', header, 'blue', 'blue'],
    ['simple', header, array, 'blue,black,brown'],
    ['simple', header, object, 'R,100,G,200,B,150'],
    ['simple, exploded', headerExploded, array, 'blue,black,brown'],
    ['simple, exploded', headerExploded, object, 'R=100,G=200,B=150'],
    ['nothing is encoded', header, 'W/"a b"', 'W/"a b"'],
    ['content', headerJson, { a: 1 }, '{"a":1}'],
    ['no items', header, [], undefined],
  ]
  test.each(rows)('%s: %j %j is %s', async (_, write, value, want) => {
    const seen = await sent({ parameters: { 'X-Color': write } }, { 'X-Color': value })
    expect(seen?.headers['x-color']).toBe(want)
  })
})

describe('cookie', () => {
  const rows: readonly Row[] = [
    ['form', cookie, 'blue', 'color=blue'],
    ['form', cookie, array, 'color=blue; color=black; color=brown'],
    ['form', cookie, object, 'R=100; G=200; B=150'],
    ['form, not exploded', cookieJoined, array, 'color=blue,black,brown'],
    ['form, not exploded', cookieJoined, object, 'color=R,100,G,200,B,150'],
    ['nothing of it ends the cookie', cookie, 'a;b c', 'color=a%3Bb%20c'],
    ['content', cookieJson, [1], 'color=%5B1%5D'],
    ['allowReserved', reservedInCookie(cookie), "/?:@!$&'()*+,;=[]% ", "color=/?:@!$&'()*+%2C%3B=[]%25%20"],
    ['cookie', plainCookie, 'a/b=%', 'color=a/b=%'],
    ['cookie', plainCookie, array, 'color=blue; color=black; color=brown'],
    ['cookie', plainCookie, object, 'R=100; G=200; B=150'],
    ['cookie, not exploded', plainCookieJoined, array, 'color=blue,black,brown'],
    ['cookie, not exploded', plainCookieJoined, object, 'color=R,100,G,200,B,150'],
  ]
  test.each(rows)('%s: %j %j is %s', async (_, write, value, want) => {
    const seen = await sent({ parameters: { color: write, more: cookie } }, { color: value, more: 1 })
    expect(seen?.headers['cookie']).toBe(`${want}; more=1`)
  })

  test.each(['a;b', 'a b', 'a,b', 'a"b', 'a\\b', 'a\nb', 'é', '\u0000'])(
    'cookie: nothing that would end it, or that no cookie can hold: %j',
    async (value) => {
      await expect(sent({ parameters: { color: plainCookie } }, { color: value })).rejects.toThrow('A cookie of style "cookie" cannot hold')
    },
  )
})

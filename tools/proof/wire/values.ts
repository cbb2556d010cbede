import type { Cell, Shape } from './cells.ts'
import type { Value } from './encoder.ts'

const list = ['blue', 'black', 'brown']
const object = { R: '100', G: '200', B: '150' }

const common: Readonly<Record<Shape, readonly Value[]>> = {
  plain: ['blue', 'a-b_c.d~e', '007'],
  list: [list, ['blue'], ['a', '', 'b']],
  object: [object, { a: '1', b: null }, { a: '', b: 'x' }],
}

/** What has to be encoded where anything is. */
const special: Readonly<Record<Shape, readonly Value[]>> = {
  plain: ['a b/c?d=e&f', "5#6%7;8,9'(!)*", 'é€', '100%25', '[x]:@$+'],
  list: [
    ['a,b', 'c d'],
    ['é', '&=', '#/?'],
    ['%20', '%'],
  ],
  object: [{ a: 'b,c', d: 'e&f=g' }, { é: '#' }],
}

const nothing: Readonly<Record<Shape, readonly Value[]>> = { plain: [''], list: [[], ['']], object: [{}, { a: null }] }

/** The names of members are not spoken of where reserved characters are allowed. */
const reserved: Readonly<Record<Shape, readonly Value[]>> = { ...special, object: [{ a: 'b,c', d: 'e&f=g' }, { a: '#[%' }] }

/** Nothing is encoded, so only what may stand there as it is. */
const asIs: Readonly<Record<Shape, readonly Value[]>> = {
  plain: ['a/b?c=d', '%41'],
  list: [['a=b', '%41']],
  object: [{ a: 'b/c', d: '%' }],
}

/** What is written for a cell. A path has to have a segment, so it is never left empty. */
export function valuesOf({ in: where, style, explode, allowReserved, shape }: Cell): readonly Value[] {
  const own = allowReserved ? reserved : style === 'cookie' || where === 'header' ? asIs : special
  const all = [...common[shape], ...own[shape], ...(where === 'path' || where === 'header' ? [] : nothing[shape])]
  // A dot before nothing would be a segment of dots. Of exploded matrix the encoders have `;color=`, and RFC 6570, section
  // 3.2.1, has `;color`: see below.
  return style === 'label' || (style === 'matrix' && explode) ? all.filter((value) => !JSON.stringify(value).includes('""')) : all
}

/** "Style Examples" of OpenAPI 3.2.0, for the cells that are in it, by hand. */
export const published: readonly (readonly [name: string, value: Value, want: string])[] = [
  ['pathMatrixPlain', 'blue', ';color=blue'],
  ['pathMatrixList', list, ';color=blue,black,brown'],
  ['pathMatrixObject', object, ';color=R,100,G,200,B,150'],
  ['pathMatrixExplodedPlain', 'blue', ';color=blue'],
  ['pathMatrixExplodedList', list, ';color=blue;color=black;color=brown'],
  ['pathMatrixExplodedObject', object, ';R=100;G=200;B=150'],
  ['pathLabelPlain', 'blue', '.blue'],
  ['pathLabelList', list, '.blue,black,brown'],
  ['pathLabelObject', object, '.R,100,G,200,B,150'],
  ['pathLabelExplodedPlain', 'blue', '.blue'],
  ['pathLabelExplodedList', list, '.blue.black.brown'],
  ['pathLabelExplodedObject', object, '.R=100.G=200.B=150'],
  ['pathSimplePlain', 'blue', 'blue'],
  ['pathSimpleList', list, 'blue,black,brown'],
  ['pathSimpleObject', object, 'R,100,G,200,B,150'],
  ['pathSimpleExplodedList', list, 'blue,black,brown'],
  ['pathSimpleExplodedObject', object, 'R=100,G=200,B=150'],
  ['queryFormPlain', '', 'color='],
  ['queryFormPlain', 'blue', 'color=blue'],
  ['queryFormList', list, 'color=blue,black,brown'],
  ['queryFormObject', object, 'color=R,100,G,200,B,150'],
  ['queryFormExplodedPlain', '', 'color='],
  ['queryFormExplodedPlain', 'blue', 'color=blue'],
  ['queryFormExplodedList', list, 'color=blue&color=black&color=brown'],
  ['queryFormExplodedObject', object, 'R=100&G=200&B=150'],
  ['querySpaceDelimitedList', list, 'color=blue%20black%20brown'],
  ['querySpaceDelimitedObject', object, 'color=R%20100%20G%20200%20B%20150'],
  ['queryPipeDelimitedList', list, 'color=blue%7Cblack%7Cbrown'],
  ['queryPipeDelimitedObject', object, 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['queryDeepObjectExplodedObject', object, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ['headerSimplePlain', 'blue', 'blue'],
  ['headerSimpleList', list, 'blue,black,brown'],
  ['headerSimpleObject', object, 'R,100,G,200,B,150'],
  ['headerSimpleExplodedList', list, 'blue,black,brown'],
  ['headerSimpleExplodedObject', object, 'R=100,G=200,B=150'],
  ['cookieCookiePlain', 'blue', 'color=blue'],
  ['cookieCookieList', list, 'color=blue,black,brown'],
  ['cookieCookieObject', object, 'color=R,100,G,200,B,150'],
  ['cookieCookieExplodedList', list, 'color=blue; color=black; color=brown'],
  ['cookieCookieExplodedObject', object, 'R=100; G=200; B=150'],
]

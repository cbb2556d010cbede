/** The cells of the tables "Style Values" and "Style Examples" of OpenAPI: each is an operation with one parameter. */

export type Place = 'path' | 'query' | 'header' | 'cookie'
export type Shape = 'plain' | 'list' | 'object'

export interface Cell {
  /** The operation. */
  readonly name: string
  readonly in: Place
  readonly style: string
  readonly explode: boolean
  readonly allowReserved: boolean
  readonly shape: Shape
}

interface Style {
  readonly in: Place
  readonly style: string
  readonly explode: readonly boolean[]
  readonly allowReserved: readonly boolean[]
  readonly shapes: readonly Shape[]
}

const shapes: readonly Shape[] = ['plain', 'list', 'object']
const either = [false, true]
const never = [false]

/** What OpenAPI 3.2.0 defines; what its tables have as n/a is left out. */
const styles: readonly Style[] = [
  { in: 'path', style: 'simple', explode: either, allowReserved: either, shapes },
  { in: 'path', style: 'label', explode: either, allowReserved: either, shapes },
  { in: 'path', style: 'matrix', explode: either, allowReserved: either, shapes },
  { in: 'query', style: 'form', explode: either, allowReserved: either, shapes },
  { in: 'query', style: 'spaceDelimited', explode: never, allowReserved: either, shapes: ['list', 'object'] },
  { in: 'query', style: 'pipeDelimited', explode: never, allowReserved: either, shapes: ['list', 'object'] },
  { in: 'query', style: 'deepObject', explode: [true], allowReserved: either, shapes: ['object'] },
  { in: 'header', style: 'simple', explode: either, allowReserved: never, shapes },
  { in: 'cookie', style: 'form', explode: either, allowReserved: either, shapes },
  { in: 'cookie', style: 'cookie', explode: either, allowReserved: never, shapes },
]

export const cells: readonly Cell[] = styles.flatMap((row) =>
  row.explode.flatMap((explode) =>
    row.allowReserved.flatMap((allowReserved) =>
      row.shapes.map((shape) => ({ ...row, explode, allowReserved, shape, name: nameOf({ ...row, explode, allowReserved, shape }) })),
    ),
  ),
)

function nameOf({ in: where, style, explode, allowReserved, shape }: Omit<Cell, 'name'>): string {
  const words = [style, ...(explode ? ['exploded'] : []), ...(allowReserved ? ['reserved'] : []), shape]
  return words.reduce((name, word) => `${name}${word.charAt(0).toUpperCase()}${word.slice(1)}`, where as string)
}

const schemas: Readonly<Record<Shape, object>> = {
  plain: { type: 'string' },
  list: { type: 'array', items: { type: 'string' } },
  object: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
}

/** The name that each parameter has on the wire. */
export const parameter = 'color'

/** The paths of a document in which each cell is an operation. */
export const paths: Readonly<Record<string, object>> = Object.fromEntries(
  cells.map(({ name, in: where, style, explode, allowReserved, shape }) => [
    where === 'path' ? `/${name}/{${parameter}}/end` : `/${name}`,
    {
      get: {
        operationId: name,
        parameters: [
          {
            name: parameter,
            in: where,
            required: where === 'path',
            style,
            explode,
            ...(allowReserved && { allowReserved }),
            schema: schemas[shape],
          },
        ],
        responses: { 204: { description: 'Seen.' } },
      },
    },
  ]),
)

import type { Operation, Parameter } from '../../../model/api.ts'
import type { Remark } from '../../emit.ts'
import { isNested, isPlain, shapesOf } from '../values.ts'
import { quoted, remark } from './remark.ts'

/** Values that the style of a parameter does not define: the client refuses them when it is called. */
export const parameterRemarks = ({ parameters }: Operation): readonly Remark[] =>
  parameters
    .filter(({ mediaType }) => mediaType === undefined)
    .flatMap((parameter) => problems(parameter).map((problem) => told(parameter, problem)))

function problems({ in: where, style, explode, schema }: Parameter): readonly string[] {
  const shapes = shapesOf(schema)
  return [
    ...(isNested(schema) ? [`style ${style} does not say how a list or an object inside another is written; such values are refused`] : []),
    ...(style === 'deepObject' && !(shapes.size === 1 && shapes.has('object'))
      ? ['style deepObject is for objects; other values are refused']
      : []),
    ...(where === 'cookie' && style === 'form' && explode && !isPlain(schema)
      ? ['style form does not say how a list or an object is written in cookies; each value becomes a cookie']
      : []),
  ]
}

const told = ({ name, in: where, pointer }: Parameter, problem: string): Remark =>
  remark({
    code: 'TF4001',
    at: pointer,
    message: `The ${where} parameter ${quoted(name)}: ${problem}`,
    fix: 'Describe it with "content" of a JSON media type if that is how it is sent, or with a simpler schema.',
  })

import type { Pointer } from '../../spec/document.ts'
import { quoted } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import type { LoneParameter } from './parameter.ts'

/** The names in the braces of a template such as `/connections/{connection_id}`. */
export const namesIn = (path: string): readonly string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)

interface Described {
  readonly path: string
  readonly pointer: Pointer
  readonly parameters: readonly LoneParameter[]
}

/** Reports names of the path without a parameter, and path parameters that the path does not have (3.0.3, section 4.7.8.2). */
export function checkPath({ path, pointer, parameters }: Described, { log }: Conversion): void {
  const names = new Set(namesIn(path))
  const declared = parameters.filter((parameter) => parameter.in === 'path')
  for (const name of names)
    if (!declared.some((parameter) => parameter.name === name))
      log.error({
        code: 'TF3301',
        at: pointer,
        message: `The path ${quoted(path)} has {${name}}, but no path parameter of this name is declared`,
        fix: `Declare a parameter ${quoted(name)} with "in: path", or take it out of the path.`,
      })
  for (const { name, pointer: at } of declared)
    if (!names.has(name))
      log.error({
        code: 'TF3301',
        at,
        message: `The path parameter ${quoted(name)} does not stand in the path ${quoted(path)}`,
        fix: `Add {${name}} to the path, or remove the parameter.`,
      })
}

import ts from 'typescript-5.9'
import { declaredType } from './directions.ts'
import { type Desk, desk, read, scope, valueType, written } from './file.ts'
import type { Exported, Old } from './old.ts'
import type { Travels } from '../traffic.ts'
import { isReference } from './types.ts'

const head = `import * as z from 'zod'
import * as New from './new/validators/src/index.js'
declare function value<T>(): T
declare const unknown: unknown
`

/**
 * Code that uses every old validator: what one of an answer gives is read, what the type of one of a request admits is
 * made.
 */
export function validatorsConsumer(old: Old): string {
  const own = desk(old)
  return `${head}${old
    .exports('validators/src/index')
    .flatMap((one) => validatorUsed(one, own))
    .join('\n')}\n`
}

function validatorUsed({ name, symbol }: Exported, own: Desk): readonly string[] {
  const node = declaredType(symbol)
  const type = validated(valueType(symbol, own), own)
  if (node === undefined) return []
  if (!isValidator(node) || type === undefined) return [`void New.${name}`]
  const { input, output } = own.old.directions(node)
  const constructed = input ? written(type, own).map((text) => `{ const made: z.infer<typeof New.${name}> = ${text}; void made }`) : []
  return [
    `void (() => New.${name}.safeParse(unknown).success)`,
    ...scope(constructed),
    ...(output ? scope([`const parsed = New.${name}.parse(unknown)`, ...read(type, 'parsed', own)]) : []),
  ]
}

/** Others bring validators of an operation together. */
const isValidator = (node: ts.TypeNode): boolean => ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Validator'

/** The T of a `Validator<T>`. */
function validated(type: ts.Type, { old }: Desk): ts.Type | undefined {
  const [of] = type.aliasTypeArguments ?? (isReference(type) ? old.types.checker.getTypeArguments(type) : [])
  return of
}

/** Which way the values travel that each validator is for. */
export const travelsOf = (old: Old): Travels =>
  new Map(
    old.exports('validators/src/index').flatMap(({ name, symbol }) => {
      const node = declaredType(symbol)
      return node && isValidator(node) ? [[name, old.directions(node)] as const] : []
    }),
  )

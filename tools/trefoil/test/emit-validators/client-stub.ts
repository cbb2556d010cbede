import type { NamedSchema } from '../../src/model/api.ts'
import { namesOf } from '../../src/model/names.ts'
import type { Direction } from '../../src/model/verdict/verdict.ts'
import { bare, type Symbol, typeFrom } from '../../src/emit/kit/code.ts'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import { typeOf } from '../../src/emit/kit/types/schema-type.ts'
import { printed } from '../../src/emit/kit/types/type.ts'
import { withRequestForm } from '../../src/model/forms.ts'

/** The client's types of named schemas, and what else is given, in one file. */
export function clientStub(schemas: readonly NamedSchema[], operations = ''): readonly EmittedFile[] {
  const writable = withRequestForm(schemas)
  const nameOf = (target: NamedSchema, direction: Direction): string =>
    direction === 'request' && writable.has(target) ? namesOf(target).writableType : namesOf(target).type
  const declare = (named: NamedSchema, direction: Direction): string => {
    const symbol = (target: NamedSchema): Symbol => typeFrom(nameOf(target, direction), 'types')
    const type = typeOf(named.schema, {
      direction,
      enums: 'open',
      binary: named.input ? ['Blob', 'string'] : ['string'],
      named: symbol,
      remark: () => '',
    })
    return `export type ${nameOf(named, direction)} = ${bare(printed(type, 0))}`
  }
  const types = schemas.flatMap((named) => [declare(named, 'response'), ...(writable.has(named) ? [declare(named, 'request')] : [])])
  const manifest = { name: '@acme/client', type: 'module', exports: { './types': './types.d.ts' } }
  return [
    { path: 'node_modules/@acme/client/package.json', text: JSON.stringify(manifest) },
    { path: 'node_modules/@acme/client/types.d.ts', text: `${types.join('\n')}\n${operations}` },
  ]
}

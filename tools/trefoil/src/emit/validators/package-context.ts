import type { Api, NamedSchema } from '../../model/api.ts'
import { withRequestForm } from '../../model/forms.ts'
import { bare, type Code, namespaceOf, type Symbol, typeFrom, typeOfPackage } from '../kit/code.ts'
import { arrow, assignment, call, layout, type Layout } from '../kit/layout.ts'
import type { EmitOptions } from '../options.ts'
import { type Context, runtime } from './context.ts'

/** What all modules of the package share. */
export interface PackageContext {
  readonly z: Symbol
  readonly source: string
  readonly writable: ReadonlySet<NamedSchema>
  /** A type of the client. */
  readonly clientType: (name: string) => Symbol
  /** A type of the client's runtime. */
  readonly runtimeType: (name: 'ItemOf') => Symbol
}

export function packageContext(api: Api, { source, scope, validators }: EmitOptions): PackageContext {
  return {
    z: namespaceOf('z', validators.dialect),
    source,
    writable: withRequestForm(api.schemas),
    clientType: (name) => {
      const type = typeOfPackage(name, `${scope}/client/types`)
      return isTaken(name) ? { ...type, alias: `${name}Type` } : type
    },
    runtimeType: (name) => typeOfPackage(name, `${scope}/client/runtime`),
  }
}

/** Names that a module may have for something else: the runtime's, and validators, which end in Schema. */
const isTaken = (name: string): boolean => name === validator.name || !/^[A-Z]/.test(name) || name.endsWith('Schema')

const validator: Symbol = typeFrom('Validator', 'src/runtime/validator')

/** `export const name: Validator<type> = value`. */
export const declaration = (name: string, type: Layout, value: Layout): Code =>
  layout(assignment([`export const ${name}: `, validator, '<', type, '>'], value))

/** A call that a bundler may drop where nobody uses what it returns. */
export const pure = (expression: Layout): Layout => ['/* @__PURE__ */ ', expression]

/** How values are judged that the consumer sends, and those that the API sends. */
export const requestContext = (shared: PackageContext): Context => ({
  ...shared,
  direction: 'request',
  binary: 'file',
  isPending: () => false,
})
export const responseContext = (shared: PackageContext): Context => ({
  ...shared,
  direction: 'response',
  binary: 'text',
  isPending: () => false,
})

/** Made when it is first used, so that a bundle drops it where it is not; what takes no making stands as it is. */
export function whenUsed(value: Layout): Layout {
  if (typeof value === 'object' && 'module' in value) return value
  const isSimple = bare(layout(value)).endsWith('()')
  return pure(isSimple ? value : call(runtime('lazy', 'lazy'), [arrow(value)]))
}

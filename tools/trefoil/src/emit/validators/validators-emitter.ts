import type { Api } from '../../model/api.ts'
import { modulePath, operationsPath } from './context.ts'
import type { Emitter } from '../emit.ts'
import { type EmittedFile, header } from '../kit/file.ts'
import { licenseFiles } from '../kit/license.ts'
import { packageFiles } from '../kit/package.ts'
import type { EmitOptions } from '../options.ts'
import { incomingFile, incomingPath } from './incoming-file.ts'
import { operationFile } from './operation-file.ts'
import { packageContext } from './package-context.ts'
import { readme } from './readme.ts'
import { runtimeFiles } from './runtime-files.ts'
import { schemaFile } from './schema-file.ts'
import { validationsFile, validationsPath } from './validation.ts'

/** The package of zod schemas: one module per named schema, one per API class. */
export const validatorsEmitter: Emitter = (api, options) => {
  const shared = packageContext(api, options)
  const incoming = incomingFile(api, shared)
  const operations = api.groups.map((group) => operationFile(group, shared))
  return [
    ...packageFiles(
      {
        folder: 'validators',
        description: `Validators for ${api.title}, made with zod.`,
        exports: { '.': 'index' },
        siblings: ['client'],
        // z.hostname came with 4.1.
        peerDependencies: { zod: '^4.1.0' },
        devDependencies: { zod: '^4.6.7' },
        files: [],
      },
      options,
    ),
    readme(api, options),
    ...licenseFiles(options),
    index(api, incoming, options),
    ...api.schemas.map((named) => schemaFile(named, shared)),
    ...operations,
    ...(operations.length > 0 ? [validationsFile(api, shared)] : []),
    ...incoming,
    ...runtimeFiles(operations, options),
  ]
}

/** The entry: everything, by name. */
function index({ schemas, groups }: Api, incoming: readonly EmittedFile[], { source }: EmitOptions): EmittedFile {
  const modules = [
    ...schemas.map(modulePath),
    ...groups.map(operationsPath),
    ...(groups.length > 0 ? [validationsPath] : []),
    ...(incoming.length > 0 ? [incomingPath] : []),
  ]
  const lines = modules.map((path) => `export * from './${path.slice('src/'.length)}.ts'`)
  const types = ["export type { Validation } from './runtime/validation.ts'", "export type { Validator } from './runtime/validator.ts'"]
  return { path: 'src/index.ts', text: `${[header(source), '', ...lines, ...types].join('\n')}\n` }
}

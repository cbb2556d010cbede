import type { Emitter } from '../emit.ts'
import { compare } from '../../order.ts'
import { licenseFiles } from '../kit/license.ts'
import { packageFiles } from '../kit/package.ts'
import { homesOf } from '../../model/homes.ts'
import { authFile, authSubpath } from './auth-file.ts'
import { configurationFile } from './configuration-file.ts'
import { contextOf } from './context.ts'
import { groupFile } from './group-file.ts'
import { incomingFile } from './incoming-file.ts'
import { indexFile, typesFile } from './index-files.ts'
import { runtimeFiles } from './runtime-files.ts'
import { schemaFile } from './schema-file.ts'
import { documentFile } from './servers.ts'
import { serversFile, serversSubpath } from './servers-file.ts'

/** The client package: types of all schemas, operations as functions and as classes, and the runtime that they lean on. */
export const clientEmitter: Emitter = (api, options) => {
  const { source } = options
  const context = contextOf(api)
  const homes = homesOf(api.groups)
  const servers = serversFile(api, source)
  const auth = authFile(api, source)
  const shape = {
    folder: 'client',
    description: `Client of ${api.title || api.name}.`,
    exports: {
      '.': 'index',
      './types': 'types/index',
      './runtime': 'runtime/index',
      ...(servers.length > 0 && { [serversSubpath]: 'servers' }),
      ...(auth.length > 0 && { [authSubpath]: 'auth' }),
    },
    siblings: [],
    files: ['docs'],
  } as const
  const operations = api.groups.map((group) => groupFile(group, homes, context, source))
  return [
    ...packageFiles(shape, options),
    ...licenseFiles(options),
    indexFile(api, source),
    typesFile(api, context, homes, source),
    documentFile(api, source),
    ...configurationFile(api, source),
    ...api.schemas.map((schema) => schemaFile(schema, context, source)),
    ...operations,
    ...incomingFile(api, context, source),
    ...servers,
    ...auth,
    ...runtimeFiles([...operations, ...servers], options),
  ].toSorted((a, b) => compare(a.path, b.path))
}

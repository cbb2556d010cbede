import type { Api } from '../../model/api.ts'
import { code, typeFrom, valueFrom } from '../kit/code.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'

/** Whether one host serves every operation, so that a configuration can name it. */
export const hasOneHost = ({ servers, groups }: Pick<Api, 'servers' | 'groups'>): boolean =>
  servers.length > 0 && groups.every(({ operations }) => operations.every((operation) => operation.servers.length === 0))

/** `src/configuration.ts`: the runtime's, with the document's server for a host. */
export function configurationFile(source: string): EmittedFile {
  const base = { ...valueFrom('Configuration', 'src/runtime/index'), alias: 'RuntimeConfiguration' }
  const options = typeFrom('ConfigurationOptions', 'src/runtime/index')
  const body = code`
/** How to reach the API; without a host, where the document says that it is. */
export class Configuration extends ${base} {
  constructor(options: ${options} = {}) {
    super({ ...options, host: options.host ?? ${valueFrom('server', 'src/document')} })
  }
}
`
  return moduleFile({ path: 'src/configuration.ts', source, body })
}

import { DiagnosticError } from '../diagnostic/diagnostic.ts'
import { readSurface } from '../engine/read-surface.ts'
import type { Surface } from '../engine/surface.ts'
import type { Api } from '../model/api.ts'
import { buildApi } from '../model/build-api.ts'
import type { Document } from '../spec/document.ts'
import { readDocument } from '../spec/read-document.ts'
import type { Digests } from './digests.ts'
import { readReleasedConfig, readReleasedDigests, releasedFiles, textOf } from './released-files.ts'
import type { ReleasedConfig } from './released.ts'

export { hasReleased } from './released-files.ts'

/** The last stable release. */
export interface Released {
  readonly api: Api
  /** Its positions lie in released/openapi.json. */
  readonly document: Document
  readonly config: ReleasedConfig
  readonly digests: Digests
}

/**
 * Reads the last stable release from its folder, without Java and without network: names and structure are those that the
 * surface kept, whatever engine there is today. Throws TF6105 where the folder is not what `trefoil release record` wrote.
 */
export async function readReleased(folder: string): Promise<Released> {
  const files = releasedFiles(folder)
  const config = readReleasedConfig(folder)
  const document = readDocument({ file: files.document, overlays: [] })
  const { surface } = await readSurface(textOf(files.surface), files.surface, process.env)
  return { api: apiOf(document, surface, config), document, config, digests: readReleasedDigests(folder) }
}

function apiOf(document: Document, surface: Surface, { model }: ReleasedConfig): Api {
  const { api, diagnostics } = buildApi({ document, surface, config: model })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new DiagnosticError(errors)
  return api
}

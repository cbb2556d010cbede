import { existsSync, readFileSync } from 'node:fs'
import { DiagnosticError, fail } from '../diagnostic/diagnostic.ts'
import { readSurface } from '../engine/read-surface.ts'
import type { Surface } from '../engine/surface.ts'
import type { Api } from '../model/api.ts'
import { buildApi } from '../model/build-api.ts'
import type { Document } from '../spec/document.ts'
import { readDocument } from '../spec/read-document.ts'
import { startOf } from '../spec/source.ts'
import { parseReleasedConfig } from './released-config.ts'
import { releasedFiles, type ReleasedConfig } from './released.ts'

/** The last stable release. */
export interface Released {
  readonly api: Api
  /** Its positions lie in released/openapi.json. */
  readonly document: Document
  readonly config: ReleasedConfig
}

/** Whether anything was released yet: its config tells. */
export const hasReleased = (folder: string): boolean => existsSync(releasedFiles(folder).config)

/**
 * Reads the last stable release from its folder, without Java and without network: names and structure are those that the
 * surface kept, whatever engine there is today. Throws TF6105 where the folder is not what `trefoil release record` wrote.
 */
export async function readReleased(folder: string): Promise<Released> {
  const files = releasedFiles(folder)
  const config = readReleasedConfig(folder)
  const document = readDocument({ file: files.document, overlays: [] })
  const { surface } = await readSurface(textOf(files.surface), files.surface, process.env)
  return { api: apiOf(document, surface, config), document, config }
}

/** The config of the last stable release alone. Throws TF6105. */
export function readReleasedConfig(folder: string): ReleasedConfig {
  const { config: file } = releasedFiles(folder)
  return parseReleasedConfig(textOf(file)) ?? unreadable(file, 'it is not what trefoil writes there')
}

function apiOf(document: Document, surface: Surface, { model }: ReleasedConfig): Api {
  const { api, diagnostics } = buildApi({ document, surface, config: model })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new DiagnosticError(errors)
  return api
}

/** The text of a file of the folder, with the line ends that we wrote. Throws TF6105. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  } catch (thrown) {
    return unreadable(file, thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' ? 'it is missing' : String(thrown))
  }
}

/** Throws TF6105 for a file of the folder. */
export function unreadable(file: string, reason: string): never {
  return fail({
    code: 'TF6105',
    message: `The last release cannot be read: ${reason}`,
    fix: 'Restore the folder from version control; without it, `trefoil release record` begins anew with what stands here now.',
    at: startOf(file),
  })
}

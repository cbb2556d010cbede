import { join } from 'node:path'
import type { EmitOptions } from '../emit/options.ts'
import type { buildApi } from '../model/build-api.ts'

/** What the model was told beyond document and surface. */
export type ModelConfig = Parameters<typeof buildApi>[0]['config']

/** What the emitters were told beyond the model. The runtime is the tool's own, and the version stands beside it. */
export type PackageOptions = Omit<EmitOptions, 'runtime' | 'version'>

/** What released/config.json says: all that shapes the packages and stands neither in the document nor in the surface. */
export interface ReleasedConfig {
  /** The stable version that all three packages were released as. */
  readonly version: string
  readonly model: ModelConfig
  readonly packages: PackageOptions
}

/** The files of released/: the last stable release, as far as it takes to know what has changed since. */
export interface ReleasedFiles {
  /** The document, bundled and after overlays. */
  readonly document: string
  readonly surface: string
  readonly config: string
  /** A digest of each generated file. */
  readonly files: string
}

export function releasedFiles(folder: string): ReleasedFiles {
  return {
    document: join(folder, 'openapi.json'),
    surface: join(folder, 'surface.ts'),
    config: join(folder, 'config.json'),
    files: join(folder, 'files.json'),
  }
}

/** Where a config's own folder keeps the last release. */
export const releasedFolder = (configFolder: string): string => join(configFolder, 'released')

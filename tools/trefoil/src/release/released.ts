import type { EmitOptions } from '../emit/options.ts'
import type { ModelConfig } from '../model/build-api.ts'

/** What the emitters were told beyond the model. The runtime is the tool's own, and the version stands beside it. */
export type PackageOptions = Omit<EmitOptions, 'runtime' | 'version'>

/** What released/config.json says: all that shapes the packages and stands neither in the document nor in the surface. */
export interface ReleasedConfig {
  /** The stable version that all three packages were released as. */
  readonly version: string
  /** What the model was told beyond document and surface. */
  readonly model: ModelConfig
  readonly packages: PackageOptions
}

/** A pre-release or a snapshot has a suffix, and the next ones count from the stable version before it. */
export const isStable = (version: string): boolean => /^\d+\.\d+\.\d+(?:\+.*)?$/.test(version)

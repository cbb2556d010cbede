import type { ModelConfig } from '../model/build-api.ts'
import type { PackageOptions, ReleasedConfig } from './released.ts'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isOptional = (value: unknown, holds: (value: unknown) => boolean): boolean => value === undefined || holds(value)

/** What the text of released/config.json says; undefined where it is none that we wrote. */
export function parseReleasedConfig(text: string): ReleasedConfig | undefined {
  const value = parsed(text)
  if (!isMembers(value)) return undefined
  const { version, model, packages } = value
  return isText(version) && isModelConfig(model) && isPackageOptions(packages) ? { version, model, packages } : undefined
}

/** The text of a released/config.json: the same for the same config, in whatever order its members were written. */
export const releasedConfigText = ({ version, model, packages }: ReleasedConfig): string =>
  `${JSON.stringify({ version, model: sorted(model), packages: sorted(packages) }, null, 2)}\n`

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isMembers(value)) return value
  // Where a config says it is of this machine, and no part of what it says.
  const keys = Object.keys(value)
    .filter((key) => !isPosition(value[key]))
    .sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]))
}

const isPosition = (value: unknown): boolean =>
  isMembers(value) && isText(value['file']) && typeof value['line'] === 'number' && typeof value['column'] === 'number'

const isModelConfig = (value: unknown): value is ModelConfig =>
  isMembers(value) &&
  isText(value['name']) &&
  isMembers(value['names']) &&
  Object.values(value['names']).every(isText) &&
  isOptional(value['policies'], isMembers)

const isPackageOptions = (value: unknown): value is PackageOptions =>
  isMembers(value) &&
  isText(value['scope']) &&
  isText(value['source']) &&
  (value['workspace'] === 'pnpm' || value['workspace'] === 'npm') &&
  isMembers(value['metadata']) &&
  isMembers(value['validators'])

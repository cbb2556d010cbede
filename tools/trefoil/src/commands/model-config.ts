import type { Config } from '../config.ts'
import type { ModelConfig } from '../model/build-api.ts'
import type { Document } from '../spec/document.ts'
import { placeInConfig } from './place-in-config.ts'

/**
 * What the model needs of a config; the pointers in it are those of the document as it was written. The file is the
 * config's, where it is one.
 */
export function modelConfig(
  { name, names = {}, groups = {}, validators = {}, pagination = {} }: Config,
  { moved }: Document,
  file?: string,
): ModelConfig {
  const { formats, unknownEnumValues } = validators
  const now = (key: string): string => (key.startsWith('#') ? moved(key.slice(1)) : moved(key))
  const isPointer = (key: string): boolean => /^#?\//.test(key)
  const written = new Map(Object.keys(names).map((key) => [now(key), key]))
  return {
    name,
    names: Object.fromEntries(Object.entries(names).map(([key, chosen]) => [now(key), chosen])),
    groups,
    ...(file !== undefined && { placeOf: (key: string) => placeInConfig(written.get(key) ?? key, file) }),
    pagination: Object.entries(pagination).map(([key, declared]) => ({
      key: isPointer(key) ? now(key) : key,
      declared,
      ...(file !== undefined && { at: placeInConfig(key, file) }),
    })),
    policies: { ...(formats !== undefined && { formats }), ...(unknownEnumValues !== undefined && { unknownEnumValues }) },
  }
}

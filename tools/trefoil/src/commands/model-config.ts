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
  return {
    name,
    names: Object.fromEntries(Object.entries(names).map(([key, chosen]) => [now(key), chosen])),
    groups,
    pagination: Object.entries(pagination).map(([key, declared]) => ({
      key: isPointer(key) ? now(key) : key,
      declared,
      ...(file !== undefined && { at: placeInConfig(key, file) }),
    })),
    policies: { ...(formats !== undefined && { formats }), ...(unknownEnumValues !== undefined && { unknownEnumValues }) },
  }
}

/** Where the entries of the config stand that the model may have to tell of: no part of what a release keeps. */
export function placesIn({ names = {} }: Config, { moved }: Document, file: string | undefined): Pick<ModelConfig, 'placeOf'> {
  if (file === undefined) return {}
  const written = new Map(Object.keys(names).map((key) => [moved(key.replace(/^#/, '')), key]))
  return { placeOf: (key) => placeInConfig(written.get(key) ?? key, file) }
}

import type { Config } from '../config.ts'
import type { ModelConfig } from '../model/build-api.ts'
import type { Document } from '../spec/document.ts'

/** What the model needs of a config; the pointers in it are those of the document as it was written. */
export function modelConfig({ name, names = {}, validators = {} }: Config, { moved }: Document): ModelConfig {
  const { formats, unknownEnumValues } = validators
  const now = (key: string): string => (key.startsWith('#') ? moved(key.slice(1)) : moved(key))
  return {
    name,
    names: Object.fromEntries(Object.entries(names).map(([key, chosen]) => [now(key), chosen])),
    policies: { ...(formats !== undefined && { formats }), ...(unknownEnumValues !== undefined && { unknownEnumValues }) },
  }
}

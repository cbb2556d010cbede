import { createRequire } from 'node:module'
import type * as Jsonc from 'jsonc-parser'
import type * as Yaml from 'yaml'

/** Loading them takes longer than reading a document that does not need them. */
const load = createRequire(import.meta.url)

let loadedYaml: typeof Yaml | undefined
let loadedJsonc: typeof Jsonc | undefined

// Not left to the cache of require: it looks at the disk each time.
export const yaml = (): typeof Yaml => (loadedYaml ??= load('yaml'))
export const jsonc = (): typeof Jsonc => (loadedJsonc ??= load('jsonc-parser'))

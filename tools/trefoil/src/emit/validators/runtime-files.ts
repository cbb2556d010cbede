import type { EmittedFile } from '../kit/file.ts'
import { vendored } from '../kit/package.ts'
import type { EmitOptions } from '../options.ts'

const ofMini = '.mini.ts'

/** What few documents need. */
const forSequences = 'iterable.ts'

/**
 * The runtime in the dialect of the package: the same text but for the import, and for the few modules that zod/mini has
 * of its own (`name.mini.ts` in place of `name.ts`).
 */
export function runtimeFiles(modules: readonly EmittedFile[], options: EmitOptions): readonly EmittedFile[] {
  const isNeeded = modules.some(({ text }) => text.includes(`/runtime/${forSequences}'`))
  const files = vendored('zod', options).filter(({ path }) => isNeeded || !path.endsWith(`/${forSequences}`))
  const common = files.filter(({ path }) => !path.endsWith(ofMini))
  if (options.validators.dialect === 'zod') return common
  const own = new Map(files.filter(({ path }) => path.endsWith(ofMini)).map(({ path, text }) => [path.replace(ofMini, '.ts'), text]))
  return common.map(({ path, text }) => ({ path, text: inMini(own.get(path) ?? text) }))
}

const inMini = (text: string): string => text.replaceAll("from 'zod'\n", "from 'zod/mini'\n").replaceAll(`${ofMini}'`, ".ts'")

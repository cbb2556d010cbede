import type { EmittedFile } from '../kit/file.ts'
import { vendored } from '../kit/package.ts'
import type { EmitOptions } from '../options.ts'

const classic = 'src/runtime/validator.ts'
const mini = 'src/runtime/validator.mini.ts'

/** The runtime in the dialect of the package: the same text, but for the import and for what a schema's type is called. */
export function runtimeFiles(options: EmitOptions): readonly EmittedFile[] {
  const files = vendored('zod', options)
  if (options.validators.dialect === 'zod') return files.filter(({ path }) => path !== mini)
  return files
    .filter(({ path }) => path !== classic)
    .map(({ path, text }) => ({ path: path === mini ? classic : path, text: text.replaceAll("from 'zod'\n", "from 'zod/mini'\n") }))
}

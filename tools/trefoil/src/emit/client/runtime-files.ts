import type { EmittedFile } from '../kit/file.ts'
import { vendored } from '../kit/package.ts'
import type { EmitOptions } from '../options.ts'

/** The runtime, without the modules that nothing in this package needs. */
export function runtimeFiles(operations: readonly EmittedFile[], options: EmitOptions): readonly EmittedFile[] {
  const files = new Map(vendored('http', options).map((file) => [file.path, file]))
  const needed = new Set(['src/runtime/index.ts', ...operations.flatMap(({ text }) => modulesIn(text))])
  // The set grows while what it names is looked at.
  for (const path of needed) for (const module of modulesIn(files.get(path)?.text ?? '')) needed.add(module)
  return [...files.values()].filter(({ path }) => needed.has(path))
}

/** The modules of the runtime that a text imports, or passes on: import lines are printed by us, and stand alone. */
const modulesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^[^'"`/*]* from '\.\/(?:runtime\/)?([\w-]+\.ts)'$/gm)].map(([, name = '']) => `src/runtime/${name}`)

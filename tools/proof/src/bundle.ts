import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

interface Bundled {
  readonly code: string
  /** Bytes, minified and compressed by gzip at level 9. */
  readonly bytes: number
}

/** Bundles a module that is given as its text, with all that it imports by absolute path or by name from `from`. */
export async function bundled(text: string, from: string, minify: 'minified' | 'readable' = 'minified'): Promise<Bundled> {
  const entry = `${from}/entry.ts`
  const build = await rolldown({
    input: entry,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? text : undefined),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: minify === 'minified', codeSplitting: false })
  await build.close()
  const [{ code }] = output
  return { code, bytes: gzipSync(code, { level: 9 }).length }
}

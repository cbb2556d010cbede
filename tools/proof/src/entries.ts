import { readdirSync, realpathSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join, relative, sep } from 'node:path'
import { argv, stdout } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Loads modules of a folder, each as the entry: with modules of its own, none of them loaded before. Prints what it found
 * as JSON. Where modules import each other in a circle, the entry decides which of them comes first; a module that is on
 * no circle is evaluated after what it imports, whatever the entry. So `circles` loads index, each module on a circle,
 * and what none of these has reached; `all` loads each.
 * Run: node entries.ts FOLDER all|circles
 */

export interface Entries {
  readonly files: number
  /** How many of them are on a circle. */
  readonly circular: number
  /** How many were loaded as the entry. */
  readonly loaded: number
  readonly failures: readonly { readonly file: string; readonly message: string }[]
}

const [folder = '.', mode = 'all'] = argv.slice(2)
const root = realpathSync(folder)
const isModule = (path: string): boolean => /\.(?:ts|js)$/.test(path) && !path.endsWith('.d.ts')
const files: readonly string[] = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isModule).sort()
const urls = files.map((file) => pathToFileURL(join(root, file)).href)
const base = pathToFileURL(root + sep).href

/** What each module imports, as far as any was loaded. */
const imports = new Map<string, Set<string>>()
let entry = 0

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    if (!found.url.startsWith(base)) return found
    const url = bare(found.url)
    if (context.parentURL?.startsWith(base)) importsOf(bare(context.parentURL)).add(url)
    importsOf(url)
    return { ...found, url: `${url}?entry=${entry}` }
  },
})

const bare = (url: string): string => url.replace(/\?.*$/, '')

function importsOf(url: string): Set<string> {
  const known = imports.get(url) ?? new Set()
  imports.set(url, known)
  return known
}

const failures: { readonly file: string; readonly message: string }[] = []

async function load(url: string): Promise<void> {
  entry += 1
  try {
    await import(url)
  } catch (thrown) {
    failures.push({ file: relative(root, fileURLToPath(url)), message: String(thrown).split('\n')[0] ?? '' })
  }
}

function isOnCircle(url: string): boolean {
  const reached = new Set(importsOf(url))
  for (const next of reached) for (const target of importsOf(next)) reached.add(target)
  return reached.has(url)
}

const isIndex = (url: string): boolean => /\/index\.[tj]s$/.test(url)
for (const url of [...urls.filter(isIndex), ...urls.filter((url) => !isIndex(url))]) {
  if (mode === 'all' || !imports.has(url)) await load(url)
}
const circular = urls.filter(isOnCircle)
if (mode === 'circles') for (const url of circular) await load(url)
stdout.write(JSON.stringify({ files: files.length, circular: circular.length, loaded: entry, failures } satisfies Entries))

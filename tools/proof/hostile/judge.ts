import { join } from 'node:path'
import { filesIn } from '../src/folder.ts'
import { run } from '../src/run.ts'
import { activeIn } from './pages.ts'
import { shapeOf, shapeOfJson } from './shape.ts'

/** What is left of an output when the texts of its document are taken away: how often it has each shape, and where. */
export type Shapes = ReadonlyMap<string, readonly string[]>

export function shapesIn(out: string): Shapes {
  const shapes = new Map<string, string[]>()
  for (const [path, text] of filesIn(out)) {
    const shape = `${kindOf(path)} ${path.includes('/runtime/') ? remembered(path, text) : shapeOfFile(path, text)}`
    shapes.set(shape, [...(shapes.get(shape) ?? []), path])
  }
  return shapes
}

const known = new Map<string, string>()

/** What is vendored is the same in every output. */
function remembered(path: string, text: string): string {
  const shape = known.get(text) ?? shapeOfFile(path, text)
  known.set(text, shape)
  return shape
}

/** What the engine said is read again and never run: that it can be read has been tried. */
function shapeOfFile(path: string, text: string): string {
  if (path === '.trefoil/surface.ts') return ''
  return path.endsWith('.ts') ? shapeOf(text) : path.endsWith('.json') ? shapeOfJson(text) : ''
}

/** Files of one folder and extension may stand for each other: their names are made of the document. */
const kindOf = (path: string): string => path.replace(/[^/]+(?=\.\w+$)/, '*')

/** The files whose shape the other output does not have as often. */
export function differencesIn(own: Shapes, twin: Shapes): readonly string[] {
  const more = (one: Shapes, other: Shapes): readonly string[] =>
    [...one].flatMap(([shape, paths]) => (paths.length > (other.get(shape)?.length ?? 0) ? [paths.join(', ')] : []))
  return [...more(own, twin).map((path) => `another shape: ${path}`), ...more(twin, own).map((path) => `its twin: ${path}`)]
}

/** What could hide or turn around what a reader sees; a lone surrogate that was written is a replacement character. */
const deceiving =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]/u

/** What is wrong with the texts that were written, without running any of it. */
export function textComplaints(out: string): readonly string[] {
  return [...filesIn(out)].flatMap(([path, text]) => {
    const found = deceiving.exec(text)
    const raw = found
      ? [
          `${path} has U+${found[0].codePointAt(0)?.toString(16)}: ${JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 40))}`,
        ]
      : []
    const active = path.endsWith('.md') ? activeIn(text) : []
    return [...raw, ...active.map((html) => `${path} is not only text: ${html.slice(0, 200)}`)]
  })
}

/** Runs all that the packages export; gives what is wrong. */
export async function runComplaints(out: string): Promise<readonly string[]> {
  const { status, stdout, stderr } = await run(process.execPath, [join(import.meta.dirname, 'act.ts'), out], { cwd: out, timeout: 60_000 })
  if (status !== 0) return [`running it ended with ${status}: ${stderr.slice(0, 500)}`]
  const traces: readonly string[] = JSON.parse(stdout)
  return traces.map((trace) => `running it left ${trace}`)
}

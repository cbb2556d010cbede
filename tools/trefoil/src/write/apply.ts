import { accessSync, constants, copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DiagnosticError } from '../diagnostic/diagnostic.ts'
import { makeFolder } from '../make-folder.ts'
import { diskError, standingAt } from './disk.ts'
import { manifestPath, manifestText } from './manifest.ts'
import { isDone, type Plan } from './plan.ts'
import { openStage, removeEmptyFolders, type Stage } from './stage.ts'

/** A file that waits on the stage for its place. */
interface Staged {
  readonly from: string
  readonly to: string
}

/** All that waits, in the order in which it moves; the old files go between the first manifest and the new files. */
interface Waiting {
  readonly interim: readonly Staged[]
  readonly files: readonly Staged[]
  readonly manifest: readonly Staged[]
}

/** How many files are staged between two looks at the signal. */
const batch = 100

/**
 * Makes the disk what the plan says. Everything is written to the stage first: while that fails or is aborted, nothing
 * has changed. Then each file is renamed into its place, so a process that is killed leaves old files and new ones, but
 * none torn, and a manifest that knows them all. Throws a DiagnosticError for what the disk refuses, and an AbortError.
 */
export async function apply(plan: Plan, signal: AbortSignal): Promise<void> {
  if (isDone(plan)) return
  try {
    await throughStage(plan, signal)
  } catch (thrown) {
    if (thrown instanceof DiagnosticError || signal.aborted) throw thrown
    throw new DiagnosticError([diskError(thrown, pathOf(thrown) ?? plan.out)])
  }
}

const pathOf = (thrown: unknown): string | undefined => {
  if (!(thrown instanceof Error)) return undefined
  if ('dest' in thrown && typeof thrown.dest === 'string') return thrown.dest
  return 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined
}

async function throughStage(plan: Plan, signal: AbortSignal): Promise<void> {
  const stage = openStage(plan.out)
  try {
    const waiting = await fill(stage, plan, signal)
    checkWritable([...waiting.files, ...waiting.manifest])
    commit(plan, waiting)
  } finally {
    stage.close()
  }
}

async function fill(stage: Stage, plan: Plan, signal: AbortSignal): Promise<Waiting> {
  const put = (name: string, text: string, to: string): Staged => {
    const from = join(stage.folder, name)
    writeFileSync(from, text)
    return { from, to }
  }
  const files: Staged[] = []
  for (const [index, { path, text }] of plan.write.entries()) {
    if (index % batch === 0) await setImmediate(undefined, { signal })
    files.push(put(String(index), text, join(plan.out, path)))
  }
  files.push(...plan.beside.map(({ file, text }, index) => put(`beside-${index}`, text, file)))
  const [interim, last] = manifestSteps(plan).map((texts, step) =>
    texts.map((text) => put(`manifest-${step}`, text, join(plan.out, manifestPath))),
  )
  await setImmediate(undefined, { signal })
  return { interim: interim ?? [], files, manifest: last ?? [] }
}

/**
 * The manifests to write before and after the files, unless they say nothing new. The first has the old paths and the
 * new ones: whatever happens between the two, the next run knows what is ours.
 */
function manifestSteps({ write, manifest: { before, text } }: Plan): readonly (readonly string[])[] {
  const both = manifestText([...before.paths, ...write.map(({ path }) => path)])
  const interim = both === before.text ? [] : [both]
  return [interim, text === both ? [] : [text]]
}

/** A folder that refuses files is found before the first file moves. */
function checkWritable(files: readonly Staged[]): void {
  const folders = new Set(files.map(({ to }) => dirname(to)))
  for (const folder of folders) if (standingAt(folder) === 'folder') accessSync(folder, constants.W_OK | constants.X_OK)
}

/** From here on nothing waits, so no signal comes between. */
function commit({ out, remove }: Plan, { interim, files, manifest }: Waiting): void {
  interim.forEach(move)
  for (const path of remove) rmSync(join(out, path), { force: true })
  files.forEach(move)
  for (const path of remove) removeEmptyFolders(dirname(join(out, path)), out)
  manifest.forEach(move)
}

function move({ from, to }: Staged): void {
  makeFolder(dirname(to))
  try {
    renameSync(from, to)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EXDEV')) throw thrown
    // surface.ts can lie on another file system than the output folder.
    copyFileSync(from, `${to}.new`)
    renameSync(`${to}.new`, to)
  }
}

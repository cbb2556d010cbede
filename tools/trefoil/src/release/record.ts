import { existsSync, readFileSync } from 'node:fs'
import { digestsText } from './digests.ts'
import type { State } from './entries.ts'
import { carryOut } from './own-files.ts'
import { releasedConfigText } from './released-config.ts'
import { releasedFiles } from './released-files.ts'

/** A state that is released, with what it takes to read it again. */
export interface Recordable extends State {
  /** The text of surface.ts. */
  readonly surface: string
  readonly version: string
}

/** Writes the files of released/, those that differ; gives their paths. The config is the last: while it is missing there is no release. */
export function record(folder: string, { document, surface, model, packages, version, digests }: Recordable): readonly string[] {
  const files = releasedFiles(folder)
  const texts: readonly (readonly [string, string])[] = [
    [files.document, `${JSON.stringify(document.root, null, 2)}\n`],
    [files.surface, surface],
    [files.files, digestsText(digests)],
    [files.config, releasedConfigText({ version, model, packages })],
  ]
  const changed = texts.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  for (const [file, text] of changed) carryOut({ file, text })
  return changed.map(([file]) => file)
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import type { Json } from '../../trefoil/src/model/schema.ts'

/** A schema of the suite, and values with the verdict that each has. */
export interface Group {
  readonly dialect: Dialect
  /** The file without extension, which is named after a keyword or a format. */
  readonly file: string
  readonly description: string
  readonly schema: Json
  readonly tests: readonly Case[]
}
export interface Case {
  readonly description: string
  readonly data: Json
  readonly valid: boolean
}

/** What OpenAPI's versions build on; 3.0 on an extended subset of a draft that says the same as draft 4. */
const drafts: Readonly<Record<Dialect, string>> = { '3.1': 'draft2020-12', '3.0': 'draft4' }

/** The required groups of the suite in a folder, as its `tests` folder has them. Throws where the folder has none. */
export const groupsIn = (folder: string, dialect: Dialect): readonly Group[] => groupsOf(join(folder, drafts[dialect]), dialect)

/** The optional groups of formats; those of internationalized names and addresses are apart. */
export const formatsIn = (folder: string, dialect: Dialect): readonly Group[] =>
  groupsOf(join(folder, drafts[dialect], 'optional/format'), dialect).filter(({ file }) => !file.startsWith('idn-'))

function groupsOf(folder: string, dialect: Dialect): readonly Group[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return files.flatMap((name) => {
    const groups: readonly Omit<Group, 'dialect' | 'file'>[] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return groups.map((group) => ({ ...group, dialect, file: name.slice(0, -'.json'.length) }))
  })
}

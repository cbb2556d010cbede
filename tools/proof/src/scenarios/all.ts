import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseScenario } from './parse.ts'
import type { Scenario } from './scenario.ts'

const folder = join(import.meta.dirname, '../../scenarios')

/** Every scenario, by area and name. */
export const scenarios = (): readonly Scenario[] =>
  globSync('*/*.md', { cwd: folder })
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
    .map((path) => parseScenario(path.slice(0, -'.md'.length), readFileSync(join(folder, path), 'utf8')))

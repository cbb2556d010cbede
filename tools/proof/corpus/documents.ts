import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../src/places.ts'

export interface Named {
  readonly name: string
  readonly file: string
}

const folderOf = (name: string): string => dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`))

/** The documents of others that are installed here: all OpenAPI 3 examples, and a large one. Sorted by name. */
export function documents(): readonly Named[] {
  const examples = folderOf('@readme/oas-examples')
  const files = globSync(['2.0/*/*', '3.*/json/**/*.json'], { cwd: examples }).map((path) => path.replaceAll('\\', '/'))
  return [
    ...files.sort().map((path) => ({ name: path.replace('/json/', '/').replace(/\.json$/, ''), file: join(examples, path) })),
    { name: 'directus', file: join(folderOf('@directus/specs'), 'dist/openapi.json') },
  ]
}

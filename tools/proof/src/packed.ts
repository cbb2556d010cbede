import { globSync } from 'node:fs'
import { join } from 'node:path'
import { packagesFolder, root } from './places.ts'
import { succeed } from './run.ts'

export const folders = ['client', 'validators', 'fixtures'] as const

/** Packs the generated packages as they would be published; gives the tarballs, in the order of {@link folders}. */
export async function packed(destination: string): Promise<readonly string[]> {
  const tarballs: string[] = []
  for (const folder of folders) {
    await succeed('npx', ['--yes', 'pnpm@12', 'pack', '--pack-destination', destination], { cwd: join(packagesFolder, folder) })
    tarballs.push(...globSync(join(destination, `*-${folder}-*.tgz`)))
  }
  return tarballs
}

export const bin = (name: string): string => join(root, 'node_modules/.bin', name)

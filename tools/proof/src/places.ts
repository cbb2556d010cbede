import { join } from 'node:path'

/** The root of the workspace. */
export const root: string = join(import.meta.dirname, '../../..')
export const specFolder: string = join(root, 'spec/metal')
export const packagesFolder: string = join(root, 'packages/metal')
/** The command as the workspace runs it. */
export const trefoil: string = join(root, 'tools/trefoil/bin/trefoil.js')

import { join } from 'node:path'
import { globSync } from 'node:fs'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import type { Document } from '../../trefoil/src/spec/document.ts'
import { specFolder } from './places.ts'

/** The Interconnections document as the tool means it: bundled, after overlays. */
export function metalDocument(): Document {
  const overlays = globSync('overlays/*.overlay.yaml', { cwd: specFolder })
    .sort()
    .map((file) => join(specFolder, file))
  return readDocument({ file: join(specFolder, 'openapi.yaml'), overlays })
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError } from '../../trefoil/src/diagnostic/diagnostic.ts'
import type { Surface } from '../../trefoil/src/engine/surface.ts'
import { buildApi } from '../../trefoil/src/model/build-api.ts'
import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'

const nothingSaid: Surface = { models: new Map(), apis: [], shared: new Map() }

/** Whether a document is one that the tool takes, as far as that can be told without the engine. */
export const soundIn =
  (folder: string) =>
  (root: JsonObject): boolean => {
    const file = join(folder, 'openapi.json')
    writeFileSync(file, JSON.stringify(root))
    try {
      const document = readDocument({ file, overlays: [] })
      const { diagnostics } = buildApi({ document, surface: nothingSaid, config: { name: 'proof', names: {} } })
      // Without the engine names and structure do not agree: that is no fault of the document.
      return diagnostics.every(({ code, severity }) => severity !== 'error' || /^TF3[24]/.test(code))
    } catch (thrown) {
      if (thrown instanceof DiagnosticError) return false
      throw thrown
    }
  }

import { basename, dirname, resolve } from 'node:path'
import { error, warning } from '../diagnostic/diagnostic.ts'
import { bundle, type Bundle } from './bundle/bundle.ts'
import { checkReferences } from './bundle/check.ts'
import { isAbsoluteUri } from './bundle/reference.ts'
import { layouts, type Layout } from './bundle/shape.ts'
import { stripIdentifiers } from './bundle/strip.ts'
import type { Document, Pointer } from './document.ts'
import { openFolder } from './folder.ts'
import { isObject } from './json.ts'
import { positionOf, valuePositionOf } from './origins.ts'
import { applyOverlay, mostBrought, type Subject } from './overlay/apply.ts'
import { parseOverlay, type Overlay } from './overlay/overlay.ts'
import { tokens } from './pointer.ts'
import { createReports, type Reports } from './reports.ts'
import { readSource, startOf, type Source } from './source.ts'
import { upgrade, type Upgraded } from './swagger/upgrade.ts'
import { structureOf, versionOf } from './version.ts'
import { waysOf } from './ways.ts'

export interface ReadRequest {
  /** The root file of the document. */
  readonly file: string
  /** Files of overlays, in the order in which they apply. */
  readonly overlays: readonly string[]
}

/**
 * Reads a document: root file, all that it refers to, overlays; one of Swagger 2.0 is then upgraded. Throws a DiagnosticError with all that is wrong with it,
 * as far as one fault does not hide another.
 */
export function readDocument({ file, overlays }: ReadRequest): Document {
  const reports = createReports()
  const folder = openFolder(file, reports.add)
  const read = overlays.map((overlay) => readOverlay(overlay, resolve(file), reports))
  const { root } = folder
  if (root === undefined) throw reports.failure()
  const version = versionOf(root.value, root.valuePosition)
  reports.add(version.diagnostics)
  if (version.dialect === undefined) throw reports.failure()
  const { layout } = version
  const bundled = bundle(root, folder, layout, reports)
  overlay(bundled, layout, read, reports)
  if (layout.naming === 'by identifier') stripIdentifiers(bundled.root, layout)
  const upgraded = layout === layouts['2.0'] ? upgrade(bundled, reports.add) : { ...bundled, moved: (pointer: Pointer) => pointer }
  return documentOf(upgraded, { file: resolve(file), files: [...folder.files(), ...overlays.map((path) => resolve(path))] }, reports)
}

interface Files {
  readonly file: string
  readonly files: readonly string[]
}

function readOverlay(path: string, document: string, reports: Reports): Overlay | undefined {
  const file = resolve(path)
  const source = readSource({ path: file, file, name: basename(path), at: startOf(file) })
  if (!('file' in source)) {
    reports.add(source)
    return undefined
  }
  const overlay = parseOverlay(source, (at, message, fix) => {
    reports.add([error({ code: 'TF1101', message, fix, at: source.position(at) })])
  })
  if (overlay?.extends !== undefined && !isFor(overlay.extends.uri, file, document))
    reports.add([
      warning({
        code: 'TF1103',
        message: `The overlay says that it extends "${overlay.extends.uri}", and it is applied to another document`,
        fix: 'Correct "extends", or do not apply the overlay.',
        at: overlay.extends.at,
      }),
    ])
  return overlay
}

/** Where the document was published cannot be known: only a relative path can be wrong. */
function isFor(uri: string, overlay: string, document: string): boolean {
  return isAbsoluteUri(uri) || resolve(dirname(overlay), uri) === document
}

type Read = readonly (Overlay | undefined)[]

function overlay({ root, origins }: Bundle, layout: Layout, overlays: Read, { add, throwIfAny }: Reports): void {
  const sources = new Set<Source>()
  const subject: Subject = { root, origins, report: add, left: mostBrought }
  for (const each of overlays) {
    if (each === undefined) continue
    sources.add(each.source)
    applyOverlay(each, subject)
  }
  throwIfAny()
  if (sources.size > 0) checkReferences({ layout, root, origins, report: add, isNew: ({ source }) => sources.has(source) })
}

function documentOf({ root, origins, moved }: Upgraded, { file, files }: Files, reports: Reports): Document {
  const at = (path: readonly string[]) => valuePositionOf(origins.at(path))
  // Overlays may have changed it.
  const { dialect, diagnostics } = versionOf(root, at)
  reports.add([...diagnostics, ...structureOf(root, at), ...waysOf(root, at)])
  if (dialect === undefined || !isObject(root)) throw reports.failure()
  return {
    root,
    dialect,
    file,
    files: files.toSorted(),
    warnings: reports.throwIfAny(),
    position: (pointer) => positionOf(origins.at(tokens(pointer))),
    valuePosition: (pointer) => valuePositionOf(origins.at(tokens(pointer))),
    moved,
  }
}

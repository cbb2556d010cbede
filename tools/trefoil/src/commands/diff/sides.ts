import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError, fail } from '../../diagnostic/diagnostic.ts'
import { surfaceFor } from '../../engine/surface-for.ts'
import type { Surface } from '../../engine/surface.ts'
import type { Api } from '../../model/api.ts'
import { buildApi } from '../../model/build-api.ts'
import type { Options } from '../../release/option-changes.ts'
import { hasReleased, readReleased } from '../../release/read-released.ts'
import type { Document } from '../../spec/document.ts'
import { readDocument } from '../../spec/read-document.ts'
import { toldBy } from '../compile.ts'
import { requestFromConfig } from '../config-file.ts'
import { localFile } from '../local-file.ts'
import { modelConfig } from '../model-config.ts'
import type { Request } from '../request.ts'
import { keptSurface } from './kept-surface.ts'

/** One of the two that are compared. */
export interface DiffSide {
  readonly api: Api
  readonly document: Document
  /** How the packages are made; a document by itself does not say. */
  readonly options?: Options
}

export interface DiffRequest {
  /** Paths as the command line gives them: documents, or folders with a release. */
  readonly old: string | undefined
  readonly now: string | undefined
  readonly config: string | undefined
  readonly engine: 'when-needed' | 'always'
}

/**
 * Reads what is to be compared: without paths the last release and the document of the config. Where a config has a part
 * in it, documents that are named are read as it says: with its overlays, its names and its options. Throws a
 * DiagnosticError.
 */
export async function diffSides(
  { old, now, config, engine }: DiffRequest,
  cwd: string,
): Promise<{ readonly before: DiffSide; readonly after: DiffSide }> {
  const isOwn = old === undefined || now === undefined || config !== undefined
  const request = isOwn ? await ownRequest(config, cwd) : undefined
  const file = old === undefined ? releasedFolder(request) : localFile(cwd, old)
  const before = hasReleased(file)
    ? { ...(await releasedSide(file)), surface: join(file, 'surface.ts') }
    : await fromDocument(documentFile(file, old), { request, pins: request?.surface, engine })
  const after = await afterSide({ now, engine, request, pins: before.surface }, cwd)
  return { before, after }
}

async function releasedSide(folder: string): Promise<DiffSide> {
  const { api, document, config } = await readReleased(folder)
  return { api, document, options: config }
}

/** The config's; where there is none, whoever called may have meant two documents. */
async function ownRequest(config: string | undefined, cwd: string): Promise<Request> {
  try {
    return await requestFromConfig(config, cwd)
  } catch (thrown) {
    if (config !== undefined || !(thrown instanceof DiagnosticError) || thrown.diagnostics[0]?.code !== 'TF6001') throw thrown
    return fail({
      code: 'TF6001',
      message: 'There is no trefoil.config.ts in this folder, and no two documents are named',
      fix: 'Run it where the config is, name one with --config FILE, or name both documents: trefoil diff OLD NEW.',
    })
  }
}

function releasedFolder(request: Request | undefined): string {
  const folder = request?.released
  if (folder !== undefined && hasReleased(folder)) return folder
  return fail({
    code: 'TF6109',
    message: 'Nothing has been released yet, so there is nothing to compare the document with',
    fix: 'Name a document to compare it with, `trefoil diff OLD`; or keep this state as the last release with `trefoil release record`.',
  })
}

interface After extends Context {
  readonly now: string | undefined
}

async function afterSide({ now, ...context }: After, cwd: string): Promise<DiffSide> {
  const { request, engine } = context
  if (now === undefined && request !== undefined) {
    const document = readDocument({ file: request.spec, overlays: request.overlays })
    const { surface } = await surfaceFor({ document, file: request.surface, engine })
    return { document, api: apiOf(document, surface, request), options: toldBy(request, document) }
  }
  const file = localFile(cwd, now ?? '')
  return hasReleased(file) ? await releasedSide(file) : await fromDocument(documentFile(file, now), context)
}

/** A folder is none that a release is kept in. */
function documentFile(file: string, named: string | undefined): string {
  if (existsSync(file)) return file
  return fail({ code: 'TF1001', message: `There is no file ${named ?? file}`, fix: 'Correct the path.' })
}

interface Context {
  readonly request: Request | undefined
  /** The surface whose names stay. */
  readonly pins: string | undefined
  readonly engine: 'when-needed' | 'always'
}

async function fromDocument(file: string, { request, pins, engine }: Context): Promise<DiffSide & { readonly surface: string }> {
  const document = readDocument({ file, overlays: request?.overlays ?? [] })
  const kept = keptSurface(document.root, pins)
  const { surface, text } = await surfaceFor({ document, file: kept.file, engine })
  kept.keep(text)
  return { document, api: apiOf(document, surface, request), surface: kept.file }
}

/** Warnings are for whoever generates. */
function apiOf(document: Document, surface: Surface, request: Request | undefined): Api {
  const config = request ? modelConfig(request.config, document, request.configFile) : { name: 'api', names: {} }
  const { api, diagnostics } = buildApi({ document, surface, config })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new DiagnosticError(errors)
  return api
}

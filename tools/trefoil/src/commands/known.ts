import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { cacheFolder, writeWhole } from '../engine/cache.ts'
import type { Part, Summary } from './outcome.ts'
import type { Request } from './request.ts'
import { toolDigest } from './tool.ts'

/** What a run that ended well said, to be said again while nothing has changed. */
export interface Known {
  readonly summary: Summary
  readonly diagnostics: readonly Diagnostic[]
  readonly files: Readonly<Record<Part, number>>
}

interface Entry {
  /** Digest of the request, the tool and what the environment says to it. */
  readonly asked: string
  /** Every file that was read or written, and its digest. */
  readonly files: readonly (readonly [string, string])[]
  readonly known: Known
}

/** One entry for each output folder, wherever it lies. */
const entryFile = ({ out }: Request): string => join(cacheFolder(), 'results', `${hash('sha256', out).slice(0, 32)}.json`)

const digestOf = (file: string): string => hash('sha256', readFileSync(file))

const askedBy = (request: Request): string => hash('sha256', JSON.stringify([request, toolDigest(), process.env['TREFOIL_ENGINE_JAR']]))

/**
 * What the last run on this output folder said, if every file that it read and every file that it wrote still has the
 * same bytes, and it was the same tool that was asked the same.
 */
export function recall(request: Request): Known | undefined {
  const entry = readEntry(entryFile(request))
  if (entry === undefined || entry.asked !== askedBy(request)) return undefined
  return entry.files.every(([file, digest]) => hasDigest(file, digest)) ? entry.known : undefined
}

function hasDigest(file: string, digest: string): boolean {
  try {
    return digestOf(file) === digest
  } catch {
    return false
  }
}

/** Keeps what a run said. A cache that cannot be written costs time alone. */
export function remember(request: Request, files: readonly string[], known: Known): void {
  try {
    const entry: Entry = { asked: askedBy(request), files: files.map((file) => [file, digestOf(file)]), known }
    writeWhole(entryFile(request), JSON.stringify(entry))
  } catch {
    // Next time it is worked out again.
  }
}

function readEntry(file: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'string')

/** What it says of the run needs no look: an entry with the digest of this very tool was written by it. */
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'asked' in value &&
  typeof value.asked === 'string' &&
  'files' in value &&
  Array.isArray(value.files) &&
  value.files.every(isPair) &&
  'known' in value &&
  typeof value.known === 'object'

import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
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

/** A file, and the digest of its bytes. */
type Digested = readonly [string, string]

interface Entry {
  /** Digest of the request, the tool and what the environment says to it. */
  readonly asked: string
  /** Every file that was read or written. */
  readonly files: readonly Digested[]
  readonly known: Known
}

/** A file as a run meant it. */
interface Meant {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

/** What a run leaves behind for the next one. */
interface Kept {
  /** Files that were read; absolute. */
  readonly inputs: readonly string[]
  readonly outputs: readonly Meant[]
  readonly known: Known
}

/** What is known of one request. */
export interface Memory {
  /** What the last run said, if it was asked the same, and all files that it read and wrote still have the same bytes. */
  recall(): Known | undefined
  /** Keeps what this run said. A cache that cannot be written costs time alone. */
  remember(kept: Kept): void
}

/** Opens the memory of a request: before the run, for the tool may change in the meantime as well. */
export function memoryOf(request: Request): Memory {
  // One entry for each output folder, wherever it lies.
  const entryFile = join(cacheFolder(), 'results', `${hash('sha256', request.out).slice(0, 32)}.json`)
  const asked = hash('sha256', JSON.stringify([request, toolDigest(), process.env['TREFOIL_ENGINE_JAR']]))
  return {
    recall() {
      const entry = readEntry(entryFile)
      if (entry === undefined || entry.asked !== asked) return undefined
      return entry.files.every(([file, digest]) => hasDigest(file, digest)) ? entry.known : undefined
    },
    remember({ inputs, outputs, known }) {
      if (!inputs.every(isOlderThanThisRun)) return
      const read = inputs.map((file): Digested => [file, digestOf(file)])
      const entry: Entry = { asked, files: [...read, ...outputs.map(({ file, text }): Digested => [file, hash('sha256', text)])], known }
      try {
        writeWhole(entryFile, JSON.stringify(entry))
      } catch {
        // Next time it is worked out again.
      }
    },
  }
}

const digestOf = (file: string): string => hash('sha256', readFileSync(file))

function hasDigest(file: string, digest: string): boolean {
  try {
    return digestOf(file) === digest
  } catch {
    return false
  }
}

/** A file that somebody saved while it was worked on may not be what was read. */
const isOlderThanThisRun = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Infinity) < performance.timeOrigin

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

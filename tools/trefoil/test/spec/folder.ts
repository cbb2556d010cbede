import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'
import { DiagnosticError, type Position } from '../../src/diagnostic/diagnostic.ts'
import type { Document } from '../../src/spec/document.ts'
import { readDocument } from '../../src/spec/read-document.ts'

/** Files by path; what is not text is written as JSON. The first one is the root of the document. */
export type Files = Readonly<Record<string, unknown>>

export interface Written {
  readonly folder: string
  readonly file: string
  readonly overlays: readonly string[]
  /** A position as `file:line:column+length`. */
  readonly show: (position: Position | undefined) => string
}

/** A folder of its own with these files. Files called `*.overlay.*` are overlays, in the order in which they are given. */
export function write(files: Files): Written {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-spec-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { ...writeInto(folder, files), show: (position) => shown(folder, position) }
}

function shown(folder: string, position: Position | undefined): string {
  if (position === undefined) return 'nowhere'
  return `${relative(folder, position.file).split(sep).join('/')}:${position.line}:${position.column}+${position.length}`
}

/** The same in a folder that there is already. */
export function writeInto(folder: string, files: Files): Omit<Written, 'show'> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(
      join(folder, path),
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2),
    )
  }
  const paths = Object.keys(files).map((path) => join(folder, path))
  return { folder, file: paths[0] ?? folder, overlays: paths.filter((path) => path.includes('.overlay.')) }
}

export interface Read extends Written {
  readonly document: Document
}

export function read(files: Files): Read {
  const written = write(files)
  return { ...written, document: readDocument(written) }
}

/** What is wrong with a document, one line each: code, place, message. */
export function faultsOf(written: Written): readonly string[] {
  try {
    const { warnings } = readDocument(written)
    return warnings.map(({ code, at, message }) => `${code} ${written.show(at)} ${message}`)
  } catch (reason) {
    if (!(reason instanceof DiagnosticError)) throw reason
    return reason.diagnostics.map(({ code, at, message }) => `${code} ${written.show(at)} ${message}`)
  }
}

export const faults = (files: Files): readonly string[] => faultsOf(write(files))

/** The head that every document needs. It takes four lines. */
export const head = "openapi: 3.0.3\ninfo:\n  title: Test\n  version: '1'\n"

/** A root file with something after the head. */
export const rooted = (rest: string): string => head + rest

/** The same as a value. */
export const rootWith = (rest: object): object => ({ openapi: '3.0.3', info: { title: 'Test', version: '1' }, ...rest })

/** A document whose line 9 refers. */
export const referring = (ref: string): string => rooted(`paths: {}\ncomponents:\n  schemas:\n    A:\n      $ref: ${ref}\n`)

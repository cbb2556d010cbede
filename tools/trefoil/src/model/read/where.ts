import { dirname, relative, sep } from 'node:path'
import type { Document, Pointer } from '../../spec/document.ts'

/** A place as a message names it: file, line and column, the file as seen from the document's folder. */
export function whereIs(pointer: Pointer, document: Pick<Document, 'file' | 'position'>): string {
  const { file, line, column } = document.position(pointer)
  return `${relative(dirname(document.file), file).split(sep).join('/')}:${line}:${column}`
}

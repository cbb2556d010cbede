import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Api } from '../model/api.ts'
import type { Pointer } from '../model/schema.ts'
import type { EmittedFile } from './kit/file.ts'
import type { EmitOptions } from './options.ts'

/** An emitter: a pure function from the Api to the files of one package (docs: of the client's docs folder). */
export type Emitter = (api: Api, options: EmitOptions) => readonly EmittedFile[]

/** What an emitted package does not honour, or not as one may expect, by its place in the document. */
export interface Remark extends Omit<Diagnostic, 'at'> {
  readonly at: Pointer
}

/** What there is to say of an Api before a package is emitted from it. */
export type Review = (api: Api) => readonly Remark[]

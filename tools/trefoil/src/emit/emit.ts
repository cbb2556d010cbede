import type { Api } from '../model/api.ts'
import type { EmittedFile } from './kit/file.ts'
import type { EmitOptions } from './options.ts'

/** An emitter: a pure function from the Api to the files of one package (docs: of the client's docs folder). */
export type Emitter = (api: Api, options: EmitOptions) => readonly EmittedFile[]

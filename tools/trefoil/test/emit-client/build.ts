import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import type { EmitOptions } from '../../src/emit/options.ts'
import type { Api, Body, Content, Operation } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { any, api, group, operation, options } from '../emit-docs/build.ts'

export * from '../emit-docs/build.ts'

export const never: Schema = { ...any(), kind: 'never' }
export const not = (of: Schema): Schema => ({ ...any(), kind: 'not', of })

export const content = (mediaType: string, schema: Schema = any()): Content => ({ mediaType, schema, examples: [], encodings: [] })

export const body = (contents: readonly Content[], own: Partial<Body> = {}): Body => ({ pointer: '', required: true, contents, ...own })

/** The files that the emitter gives, by path. */
export const emitted = (of: Api, own: Partial<EmitOptions> = {}): ReadonlyMap<string, string> =>
  new Map(clientEmitter(of, { ...options, ...own }).map(({ path, text }) => [path, text]))

/** The file of the group that has this operation alone. */
export const fileOf = (name: string, own: Partial<Operation>, rest: Partial<Api> = {}): string =>
  emitted(api({ groups: [group('ThingsApi', [operation(name, own)], { fileName: 'things-api' })], ...rest })).get('src/things-api.ts') ?? ''

/** What stands between the braces of `operation({ ... })`. */
export const shapeOf = (own: Partial<Operation>, rest: Partial<Api> = {}): string =>
  /operation_?\(\{\n([^]*?)\n *\}\)/.exec(fileOf('getThing', own, rest))?.[1]?.replace(/^ +/gm, '') ?? ''

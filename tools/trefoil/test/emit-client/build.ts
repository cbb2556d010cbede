import type { Body, Content } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { any } from '../emit-docs/build.ts'

export * from '../emit-docs/build.ts'

export const never: Schema = { ...any(), kind: 'never' }
export const not = (of: Schema): Schema => ({ ...any(), kind: 'not', of })

export const content = (mediaType: string, schema: Schema = any()): Content => ({ mediaType, schema, examples: [] })

export const body = (contents: readonly Content[], own: Partial<Body> = {}): Body => ({ pointer: '', required: true, contents, ...own })

import type { Document, Json } from '../../spec/document.ts'
import { isSince32 } from '../../spec/version.ts'
import type { Log } from './log.ts'
import type { ObjectPlace } from './place.ts'
import { remarkOf, type Shape } from './read.ts'

/** A remark that documents have since OpenAPI 3.2: in an earlier one the member is unknown, which is reported elsewhere. */
export const remarkSince32 = <T extends Json>(
  { log, document }: { readonly log: Log; readonly document: Document },
  place: ObjectPlace,
  name: string,
  shape: Shape<T>,
): T | undefined => (isSince32(document.root) ? remarkOf(log, place, name, shape) : undefined)

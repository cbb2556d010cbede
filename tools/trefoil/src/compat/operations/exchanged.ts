import type { IncomingOperation, Operation } from '../../model/api.ts'

/** What an operation and what the API sends have in common. */
export type Exchanged = Operation | IncomingOperation

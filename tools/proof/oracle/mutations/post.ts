import type { Base } from '../mutation.ts'
import { calls } from './post/calls.ts'
import { surroundings } from './post/surroundings.ts'

/** What the gate has too few of. */
export const post: Base = { name: 'post', sites: [], everywhere: [], rows: [...calls, ...surroundings] }

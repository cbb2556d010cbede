import type { Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import type { Place } from '../place.ts'

/** Compares what stands inside of two schemas, at a place inside of theirs. */
export type Compare = (before: Schema, after: Schema, place: Place) => readonly Change[]

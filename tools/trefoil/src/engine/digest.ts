import { hash } from 'node:crypto'
import { canonical } from './canonical.ts'
import { engineOptions } from './options.ts'
import { engineDigest } from './run/version.ts'
import type { Skeleton } from './skeleton/skeleton.ts'
import { templateTexts } from './templates.ts'
import { surfaceFormat } from './text/header.ts'

/** A digest of all that the engine's answer depends on: while it is the same, there is nothing to ask. */
export const digestOf = (skeleton: Skeleton): string =>
  hash('sha256', canonical([surfaceFormat, engineDigest, engineOptions(skeleton), templateTexts(), skeleton.json]))

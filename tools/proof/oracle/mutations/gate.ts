import type { Base } from '../mutation.ts'
import { answers } from './gate/answers.ts'
import { bodies } from './gate/bodies.ts'
import { incoming } from './gate/incoming.ts'
import { operations } from './gate/operations.ts'
import { parameters } from './gate/parameters.ts'
import { security } from './gate/security.ts'
import { servers } from './gate/servers.ts'

/** Operations and what stands around them. */
export const gate: Base = {
  name: 'gate',
  sites: [],
  everywhere: [],
  rows: [...operations, ...parameters, ...bodies, ...answers, ...servers, ...security, ...incoming],
}

import { join } from 'node:path'
import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import { type Base, type Mutation, mutationsOf } from './mutation.ts'
import { gate } from './mutations/gate.ts'
import { parcels } from './mutations/parcels.ts'
import { post } from './mutations/post.ts'
import { zoo } from './mutations/zoo.ts'
import { soundIn } from './sound.ts'
import { walk } from './walks.ts'

const bases: readonly Base[] = [parcels, zoo, gate, post]

const rootOf = ({ name }: Base): JsonObject => readDocument({ file: join(import.meta.dirname, 'bases', `${name}.yaml`), overlays: [] }).root

/** All single changes. */
export const mutations = (): readonly Mutation[] => bases.flatMap((base) => mutationsOf(base, rootOf(base)))

/** Of each base. */
const walksEach = 9

/** Random changes upon changes, the same ones each time. The folder is for documents. */
export const walks = (folder: string): readonly Mutation[] =>
  bases.flatMap((base) => {
    const root = rootOf(base)
    return Array.from({ length: walksEach }, (_, seed) => walk(base, root, seed + 1, soundIn(folder)))
  })

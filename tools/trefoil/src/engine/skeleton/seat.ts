import { idOf } from '../../spec/pointer.ts'

/** Where an operation stands for the engine. */
export interface Seat {
  readonly path: string
  readonly method: string
}

/** In the order in which the engine meets them: operations of other methods than the eight that it knows, webhooks, callbacks. */
const rooms = { method: 1, webhook: 2, callback: 3 } as const

/** The seat of an operation that the engine has no place for. No path of a document is like it, and few come after it. */
export const seatFor = (kind: keyof typeof rooms, pointer: string): Seat => ({
  path: `/~~/${rooms[kind]}/${idOf(pointer)}`,
  method: 'post',
})

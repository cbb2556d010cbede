import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientEmitter } from '../../trefoil/src/emit/client/client-emitter.ts'
import { built, packageOf } from '../src/made.ts'

/** The emitted client of a document with these paths, to be called by the names of its operations. */
export interface EmittedClient {
  readonly call: (operation: string, parameters: object, origin: string) => Promise<unknown>
}

/** Generates a client, and loads it as it is. Throws where the document is refused. */
export async function emittedClient(paths: object, folder: string): Promise<EmittedClient> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify({ openapi: '3.2.0', info: { title: 'Wire', version: '1' }, paths }))
  const made = await built(file, folder)
  if ('refused' in made) throw new Error(made.refused.join('\n'))
  const exported = packageOf(made.api, clientEmitter, join(folder, 'client')).exports('src/index.ts')
  const member = (name: string): unknown => new Map(Object.entries(exported)).get(name)
  const ApiClient = member('ApiClient')
  if (!isClass(ApiClient)) throw new Error('There is no ApiClient')
  return {
    call: async (operation, parameters, origin) => {
      const found = member(operation)
      if (!isFunction(found)) throw new Error(`There is no ${operation}`)
      return found(new ApiClient({ host: origin }), parameters)
    },
  }
}

const isFunction = (value: unknown): value is (...given: readonly unknown[]) => unknown => typeof value === 'function'
const isClass = (value: unknown): value is new (options: object) => object => typeof value === 'function'

import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { clientEmitter } from '../../trefoil/src/emit/client/client-emitter.ts'
import { harbour } from '../harbour/built.ts'
import { bundled } from '../src/bundle.ts'
import { hasEngine, withEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { built, packageOf } from '../src/made.ts'

/** What stands beside an operation in Harbour's client costs nothing where it is not imported. */

const folder = emptyFolder()
const client = join(folder, 'client')

beforeAll(async () => {
  if (!hasEngine) return
  const made = await built(harbour, folder)
  if (!('api' in made)) throw new Error(made.refused.join('\n'))
  packageOf(made.api, clientEmitter, client)
})

const from = (names: string, path: string): string => `export { ${names} } from '${join(client, path)}'\n`
const call = from('listBerths', 'src/berths-api.ts') + from('ApiClient', 'src/runtime/index.ts')
const code = async (more: string): Promise<string> => (await bundled(call + more, folder, 'readable')).code

test.skipIf(!hasEngine)(withEngine('pages, servers and tokens'), async () => {
  const rows = [
    { mark: /async function\s?\*/, more: from('listBerthsItems', 'src/berths-api.ts') },
    { mark: /cannot have this value/, more: from('regionHarbourExampleVersion', 'src/servers.ts') },
    { mark: /\/token'|\/token"/, more: from('account', 'src/auth.ts') },
    { mark: /new URL\(/, more: from('listArchiveItems', 'src/tides-api.ts') },
  ]
  const alone = await code('')
  expect(rows.filter(({ mark }) => mark.test(alone))).toEqual([])
  for (const { mark, more } of rows) expect(await code(more)).toMatch(mark)
})

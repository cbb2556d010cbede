import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from '../src/bundle.ts'
import { packagesFolder, root, trefoil } from '../src/places.ts'
import { succeed } from '../src/run.ts'

/** What something costs whoever ships it. */
export interface Size {
  readonly name: string
  /** Minified and compressed by gzip. */
  readonly bytes: number
  /** What it may cost; none where it is only told. */
  readonly budget?: number
}

const client = (path: string): string => join(packagesFolder, 'client/src', path)

/** A call needs the operation and a client to call it with. */
const callOf = (operation: string, more: readonly string[] = []): string => {
  const lines = [
    `export { ${operation} } from '${client('interconnections-api.ts')}'`,
    `export { ${['ApiClient', ...more].join(', ')} } from '${client('runtime/index.ts')}'`,
  ]
  return lines.join('\n')
}

/** What is imported for a call, and paid for by those that import it. */
const features: Readonly<Record<string, readonly string[]>> = {
  isApiException: ['isApiException'],
  retry: ['retry'],
  validate: ['validate'],
  hooks: ['hooks'],
  followRedirects: ['followRedirects'],
  clientCredentials: ['clientCredentials'],
  'pages and items, by page': ['pages', 'items', 'byPage'],
  'pages and items, by cursor': ['pages', 'items', 'byCursor'],
  'pages and items, by offset': ['pages', 'items', 'byOffset'],
  'pages and items, by Link header': ['pages', 'items', 'byLink', 'textIn', 'nextLink'],
  'server-sent events': ['asEvents'],
  'server-sent events of JSON': ['asJsonEvents'],
  'server-sent events, connecting again': ['asEvents', 'reconnecting'],
  'JSON lines': ['asJsonLines'],
  parseWebhook: ['parseWebhook'],
  'bytes as a stream': ['streamed'],
}

/** Bundles of the Metal packages as a user's bundler makes them. */
export async function sizes(): Promise<readonly Size[]> {
  const from = join(packagesFolder, 'client')
  const get = await bundled(callOf('getInterconnection'), from)
  const update = await bundled(callOf('updateVirtualCircuit'), from)
  const extra: Size[] = []
  for (const [name, exports] of Object.entries(features)) {
    const { bytes } = await bundled(callOf('getInterconnection', exports), from)
    extra.push({ name: `+ ${name}`, bytes: bytes - get.bytes })
  }
  return [
    { name: 'getInterconnection', bytes: get.bytes, budget: 1500 },
    { name: 'updateVirtualCircuit', bytes: update.bytes, budget: 1500 },
    ...extra,
    ...(await validatorSizes('zod', join(packagesFolder, 'validators'))),
    ...(await miniSizes()),
  ]
}

async function validatorSizes(dialect: 'zod' | 'zod/mini', folder: string): Promise<readonly Size[]> {
  const least = await bundled(`import * as z from '${dialect}'\nexport const schema = z.object({})`, folder)
  const own = await bundled(`export { GetVirtualCircuitResponse200Schema } from '${folder}/src/operations/interconnections-api.ts'`, folder)
  return [
    { name: `z.object({}) of ${dialect}`, bytes: least.bytes },
    { name: `getVirtualCircuit's 200 validator, ${dialect}`, bytes: own.bytes, budget: least.bytes + 3000 },
  ]
}

/** The other dialect of the validators, generated for the occasion. */
async function miniSizes(): Promise<readonly Size[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-sizes-'))
  try {
    cpSync(join(root, 'spec/metal'), join(folder, 'spec'), { recursive: true, filter: (path) => !path.includes('node_modules') })
    mkdirSync(join(folder, '.git'))
    const config = `import metal from './trefoil.config.ts'\nexport default { ...metal, out: '../out', validators: { dialect: 'zod/mini' } }\n`
    writeFileSync(join(folder, 'spec/mini.config.ts'), config)
    symlinkSync(join(root, 'spec/metal/node_modules'), join(folder, 'spec/node_modules'))
    await succeed(process.execPath, [trefoil, 'generate', '--config', 'mini.config.ts'], { cwd: join(folder, 'spec') })
    const validators = join(folder, 'out/validators')
    symlinkSync(join(packagesFolder, 'validators/node_modules'), join(validators, 'node_modules'))
    return await validatorSizes('zod/mini', validators)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
